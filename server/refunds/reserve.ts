import type { RefundProvider } from '../providers/provider.ts';
import type { BillWithRefunds } from './bill.ts';
import type { Looked } from './ask.ts';
import { personOf } from './actor.ts';
import { isSamePayment } from './payment.ts';
import type { OrderParts, PlacedOrder } from './placed-order.ts';
import { leaseFrom } from './lease.ts';
import { newRefund } from './new-refund.ts';
import { type BillBook, KeyTaken } from '../store/store.ts';
import { learned, timing } from './record.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { RefundRecord } from './refund.ts';
import { objection, refundability } from './rules.ts';

export type Reserved =
  /** Written down, with the bill as that leaves it. Failed at once where the look had said no. */
  | { readonly kind: 'reserved'; readonly refund: RefundRecord; readonly bill: BillWithRefunds }
  /** The key had named a refund before. */
  | { readonly kind: 'earlier'; readonly refund: RefundRecord }
  /** Somebody changed this very moment how the bill was paid. */
  | { readonly kind: 'again' };

/** The bill as it was looked at, and what the provider said of its payment. */
export interface Seen {
  readonly bill: BillWithRefunds;
  readonly looked: Looked;
}

/**
 * Judges the order under the bill's lock and, when it may go ahead, writes the refund down and sets its
 * money aside. Once this has committed the refund exists, whatever happens next.
 */
export async function reserve(
  placed: PlacedOrder,
  provider: RefundProvider,
  seen: Seen,
  parts: OrderParts,
): Promise<Reserved | Refusal> {
  const { actor, billId } = placed;
  try {
    return await parts.store
      .vendor(actor.vendorId)
      .withBill(billId, (book) => setAside(book, placed, provider, seen, parts));
  } catch (error) {
    // All of this bill's were read under its lock, so it is another's.
    if (error instanceof KeyTaken) return refuse('idempotency-key-reused');
    throw error;
  }
}

async function setAside(
  book: BillBook,
  { actor, billId, order, key, requestId }: PlacedOrder,
  provider: RefundProvider,
  { bill: lookedAt, looked }: Seen,
  { now, newId, callbackUrl }: OrderParts,
): Promise<Reserved | Refusal> {
  const { bill } = book;
  if (!bill) return refuse('not-found');
  const earlier = withKey(bill, key);
  if (earlier) return { kind: 'earlier', refund: earlier };
  if (!isSamePayment(bill, lookedAt)) return { kind: 'again' };

  const at = now();
  const no =
    objection(order, bill, refundability(bill, provider, actor, at)) ??
    beyondCapture(order.amount, bill, looked);
  if (no) return no;

  const terms = {
    id: newId(),
    billId,
    amount: order.amount,
    currency: order.currency,
    payment: bill.payment.reference,
  };
  const request = provider.prepare({
    ...terms,
    callbackUrl: callbackUrl(actor.vendorId, provider.id),
  });
  if (!request) return refuse('invalid-request', { errors: [INEXPRESSIBLE] });

  const refund = newRefund(bill, {
    ...terms,
    ...timing('sending', at, provider),
    account: provider.account,
    idempotencyKey: key,
    reason: order.reason,
    origin: 'panel',
    requestedBy: { id: actor.id, name: actor.name },
    requestedAt: at.toISOString(),
    request,
    leaseUntil: leaseFrom(at),
  });
  const event = {
    at: refund.requestedAt,
    type: 'requested',
    status: 'sending',
    by: personOf(actor),
    requestId,
    data: { amount: order.amount, currency: order.currency },
  } as const;

  await book.addRefund(refund, event);
  if (looked.kind === 'failed') {
    const failed = {
      ...learned(refund, looked),
      ...timing('failed', at, provider),
      leaseUntil: null,
    };
    const found = {
      ...event,
      type: 'found',
      status: 'failed',
      by: null,
      data: { ...looked },
    } as const;
    await book.changeRefund(failed, found);
    return { kind: 'reserved', refund: failed, bill: book.bill ?? bill };
  }
  // The excess stays as it is: reserving beyond what was paid is what the database must refuse.
  await book.setFigures({ ...bill, reserved: bill.reserved + order.amount });
  return { kind: 'reserved', refund, bill: book.bill ?? bill };
}

/** The refund of a bill that a key has named. */
export function withKey({ refunds }: BillWithRefunds, key: string): RefundRecord | undefined {
  return refunds.find(({ idempotencyKey }) => idempotencyKey === key);
}

/** An adapter says so of an amount when it prepares the request. */
export const INEXPRESSIBLE = { path: 'amount', message: 'the provider cannot express this amount' };

/** What was captured can be less than the bill says was paid. */
function beyondCapture(
  amount: number,
  { paid, refunded, reserved }: BillWithRefunds,
  looked: Looked,
): Refusal | null {
  const captured = looked.kind === 'payment' ? looked.captured : paid;
  const max = Math.max(0, Math.min(paid, captured) - refunded - reserved);
  return amount > max ? refuse('amount-too-large', { max }) : null;
}
