import type { Context } from 'hono';
import type { SimulatedPayment } from './payments.ts';

/** A refund as Stripe's API writes it. Stripe API reference, "The Refund object". */
export interface WireRefund {
  readonly id: string;
  readonly object: 'refund';
  readonly amount: number;
  readonly balance_transaction: string | null;
  readonly charge: string;
  readonly created: number;
  readonly currency: string;
  readonly destination_details: object;
  readonly failure_reason?: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly payment_intent: string;
  readonly reason: string | null;
  readonly receipt_number: null;
  readonly status: string;
}

export interface WireError {
  readonly type: 'invalid_request_error' | 'idempotency_error' | 'api_error';
  readonly message: string;
  readonly code?: string;
  readonly param?: string;
}

export function wireRefund(
  id: string,
  payment: SimulatedPayment,
  asked: { amount: number; metadata: Record<string, string>; reason: string | null },
  now: Date,
): WireRefund {
  const pending = payment.habit === 'pending';
  return {
    id,
    object: 'refund',
    amount: asked.amount,
    balance_transaction: pending ? null : id.replace('re_', 'txn_'),
    charge: payment.charge,
    created: Math.floor(now.getTime() / 1000),
    currency: payment.currency,
    destination_details: {
      type: 'card',
      card: {
        type: 'refund',
        reference_type: 'acquirer_reference_number',
        reference_status: 'pending',
      },
    },
    metadata: asked.metadata,
    payment_intent: payment.intent,
    reason: asked.reason,
    receipt_number: null,
    status: pending ? 'pending' : 'succeeded',
  };
}

export function wireIntent(payment: SimulatedPayment) {
  return {
    id: payment.intent,
    object: 'payment_intent',
    amount: payment.amount,
    amount_received: captured(payment),
    currency: payment.currency,
    latest_charge: payment.charge,
    status: payment.habit === 'uncaptured' ? 'requires_capture' : 'succeeded',
  };
}

export function wireCharge(payment: SimulatedPayment, refunded: number) {
  return {
    id: payment.charge,
    object: 'charge',
    amount: payment.amount,
    amount_captured: captured(payment),
    amount_refunded: refunded,
    captured: captured(payment) > 0,
    currency: payment.currency,
    disputed: payment.habit === 'disputed',
    payment_intent: payment.intent,
    refunded: refunded === payment.amount,
    status: 'succeeded',
  };
}

export function captured({ amount, habit }: SimulatedPayment): number {
  return habit === 'uncaptured' ? 0 : amount;
}

export interface Reply {
  readonly status: number;
  readonly body: object;
}

export const OUR_FAULT: Reply = {
  status: 500,
  body: { error: { type: 'api_error', message: 'An unknown error occurred.' } },
};

export function noSuch(what: string, name: string): { error: WireError; status: 404 } {
  const message = `No such ${what}: '${name}'`;
  return {
    status: 404,
    error: { type: 'invalid_request_error', code: 'resource_missing', param: what, message },
  };
}

export function missing(what: string, name: string): Reply {
  const { status, error } = noSuch(what, name);
  return { status, body: { error } };
}

/** Whose refunds these are: the connected account, or our own. */
export function accountOf(c: Context): string {
  return c.req.header('Stripe-Account') ?? '';
}

export function answer(c: Context, { status, body }: Reply): Response {
  return c.json(body, status as 200);
}

export function fail(c: Context, status: number, error: WireError): Response {
  return answer(c, { status, body: { error } });
}
