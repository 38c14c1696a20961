import type { RefundProvider } from '../providers/provider.ts';
import type { BillWithRefunds } from './bill.ts';
import type { Looked } from './look.ts';
import type { OrderParts, PlacedOrder } from './placed-order.ts';
import { timing } from './record.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { RefundRecord } from './refund.ts';
import { objection, refundability } from './rules.ts';

/** Longer than any provider call may take, so that nobody else sends or looks up meanwhile. */
const LEASE_MS = 45_000;

export type Reserved =
  /** Written down, with the bill as that leaves it. */
  | { readonly kind: 'reserved'; readonly refund: RefundRecord; readonly bill: BillWithRefunds }
  /** The key had named a refund before. */
  | { readonly kind: 'earlier'; readonly refund: RefundRecord }
  /** Somebody used the key on another bill this very moment. */
  | { readonly kind: 'again' };

/**
 * Judges the order under the bill's lock and, when it may go ahead, writes the refund down and sets its
 * money aside. Once this has committed the refund exists, whatever happens next.
 */
export async function reserve(
  placed: PlacedOrder,
  provider: RefundProvider,
  looked: Looked | null,
  { store, now, newId }: OrderParts,
): Promise<Reserved | Refusal> {
  const { actor, billId, order, key, requestId } = placed;

  return store.vendor(actor.vendorId).withBill(billId, async (book) => {
    const { bill } = book;
    if (!bill) return refuse('not-found');
    const earlier = await book.refundByKey(key);
    if (earlier) return { kind: 'earlier', refund: earlier };

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
    const request = provider.prepare(terms);
    if (!request) return refuse('invalid-request', { errors: [INEXPRESSIBLE] });

    const by = { id: actor.id, name: actor.name };
    const refund: RefundRecord = {
      ...terms,
      ...timing('sending', at),
      idempotencyKey: key,
      importedId: null,
      reason: order.reason,
      origin: 'panel',
      requestedBy: by,
      requestedAt: at.toISOString(),
      provider: provider.id,
      request,
      providerReference: null,
      traceReference: null,
      failure: null,
      attention: null,
      checkedAt: null,
      leaseUntil: new Date(at.getTime() + LEASE_MS).toISOString(),
    };
    const event = {
      at: refund.requestedAt,
      type: 'requested',
      status: 'sending',
      by,
      requestId,
      data: { amount: order.amount, currency: order.currency },
    } as const;

    if ((await book.addRefund(refund, event)) === 'key-taken') return { kind: 'again' };
    // The excess stays as it is: reserving beyond what was paid is what the database must refuse.
    const reserved = bill.reserved + order.amount;
    await book.setFigures({ ...bill, reserved });
    return {
      kind: 'reserved',
      refund,
      bill: { ...bill, reserved, refunds: [refund, ...bill.refunds] },
    };
  });
}

const INEXPRESSIBLE = { path: 'amount', message: 'the provider cannot express this amount' };

/** What was captured can be less than the bill says was paid. */
function beyondCapture(
  amount: number,
  { paid, refunded, reserved }: BillWithRefunds,
  looked: Looked | null,
): Refusal | null {
  const max = Math.max(0, Math.min(paid, looked?.captured ?? paid) - refunded - reserved);
  return amount > max ? refuse('amount-too-large', { max }) : null;
}
