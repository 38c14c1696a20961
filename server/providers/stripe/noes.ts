import type { FailureCode } from '../../../contract/index.ts';

/** What Stripe's client tells of an error. */
export interface StripeTrouble {
  readonly statusCode?: number;
  readonly code?: string;
  readonly param?: string;
  readonly message?: string;
}

/**
 * Stripe's definite noes: after one of these no money has moved. Whatever is not here, above all 409, 429,
 * idempotency errors and every 5xx, leaves the outcome unknown.
 * Stripe docs, "Error codes"; over-refund and "no successful charge" have a message but no code.
 */
const NOES: readonly { status: number; no: FailureCode; code?: string; message?: RegExp }[] = [
  { status: 400, code: 'charge_already_refunded', no: 'already-refunded' },
  { status: 400, code: 'charge_disputed', no: 'disputed' },
  { status: 400, code: 'refund_disputed_payment', no: 'disputed' },
  { status: 400, code: 'charge_not_refundable', no: 'not-refundable' },
  { status: 400, code: 'insufficient_funds', no: 'insufficient-balance' },
  { status: 400, code: 'balance_insufficient', no: 'insufficient-balance' },
  { status: 400, code: 'amount_too_small', no: 'rejected' },
  { status: 400, code: 'parameter_invalid_integer', no: 'rejected' },
  { status: 400, code: 'invalid_charge_amount_no_decimal_compatible', no: 'rejected' },
  {
    status: 400,
    message: /greater than (the )?(unrefunded amount on charge|charge amount)/,
    no: 'over-refund',
  },
  { status: 400, message: /does not have a successful charge/, no: 'not-captured' },
  { status: 401, no: 'account-problem' },
  { status: 402, no: 'rejected' },
  { status: 403, no: 'account-problem' },
  { status: 404, code: 'resource_missing', no: 'payment-not-found' },
];

/** The definite no that an error is, or null when nobody can tell what happened. */
export function definiteNo({ statusCode, code, message = '' }: StripeTrouble): FailureCode | null {
  const found = NOES.find(
    (no) =>
      no.status === statusCode &&
      (no.code === undefined || no.code === code) &&
      (no.message === undefined || no.message.test(message)),
  );
  return found?.no ?? null;
}

/** Why a refund that Stripe had taken failed. Stripe API reference, refund object, `failure_reason`. */
export const FAILURE_REASONS: Readonly<Record<string, FailureCode>> = {
  lost_or_stolen_card: 'recipient-unreachable',
  expired_or_canceled_card: 'recipient-unreachable',
  charge_for_pending_refund_disputed: 'disputed',
  insufficient_funds: 'insufficient-balance',
  declined: 'declined',
  merchant_request: 'not-refundable',
};
