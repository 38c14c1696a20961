import {
  type Bill,
  type BillImport,
  type Problem,
  type Refund,
  type RefundAnswer,
  billPath,
  refundPath,
  refundsPath,
} from '../../contract/index.ts';
import { call } from './call.ts';
import type { Order } from './orders.ts';
import type { Server } from './server.ts';

/** What an admin's page hears. */
export type Heard =
  /** The refund exists, whatever became of it. */
  | { readonly kind: 'refund'; readonly refund: Refund; readonly replayed: boolean }
  /** A foreseen no, and no refund was made. */
  | { readonly kind: 'refused'; readonly slug: string }
  /** Nobody knows: no answer, or a 5xx. */
  | { readonly kind: 'lost'; readonly why: string };

/** Sends an order. A patience of its own makes a client that hangs up. */
export async function ask(
  server: Server,
  order: Order,
  { expectedRefundable, patienceMs }: Manner = {},
): Promise<Heard> {
  const { billId, key, amount, currency, reason } = order;
  const body = {
    amount,
    currency,
    reason,
    ...(expectedRefundable === undefined ? {} : { expectedRefundable }),
  };
  try {
    const init = {
      method: 'POST',
      headers: { 'Idempotency-Key': key },
      body: JSON.stringify(body),
    };
    return await understood(await call(server, refundsPath(billId), init, patienceMs));
  } catch (error) {
    return { kind: 'lost', why: reasonOf(error) };
  }
}

export interface Manner {
  readonly expectedRefundable?: number;
  readonly patienceMs?: number;
}

export async function readBill(server: Server, billId: string): Promise<Bill | null> {
  const answer = await call(server, billPath(billId)).catch(() => null);
  return answer?.ok ? ((await answer.json().catch(() => null)) as Bill | null) : null;
}

/** "Check now", as somebody does who waits for an answer. Gives the status, or null for no answer. */
export async function checkNow(server: Server, refundId: string): Promise<number | null> {
  const path = `${refundPath(refundId)}/check`;
  return call(server, path, { method: 'POST' }).then(
    ({ status }) => status,
    () => null,
  );
}

export async function importBill(server: Server, bill: BillImport): Promise<void> {
  const answer = await call(server, billPath(bill.id), {
    method: 'PUT',
    body: JSON.stringify(bill),
  });
  if (!answer.ok) throw new Error(`A bill was not taken: ${answer.status} ${await answer.text()}`);
}

async function understood(answer: Response): Promise<Heard> {
  const said = (await answer.json()) as Partial<RefundAnswer> & Partial<Problem>;
  const replayed = answer.headers.get('Idempotent-Replayed') === 'true';
  if (said.refund) return { kind: 'refund', refund: said.refund, replayed };
  const slug = said.type?.split(':').at(-1) ?? String(answer.status);
  return answer.status >= 500 ? { kind: 'lost', why: slug } : { kind: 'refused', slug };
}

/** Errors of the network hide theirs inside. */
function reasonOf(error: unknown): string {
  const { cause, name } = error as Error;
  return (cause as { code?: string } | undefined)?.code ?? name;
}
