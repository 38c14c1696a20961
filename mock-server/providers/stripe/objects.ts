import type { Dispute } from './entries.ts';
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
  readonly destination_details: { readonly type: 'card'; readonly card: CardDestination };
  readonly failure_balance_transaction?: string;
  readonly failure_reason?: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly payment_intent: string;
  readonly pending_reason?: string;
  readonly reason: string | null;
  readonly receipt_number: null;
  readonly status: string;
}

interface CardDestination {
  readonly type: 'refund';
  readonly reference_type: 'acquirer_reference_number';
  readonly reference_status: 'pending' | 'available';
  readonly reference?: string;
}

export function wireRefund(
  id: string,
  payment: SimulatedPayment,
  asked: { amount: number; metadata: Record<string, string>; reason: string | null },
  now: Date,
): WireRefund {
  const pending = pendingReason(payment);
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
    ...(pending ? { pending_reason: pending } : {}),
    reason: asked.reason,
    receipt_number: null,
    status: pending ? 'pending' : 'succeeded',
  };
}

function pendingReason({ habit }: SimulatedPayment): string | null {
  if (habit === 'poor') return 'insufficient_funds';
  return habit === 'pending' || habit === 'settling' ? 'processing' : null;
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

export function wireCharge(payment: SimulatedPayment, refunded: number, disputed: boolean) {
  return {
    id: payment.charge,
    object: 'charge',
    amount: payment.amount,
    amount_captured: captured(payment),
    amount_refunded: refunded,
    captured: captured(payment) > 0,
    currency: payment.currency,
    disputed,
    payment_intent: payment.intent,
    refunded: refunded === payment.amount,
    status: 'succeeded',
  };
}

export function wireDispute(
  { id, at, intent }: Dispute,
  { charge, amount, currency }: SimulatedPayment,
) {
  return {
    id,
    object: 'dispute',
    amount,
    balance_transactions: [],
    charge,
    created: Math.floor(Date.parse(at) / 1000),
    currency,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: intent,
    reason: 'fraudulent',
    status: 'needs_response',
  };
}

export function captured({ amount, habit }: SimulatedPayment): number {
  return habit === 'uncaptured' ? 0 : amount;
}
