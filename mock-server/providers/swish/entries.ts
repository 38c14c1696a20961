import type { Ledger } from '../ledger.ts';
import { type SimulatedPayment, minorUnits } from './payments.ts';
import { stageAt } from './progress.ts';
import type { RefundOrder } from './refund-order.ts';

/** What the simulator keeps: the refunds it accepted, and those made in the merchant's own portal. */
export type SwishEntry =
  | { readonly type: 'refund'; readonly refund: SwishRefund }
  | { readonly type: 'portal'; readonly paymentReference: string; readonly amount: number };
export type SwishLedger = Ledger<SwishEntry>;

export interface SwishRefund {
  /** The instructionUUID. */
  readonly id: string;
  readonly at: string;
  readonly order: RefundOrder;
  /** What the bank calls it, once it is paid. */
  readonly paymentReference: string;
}

/** Where and when it all happens. */
export interface Scene {
  readonly ledger: SwishLedger;
  readonly now: () => Date;
  readonly paceMs: number;
}

export function refundOf({ entries }: SwishLedger, id: string): SwishRefund | undefined {
  return entries
    .flatMap((entry) => (entry.type === 'refund' ? [entry.refund] : []))
    .find((refund) => refund.id === id);
}

/** What can still be refunded. Where a bank did not answer, the money may be gone, so it counts as gone. */
export function remainder({ amount, name }: SimulatedPayment, scene: Scene): number {
  const { ledger, now, paceMs } = scene;
  const gone = ledger.entries.map((entry) => {
    if (entry.type === 'portal') return entry.paymentReference === name ? entry.amount : 0;
    const { originalPaymentReference, amount: asked } = entry.refund.order;
    const { errorCode } = stageAt(entry.refund, now(), paceMs);
    const isGone = errorCode === null || errorCode === 'DS24';
    return originalPaymentReference === name && isGone ? minorUnits(asked) : 0;
  });
  return gone.reduce((left, part) => left - part, amount);
}
