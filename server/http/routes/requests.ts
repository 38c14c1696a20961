import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { NewRequest, requestPath } from '../../../contract/index.ts';
import type { RefundDesk } from '../../refunds/desk.ts';
import { isRefusal } from '../../refunds/refusal.ts';
import { audited } from '../audited.ts';
import { answers, refusals } from '../components.ts';
import { type Environment, pathId } from '../environment.ts';
import { OF_A_REQUEST } from '../openapi/headers.ts';
import { tagged } from '../openapi/introduction.ts';
import { refusalResponse } from '../problem-response.ts';
import { holding } from '../signed-in.ts';
import { KB, atMost, body } from '../validation.ts';

/** Asking an admin for a refund of a bill. */
export function requestingRoutes(desk: RefundDesk) {
  const app = new Hono<Environment>();

  app.post(
    '/:id/requests',
    describeRoute({
      ...tagged('Requests'),
      operationId: 'requestRefund',
      summary: 'Asks whoever may refund to refund a bill',
      description:
        'For people without the right to. It refunds nothing and sets nothing aside, and is judged as an order would be. The same person’s same wish is one request while that is open. A bill has at most 20 open ones.',
      responses: {
        200: answers('RefundRequest', 'The caller had asked for the same already', OF_A_REQUEST),
        201: answers('RefundRequest', 'The request', OF_A_REQUEST),
        ...refusals('not-found', 'not-refundable', 'requests-full'),
        ...refusals('amount-too-large', 'currency-mismatch', 'provider-not-configured'),
      },
    }),
    audited(desk, { what: 'request', on: 'bill' }),
    holding('read'),
    atMost(16 * KB),
    body(NewRequest),
    async (c) => {
      const answer = await desk.requestRefund({
        actor: c.get('actor'),
        billId: pathId(c),
        wanted: c.req.valid('json'),
        requestId: c.get('requestId'),
      });
      if (isRefusal(answer)) return refusalResponse(c, answer);
      c.header('Location', requestPath(answer.request.id));
      return c.json(answer.request, answer.isNew ? 201 : 200);
    },
  );

  return app;
}

/** Requests by their own names. */
export function requestRoutes(desk: RefundDesk) {
  const app = new Hono<Environment>();

  app.get(
    '/:id',
    describeRoute({
      ...tagged('Requests'),
      operationId: 'readRequest',
      summary: 'A request and where it stands',
      responses: { 200: answers('RefundRequest', 'The request'), ...refusals('not-found') },
    }),
    holding('read'),
    async (c) => {
      const request = await desk.request(c.get('actor'), pathId(c));
      return isRefusal(request) ? refusalResponse(c, request) : c.json(request);
    },
  );

  app.post(
    '/:id/dismiss',
    describeRoute({
      ...tagged('Requests'),
      operationId: 'dismissRequest',
      summary: 'Takes one’s own request back, or turns down somebody else’s',
      description:
        'Somebody else’s needs the right `refund`. One that is done or dismissed already stays as it is.',
      responses: {
        200: answers('RefundRequest', 'The request as it is'),
        ...refusals('not-found'),
      },
    }),
    audited(desk, { what: 'dismiss', on: 'request' }),
    holding('read'),
    async (c) => {
      const request = await desk.dismiss(c.get('actor'), pathId(c), c.get('requestId'));
      return isRefusal(request) ? refusalResponse(c, request) : c.json(request);
    },
  );

  return app;
}
