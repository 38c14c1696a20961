import type { Bill, Hints, Refund, RefundRequest } from '../../../contract/index.ts';

/** An order that was sent, to be sent again. */
export interface SentOrder {
  readonly billId: string;
  readonly key: string;
  readonly body: string;
}

/** Everything that is known to be there: what the publisher began with, and what came about on the way. */
export interface Pool {
  readonly bills: Map<string, Bill>;
  readonly refunds: Map<string, Refund>;
  readonly requests: Map<string, RefundRequest>;
  readonly customers: Set<string>;
  readonly contracts: Set<string>;
  readonly emails: Set<string>;
  readonly cursors: Set<string>;
  readonly orders: SentOrder[];
  /** Bills as they were told, by their addresses. */
  readonly imports: { readonly path: string; readonly body: string }[];
  /** What providers have told by themselves. */
  readonly callbacks: Told[];
}

/** A callback as it came. */
export interface Told {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function emptyPool(): Pool {
  return {
    bills: new Map(),
    refunds: new Map(),
    requests: new Map(),
    customers: new Set(),
    contracts: new Set(),
    emails: new Set(),
    cursors: new Set(),
    orders: [],
    imports: [],
    callbacks: [],
  };
}

/** Takes in what an answer tells of. */
export function learn(pool: Pool, answer: unknown): void {
  if (!isObject(answer)) return;
  const { bill, refund, nextCursor } = answer as {
    bill?: Bill;
    refund?: Refund;
    nextCursor?: string;
  };
  if (typeof nextCursor === 'string') pool.cursors.add(nextCursor);
  if (isObject(bill)) learn(pool, bill);
  if (isObject(refund)) pool.refunds.set(refund.id, refund);
  if ('dismissed' in answer) learnRequest(pool, answer as unknown as RefundRequest);
  if ('siblings' in answer)
    for (const one of (answer as unknown as Hints).requests) learnRequest(pool, one);
  if ('refundability' in answer && 'id' in answer) learnBill(pool, answer as unknown as Bill);
}

function learnBill(pool: Pool, bill: Bill): void {
  pool.bills.set(bill.id, bill);
  pool.contracts.add(bill.contractId);
  pool.customers.add(bill.customer.id);
  pool.emails.add(bill.customer.email);
  for (const one of bill.refunds) pool.refunds.set(one.id, one);
}

function learnRequest(pool: Pool, request: RefundRequest): void {
  pool.requests.set(request.id, request);
}

const isObject = (one: unknown): one is object => typeof one === 'object' && one !== null;

/** One of several, by any number; undefined where there is none. */
export function pick<T>(of: Iterable<T>, number: number): T | undefined {
  const all = [...of];
  return all[number % all.length];
}
