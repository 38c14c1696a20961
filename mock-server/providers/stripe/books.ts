import { type Scene, type StripeLedger, madeIn } from './entries.ts';
import { refundAt } from './life.ts';
import { type WireRefund, wireCharge } from './objects.ts';
import type { SimulatedPayment } from './payments.ts';

interface Wanted {
  /** Told by what never changes of a refund: how each stands takes as long to say as there are entries. */
  readonly which?: (made: WireRefund) => boolean;
  readonly time?: number | undefined;
}

/** The refunds of one account as they are at a time, newest first. */
export function refundsOf(
  scene: Scene,
  account: string,
  { which = () => true, time = scene.now().getTime() }: Wanted = {},
) {
  return madeIn(scene.ledger)
    .filter((made) => made.account === account && which(made.refund))
    .filter((made) => Date.parse(made.at) <= time)
    .map((made) => refundAt(made, scene, time))
    .toReversed();
}

/** Of a payment at a time, in minor units. */
export function refundedOf(
  { charge }: SimulatedPayment,
  scene: Scene,
  account: string,
  time?: number,
): number {
  return refundsOf(scene, account, { which: (made) => made.charge === charge, time })
    .filter(({ status }) => !['failed', 'canceled'].includes(status))
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
  const refunded = refundedOf(payment, scene, account, time);
  return wireCharge(payment, refunded, isDisputed(scene.ledger, payment));
}
