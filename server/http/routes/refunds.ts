import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { Resolution } from '../../../contract/index.ts';
import type { RefundDesk } from '../../refunds/desk.ts';
import { isRefusal } from '../../refunds/refusal.ts';
import { audited } from '../audited.ts';
import { answers, refusals } from '../components.ts';
import { type Environment, pathId } from '../environment.ts';
import { tagged } from '../openapi/introduction.ts';
import { refusalResponse } from '../problem-response.ts';
import { KB, atMost, body } from '../validation.ts';
import { holding } from '../signed-in.ts';

/** Refunds by their own names. */
export function refundRoutes(desk: RefundDesk) {
  const app = new Hono<Environment>();

  app.get(
    '/:id',
    describeRoute({
      ...tagged('Refunds'),
      operationId: 'readRefund',
      summary: 'A refund with everything that happened to it',
      responses: { 200: answers('RefundWithEvents', 'The refund'), ...refusals('not-found') },
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
      ...tagged('Refunds'),
      operationId: 'readEvidence',
      summary: 'Everything on record about a refund',
      responses: { 200: answers('Evidence', 'What is on record'), ...refusals('not-found') },
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
      ...tagged('Refunds'),
      operationId: 'checkRefund',
      summary: 'Asks the provider now what became of a refund, at most once in 5 seconds',
      description: 'Sooner, or while somebody else is asking, the answer is what is on record.',
      responses: {
        200: answers('RefundAnswer', 'The refund and its bill as they are'),
        ...refusals('not-found'),
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
      ...tagged('Refunds'),
      operationId: 'resolveRefund',
      summary: 'Settles an unknown refund that asks for a person, on record with the evidence',
      responses: {
        200: answers('RefundAnswer', 'The refund and its bill as they are'),
        ...refusals('not-found', 'not-resolvable'),
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

  app.post(
    '/:id/acknowledge',
    describeRoute({
      ...tagged('Refunds'),
      operationId: 'acknowledgeRefund',
      summary: 'Says that a person has seen to what an ended refund asks for',
      description:
        'It asks for nobody then, until there is another reason. Whoever was first stays on record.',
      responses: {
        200: answers('RefundAnswer', 'The refund and its bill as they are'),
        ...refusals('not-found', 'nothing-to-acknowledge'),
      },
    }),
    audited(desk, { what: 'acknowledge', on: 'refund' }),
    holding('refund'),
    async (c) => {
      const answer = await desk.acknowledge(c.get('actor'), pathId(c), c.get('requestId'));
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json(answer);
    },
  );

  return app;
}
