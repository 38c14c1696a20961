import { IDEMPOTENCY_KEY, billPath, checkPath, refundsPath } from '../../contract/routes.ts';
import { type Answer, type BillAnswer, type OrderAnswer, refusalFrom } from './answer.ts';
import { type Call, type Connection, type Heard, call } from './call.ts';
import type { Order } from '../panel/order.ts';
import type { Reader } from './reading.ts';
import { type Slug, seenAnswer, seenBill } from './seen.ts';

/** The backend as the elements see it. Foreseen trouble is an {@link Answer}, never a throw. */
export interface RefundApi {
  /** Whatever else is asked for, and moves no money. */
  ask<T>(
    path: string,
    reader: Reader<T>,
    signal: AbortSignal,
    how?: Omit<Call, 'path'>,
  ): Promise<Answer<T>>;
  read(billId: string, signal: AbortSignal): Promise<BillAnswer>;
  /** Has the provider asked what became of refunds, and reads the bill as that leaves it. */
  check(billId: string, refundIds: readonly string[], signal: AbortSignal): Promise<BillAnswer>;
  /** Once begun it is never aborted: the money may already be moving. */
  order(billId: string, order: Order, key: string): Promise<OrderAnswer>;
}

/** The server answers an order within 20 s; after this long an answer is no longer to be expected. */
const ORDER_WITHIN_MS = 60_000;
const READ_WITHIN_MS = 30_000;

/** 5xx problems by which the server says that nothing was sent. After any other the money may yet move. */
const SENT_NOTHING: readonly Slug[] = ['provider-unavailable', 'provider-not-configured'];

export function refundApi(
  connection: () => Connection,
  orderWithinMs = ORDER_WITHIN_MS,
): RefundApi {
  return {
    ask,
    read,

    async check(billId, refundIds, signal) {
      // Whatever comes of asking, the bill says what is known then.
      const calls = refundIds.map((id): Call => ({ method: 'POST', path: checkPath(id) }));
      await Promise.all(calls.map((what) => within(READ_WITHIN_MS, what, signal)));
      return read(billId, signal);
    },

    async order(billId, order, key) {
      const heard = await within(
        orderWithinMs,
        orderCall(billId, order, key),
        new AbortController().signal,
      );
      const answer = answerFrom(heard, seenAnswer);
      if (answer.kind === 'ok') return answer.value.bill.id === billId ? answer : { kind: 'lost' };
      return answer.kind === 'refused' && isInDoubt(heard, answer.refusal.slug)
        ? { kind: 'lost', requestId: answer.refusal.requestId }
        : answer;
    },
  };

  /** Transports may ignore a signal, so waiting ends by itself. What was sent goes on; what was not stays. */
  async function within(milliseconds: number, what: Call, signal: AbortSignal): Promise<Heard> {
    const gate = { closed: false, left: false };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const enough = new Promise<Heard>((resolve) => {
      timer = setTimeout(() => {
        gate.closed = true;
        resolve({ kind: gate.left ? 'silence' : 'unsent' });
      }, milliseconds);
    });
    const first = await Promise.race([call(what, connection(), signal, gate), enough]);
    clearTimeout(timer);
    return first;
  }

  async function ask<T>(
    path: string,
    reader: Reader<T>,
    signal: AbortSignal,
    how: Omit<Call, 'path'> = { method: 'GET' },
  ): Promise<Answer<T>> {
    return answerFrom(await within(READ_WITHIN_MS, { ...how, path }, signal), reader);
  }

  async function read(billId: string, signal: AbortSignal): Promise<BillAnswer> {
    const answer = await ask(billPath(billId), seenBill, signal);
    return answer.kind === 'ok' && answer.value.id !== billId ? { kind: 'lost' } : answer;
  }
}

function orderCall(billId: string, order: Order, key: string): Call {
  return {
    method: 'POST',
    path: refundsPath(billId),
    headers: { 'Content-Type': 'application/json', [IDEMPOTENCY_KEY]: key },
    body: JSON.stringify(order),
  };
}

function answerFrom<T>(heard: Heard, reader: Reader<T>): Answer<T> {
  switch (heard.kind) {
    case 'unsent':
      return { kind: 'refused', refusal: { slug: 'not-signed-in' } };

    case 'silence':
      return { kind: 'lost' };

    case 'response': {
      const { status, body, requestId } = heard;
      if (status >= 200 && status < 300) {
        const value = reader(body);
        return value === undefined ? { kind: 'lost', requestId } : { kind: 'ok', value };
      }
      const refusal = status >= 400 ? refusalFrom(body, requestId) : null;
      // A gateway before the server may say it in its own way, and has let nothing through.
      if (!refusal && status === 401)
        return { kind: 'refused', refusal: { slug: 'not-signed-in', requestId } };
      return refusal ? { kind: 'refused', refusal } : { kind: 'lost', requestId };
    }
  }
}

function isInDoubt(heard: Heard, slug: Slug): boolean {
  return heard.kind === 'response' && heard.status >= 500 && !SENT_NOTHING.includes(slug);
}
