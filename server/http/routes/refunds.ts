import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { Resolution } from '../../../contract/index.ts';
import type { RefundDesk } from '../../refunds/desk.ts';
import { isRefusal } from '../../refunds/refusal.ts';
import { audited } from '../audited.ts';
import { answers, refusals } from '../components.ts';
import { type Environment, pathId } from '../environment.ts';
import { refusalResponse } from '../problem-response.ts';
import { KB, atMost, body } from '../validation.ts';
import { holding } from '../signed-in.ts';

/** Refunds by their own names. */
export function refundRoutes(desk: RefundDesk) {
  const app = new Hono<Environment>();

  app.get(
    '/:id',
    describeRoute({
      summary: 'A refund with everything that happened to it',
      responses: {
        200: answers('RefundWithEvents', 'The refund'),
        ...refusals('not-signed-in', 'not-permitted', 'not-found'),
      },
    }),
    holding('read'),
    async (c) => {
      const refund = await desk.refund(c.get('actor'), pathId(c));
      return isRefusal(refund) ? refusalResponse(c, refund) : c.json(refund);
    },
  );

  app.get(
    '/:id/evidence',
    describeRoute({
      summary: 'Everything on record about a refund',
      responses: {
        200: answers('Evidence', 'What is on record'),
        ...refusals('not-signed-in', 'not-permitted', 'not-found'),
      },
    }),
    holding('read'),
    async (c) => {
      const evidence = await desk.evidence(c.get('actor'), pathId(c));
      return isRefusal(evidence) ? refusalResponse(c, evidence) : c.json(evidence);
    },
  );

  app.post(
    '/:id/check',
    describeRoute({
      summary: 'Asks the provider now what became of a refund, at most once in 5 seconds',
      responses: {
        200: answers('RefundAnswer', 'The refund and its bill as they are'),
        ...refusals('not-signed-in', 'not-permitted', 'not-found', 'unavailable'),
      },
    }),
    audited(desk, { what: 'check', on: 'refund' }),
    holding('read'),
    async (c) => {
      const answer = await desk.checkNow(c.get('actor'), pathId(c), c.get('requestId'));
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json(answer);
    },
  );

  app.post(
    '/:id/resolve',
    describeRoute({
      summary: 'Settles an unknown refund that asks for a person, on record with the evidence',
      responses: {
        200: answers('RefundAnswer', 'The refund and its bill as they are'),
        ...refusals('invalid-request', 'not-signed-in', 'not-permitted', 'not-found'),
        ...refusals('not-resolvable', 'payload-too-large', 'unavailable'),
      },
    }),
    audited(desk, { what: 'resolve', on: 'refund' }),
    holding('refund'),
    atMost(16 * KB),
    body(Resolution),
    async (c) => {
      const { as, evidence } = c.req.valid('json');
      const by = c.get('requestId');
      const answer = await desk.resolve(c.get('actor'), pathId(c), { as, evidence }, by);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json(answer);
    },
  );

  return app;
}
