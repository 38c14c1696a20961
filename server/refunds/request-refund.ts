import type { NewRequest, RefundRequest } from '../../contract/index.ts';
import type { BillBook } from '../store/store.ts';
import { type Actor, personOf } from './actor.ts';
import type { BillWithRefunds } from './bill.ts';
import type { OrderParts } from './placed-order.ts';
import { type Refusal, refuse } from './refusal.ts';
import { MOST_OPEN, type RequestRecord, openRequestsOf, presentRequest } from './request.ts';
import { INEXPRESSIBLE } from './reserve.ts';
import { isForeign, objection, refundability } from './rules.ts';

/** One person's wish that an admin refunds. */
export interface Asking {
  readonly actor: Actor;
  readonly billId: string;
  readonly wanted: NewRequest;
  readonly requestId: string;
}

export interface AskedFor {
  readonly request: RefundRequest;
  /** False where the same person had asked for the same already. */
  readonly isNew: boolean;
}

/** Puts a request down under the bill's lock, so that a double click makes one. */
export async function requestRefund(
  asking: Asking,
  book: BillBook,
  parts: OrderParts,
): Promise<AskedFor | Refusal> {
  const { actor, billId, wanted, requestId } = asking;
  const { bill } = book;
  if (!bill) return refuse('not-found');
  const open = await book.requestsOf(openRequestsOf(bill));
  const same = open.find((one) => isSame(one, asking));
  if (same) return { request: presentRequest(same, bill), isNew: false };

  const id = parts.newId();
  const at = parts.now();
  const no = refusedAsOrder(asking, bill, { ...parts, id, at });
  if (no) return no;
  if (open.length >= MOST_OPEN) return refuse('requests-full');
  const request: RequestRecord = {
    id,
    billId,
    ...wanted,
    requestedAt: at.toISOString(),
    by: personOf(actor),
    requestId,
    dismissed: null,
  };
  await book.addRequest(request);
  return { request: presentRequest(request, bill), isNew: true };
}

function isSame(one: RequestRecord, { actor, wanted }: Asking): boolean {
  const isTheirs = one.by.id === actor.id;
  const isThat = one.amount === wanted.amount && one.currency === wanted.currency;
  return isTheirs && isThat && one.reason === wanted.reason;
}

/** Who may order is asked of whoever orders. Everything else is judged now, by the rules of orders. */
const WHOEVER_MAY = { rights: { read: true, refund: true, write: false } };

/** Why an admin's order of the same would be refused now, or null. Only the provider is not asked. */
function refusedAsOrder(
  { actor, wanted: { amount, currency, reason } }: Asking,
  bill: BillWithRefunds,
  { providers, callbackUrl, id, at }: OrderParts & { id: string; at: Date },
): Refusal | null {
  const provider = providers(actor.vendorId, bill.payment.provider);
  const may = refundability(bill, provider, WHOEVER_MAY, at);
  const no = objection({ amount, currency, reason }, bill, may);
  if (no) return no;
  if (provider?.kind !== 'provider') throw new Error('The rules let a manual payment through');
  if (isForeign(bill, provider)) return refuse('currency-mismatch');
  const request = provider.prepare({
    id,
    billId: bill.id,
    amount,
    currency,
    payment: bill.payment.reference,
    callbackUrl: callbackUrl(actor.vendorId, provider.id),
  });
  return request ? null : refuse('invalid-request', { errors: [INEXPRESSIBLE] });
}
