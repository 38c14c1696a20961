import { type Scene, type StripeLedger, madeIn } from './entries.ts';
import { refundAt } from './life.ts';
import { type WireRefund, wireCharge } from './objects.ts';
import type { SimulatedPayment } from './payments.ts';

/** The refunds of one account as they are at a time, newest first. */
export function refundsOf(scene: Scene, account: string, time = scene.now().getTime()) {
  return madeIn(scene.ledger)
    .filter((made) => made.account === account && Date.parse(made.at) <= time)
    .map((made) => refundAt(made, scene, time))
    .toReversed();
}

export function refundedOf(refunds: readonly WireRefund[], { charge }: SimulatedPayment): number {
  return refunds
    .filter((refund) => refund.charge === charge && !['failed', 'canceled'].includes(refund.status))
    .reduce((sum, { amount }) => sum + amount, 0);
}

export function isDisputed(
  { entries }: StripeLedger,
  { habit, intent }: SimulatedPayment,
): boolean {
  const isIn = entries.some((entry) => entry.type === 'dispute' && entry.intent === intent);
  return habit === 'disputed' || isIn;
}

export function chargeOf(payment: SimulatedPayment, scene: Scene, account: string, time?: number) {
  const refunded = refundedOf(refundsOf(scene, account, time), payment);
  return wireCharge(payment, refunded, isDisputed(scene.ledger, payment));
}
