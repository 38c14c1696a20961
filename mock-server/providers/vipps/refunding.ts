import { type VippsLedger, type VippsRefund, refundsOf, spokenFor } from './entries.ts';
import { type SimulatedPayment, captured, simulatedPayment } from './payments.ts';

/** Where and when it all happens. */
export interface Scene {
  readonly ledger: VippsLedger;
  readonly now: () => Date;
  readonly paceMs: number;
}

/** What can be refunded, known by its path: a payment and a charge may have the same name. */
export interface Subject {
  readonly path: string;
  /** Null when nobody knows it. */
  readonly payment: SimulatedPayment | null;
}

/** How much to refund of what, and who says so. */
export interface Order extends Subject {
  readonly payment: SimulatedPayment;
  readonly amount: number;
  readonly key: string | null;
  readonly msn: string;
}

/** What became of an order. A refund that has failed already may be in it too. */
export type Tried =
  | { readonly no: null; readonly refund: VippsRefund; readonly event: Event | null }
  | { readonly no: Objection; readonly refund: VippsRefund | null; readonly event: null };

/** What webhooks are told, and when. */
export interface Event {
  readonly afterMs: number;
  readonly body: object;
}

/** Why a refund cannot be made, before either API finds its words for it. */
export type Objection =
  'no-receiver' | 'expired' | 'uncaptured' | 'poor' | 'all-refunded' | 'too-much';

/** Amounts that the test environment of Vipps always refuses. */
const NO_RECEIVER = 123;
const EXPIRED = 124;

export function objection(
  { payment, path, amount }: Order,
  { ledger, now }: Scene,
): Objection | null {
  if (amount === NO_RECEIVER) return 'no-receiver';
  if (amount === EXPIRED || payment.habit === 'expired') return 'expired';
  if (captured(payment) === 0) return 'uncaptured';
  if (payment.habit === 'poor') return 'poor';
  const left = captured(payment) - spokenFor(refundsOf(ledger, path), now());
  if (left === 0) return 'all-refunded';
  return amount > left ? 'too-much' : null;
}

/** A refund that happens, now or after a while, or then does not. */
export function refundOf(
  { path, amount, key, msn }: Order,
  now: Date,
  { afterMs = 0, success = true } = {},
): VippsRefund {
  const pspReference = crypto.randomUUID();
  const at = new Date(now.getTime() + afterMs).toISOString();
  return { path, pspReference, amount, key, msn, at, success };
}

export function paymentOf(reference: string): Subject {
  const payment = /^[a-zA-Z\d-]{8,64}$/.test(reference) ? simulatedPayment(reference) : null;
  return { path: `/v1/payments/${reference}`, payment };
}

export function chargeOf(agreementId: string, chargeId: string) {
  const path = `/v3/agreements/${agreementId}/charges/${chargeId}`;
  return { path, agreementId, payment: simulatedPayment(chargeId) };
}
