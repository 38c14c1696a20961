import { Stripe } from 'stripe';
import type { FailureCode } from '../../../contract/index.ts';
import { waitOf } from '../exchange.ts';
import { definiteNo } from '../noes.ts';
import type { Failed, No, Unavailable, Unknown } from '../provider.ts';

/**
 * Stripe's definite noes. Idempotency errors are a 400 without a code, so a 400 counts only by its code or text.
 * Stripe docs, "Error codes"; over-refund and "no successful charge" have a message but no code.
 */
export const NOES: readonly No[] = [
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

/** Why a refund that Stripe had taken failed. Stripe API reference, refund object, `failure_reason`. */
export const FAILURE_REASONS: Readonly<Record<string, FailureCode>> = {
  lost_or_stolen_card: 'recipient-unreachable',
  expired_or_canceled_card: 'recipient-unreachable',
  charge_for_pending_refund_disputed: 'disputed',
  insufficient_funds: 'insufficient-balance',
  declined: 'declined',
  merchant_request: 'not-refundable',
};

/** What Stripe's client tells of an error. */
interface StripeTrouble {
  readonly statusCode?: number;
  readonly code?: string;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The definite no that an error of the client is, or null when nobody can tell what happened. */
export function stripeNo(error: unknown): Failed | null {
  const { statusCode = 0, code = null, message = null } = troubleOf(error);
  return definiteNo(NOES, { status: statusCode, code, message });
}

/** An error that settles nothing about a refund we ordered. */
export function unsettled(error: unknown): Unknown {
  const retryAfterMs = waitOf(troubleOf(error).headers?.['retry-after']);
  return { kind: 'unknown', why: whyOf(error), ...(retryAfterMs === null ? {} : { retryAfterMs }) };
}

export function unavailable(error: unknown): Unavailable {
  return { kind: 'unavailable', why: whyOf(error) };
}

function troubleOf(error: unknown): StripeTrouble {
  return error instanceof Stripe.errors.StripeError ? (error as StripeTrouble) : {};
}

/** A word for the log and the record: never the message, which could name a person. */
function whyOf(error: unknown): string {
  const { statusCode, code } = troubleOf(error);
  if (statusCode) return `http-${statusCode}${code ? `-${code}` : ''}`;
  return error instanceof Stripe.errors.StripeConnectionError ? 'no-answer' : 'unreadable-answer';
}
