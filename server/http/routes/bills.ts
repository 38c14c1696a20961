import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod/mini';
import {
  BillImport,
  Id,
  IDEMPOTENCY_KEY,
  IDEMPOTENT_REPLAYED,
  RefundOrder,
  refundPath,
} from '../../../contract/index.ts';
import type { RefundDesk } from '../../refunds/desk.ts';
import { isRefusal } from '../../refunds/refusal.ts';
import type { BillFilter } from '../../store/store.ts';
import { audited } from '../audited.ts';
import { answers, refusals } from '../components.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { type Environment, pathId } from '../environment.ts';
import { OF_AN_ORDER } from '../openapi/headers.ts';
import { tagged } from '../openapi/introduction.ts';
import { problemResponse, refusalResponse } from '../problem-response.ts';
import { holding } from '../signed-in.ts';
import {
  BAD_CURSOR,
  KB,
  PAGE,
  atMost,
  body,
  idempotencyKey,
  invalid,
  query,
} from '../validation.ts';

const ListQuery = z.object({
  contractId: z.optional(Id.check(z.describe('Whose contract the bills are of.'))),
  customerId: z.optional(Id.check(z.describe('Which subscriber’s they are.'))),
  email: z.optional(Id.check(z.describe('The same by e-mail address, in any case.'))),
  ...PAGE,
});

/** Bills, and ordering refunds of them. */
export function billRoutes(desk: RefundDesk) {
  const app = new Hono<Environment>();

  app.get(
    '/',
    describeRoute({
      ...tagged('Bills'),
      operationId: 'listBills',
      summary: 'The bills of a contract, a customer or an e-mail address, newest first',
      description: 'Give exactly one of `contractId`, `customerId` and `email`.',
      responses: { 200: answers('BillList', 'One page of bills') },
    }),
    holding('read'),
    query(ListQuery),
    async (c) => {
      const { limit, cursor, ...asked } = c.req.valid('query');
      const filter = filterOf(asked);
      if (!filter) return invalid(c, [ONE_FILTER]);
      const place = cursor === undefined ? null : readCursor(cursor);
      if (cursor !== undefined && !place) return invalid(c, [BAD_CURSOR]);

      const after = place && { billedAt: place.at, id: place.id };
      const { data, next } = await desk.list(c.get('actor'), { filter, limit, after });
      return c.json({
        data,
        nextCursor: next && writeCursor({ at: next.billedAt, id: next.id }),
      });
    },
  );

  app.get(
    '/:id',
    describeRoute({
      ...tagged('Bills'),
      operationId: 'readBill',
      summary: 'A bill, its refunds, and what the caller may do with it now',
      responses: { 200: answers('Bill', 'The bill'), ...refusals('not-found') },
    }),
    holding('read'),
    async (c) => {
      const bill = await desk.bill(c.get('actor'), pathId(c));
      return isRefusal(bill) ? refusalResponse(c, bill) : c.json(bill);
    },
  );

  app.get(
    '/:id/hints',
    describeRoute({
      ...tagged('Bills'),
      operationId: 'readHints',
      summary: 'What helps to decide about a bill',
      description:
        'Whether it may have been charged twice, what is left of its period, the vendor’s own quick reasons, and what people have asked an admin to refund. Nothing here is judged by: what may be done is the bill’s `refundability`.',
      responses: { 200: answers('Hints', 'The hints'), ...refusals('not-found') },
    }),
    holding('read'),
    async (c) => {
      const hints = await desk.hints(c.get('actor'), pathId(c));
      return isRefusal(hints) ? refusalResponse(c, hints) : c.json(hints);
    },
  );

  app.put(
    '/:id',
    describeRoute({
      ...tagged('Bills'),
      operationId: 'putBill',
      summary: 'Adds or replaces a bill, for the upstream billing system',
      description:
        'Once a bill has a refund, its payment and currency stand, and what is `paid` covers what has gone back.',
      responses: {
        200: answers('Bill', 'Replaced'),
        201: answers('Bill', 'Added'),
        ...refusals('bill-locked', 'payment-taken'),
      },
    }),
    holding('write'),
    atMost(512 * KB),
    body(BillImport),
    async (c) => {
      const bill = c.req.valid('json');
      if (bill.id !== pathId(c)) return invalid(c, [OTHER_ID]);
      const answer = await desk.takeOver(c.get('actor'), bill);
      if (isRefusal(answer)) return refusalResponse(c, answer);
      return c.json(answer.bill, answer.created ? 201 : 200);
    },
  );

  app.post(
    '/:id/refunds',
    describeRoute({
      ...tagged('Bills'),
      operationId: 'orderRefund',
      summary: 'Orders a refund',
      description:
        'Waits at most 20 seconds for the provider. Hanging up cancels nothing. A refusal that made no refund does not use the key up.',
      responses: {
        201: answers('RefundAnswer', 'The refund succeeded', OF_AN_ORDER),
        202: answers('RefundAnswer', 'It is pending, or its outcome is not known', OF_AN_ORDER),
        ...refusals('not-found'),
        ...refusals('refundable-changed', 'idempotency-key-reused', 'not-refundable'),
        ...refusals('amount-too-large', 'currency-mismatch', 'provider-refused'),
        ...refusals('provider-not-configured', 'provider-unavailable'),
      },
    }),
    audited(desk, { what: 'order', on: 'bill' }),
    holding('refund'),
    idempotencyKey,
    atMost(16 * KB),
    body(RefundOrder),
    async (c) => {
      const answer = await desk.order({
        actor: c.get('actor'),
        billId: pathId(c),
        order: c.req.valid('json'),
        key: c.req.header(IDEMPOTENCY_KEY) ?? '',
        requestId: c.get('requestId'),
      });
      if (isRefusal(answer)) return refusalResponse(c, answer);

      const { refund, bill, replayed } = answer;
      if (replayed) c.header(IDEMPOTENT_REPLAYED, 'true');
      c.header('Location', refundPath(refund.id));
      if (refund.status === 'failed')
        return problemResponse(c, 'provider-refused', {
          refund,
          bill,
          code: refund.failure?.code ?? 'rejected',
        });
      return c.json({ refund, bill }, refund.status === 'succeeded' ? 201 : 202);
    },
  );

  return app;
}

const ONE_FILTER = { path: [], message: 'give one of contractId, customerId or email' };
const OTHER_ID = { path: ['id'], message: 'differs from the path' };

function filterOf(asked: {
  contractId?: string | undefined;
  customerId?: string | undefined;
  email?: string | undefined;
}): BillFilter | null {
  const { contractId, customerId, email } = asked;
  const filters: BillFilter[] = [];
  if (contractId !== undefined) filters.push({ contractId });
  if (customerId !== undefined) filters.push({ customerId });
  if (email !== undefined) filters.push({ email });
  return filters.length === 1 ? (filters[0] ?? null) : null;
}
