import {
  type Bill,
  type BillSummary,
  DECIMALS,
  type Refund,
  type RefundStatus,
  type RefundWithEvents as WireRefundWithEvents,
} from '../../contract/index.ts';
import type { Provider } from '../providers/provider.ts';
import type { Actor } from './actor.ts';
import type { BillRecord, BillWithRefunds } from './bill.ts';
import type { RefundWithEvents, ShownRefund, Status } from './refund.ts';
import { refundability, refundable } from './rules.ts';
import { expectedDates } from './settlement.ts';

/** A bill in a list, as the contract words it. */
export function presentSummary(bill: BillRecord): BillSummary {
  const { provider, method, label } = bill.payment;
  return {
    id: bill.id,
    number: bill.number,
    contractId: bill.contract.id,
    customer: bill.customer,
    product: bill.contract.product,
    paid: bill.paid,
    currency: bill.currency,
    decimals: DECIMALS[bill.currency],
    paidAt: bill.paidAt,
    period: bill.period,
    receiptUrl: bill.receiptUrl,
    payment: { provider, method, label },
    refunded: bill.refunded,
    inProgress: bill.reserved,
    refundable: refundable(bill),
    refundState: refundState(bill),
  };
}

/** A bill for one person, now. */
export function presentBill(
  bill: BillWithRefunds,
  provider: Provider | undefined,
  actor: Pick<Actor, 'rights'>,
  now: Date,
): Bill {
  const { status, nextChargeAt } = bill.contract;
  return {
    ...presentSummary(bill),
    refunds: bill.refunds.map((refund) => presentRefund(refund, provider)),
    refundability: refundability(bill, provider, actor, now),
    subscription: { status, nextChargeAt },
  };
}

export function presentRefund(refund: ShownRefund, provider: Provider | undefined): Refund {
  const { id, billId, amount, currency, reason, origin, requestedBy, requestedAt } = refund;
  const { settledAt, providerReference, traceReference, failure, attention } = refund;
  const { attentionSince, acknowledged } = refund;
  return {
    id,
    billId,
    amount,
    currency,
    reason,
    status: wireStatus(refund.status),
    origin,
    requestedBy,
    requestedAt,
    settledAt,
    expected: expected(refund, provider),
    provider: refund.provider,
    providerLabel: provider?.kind === 'provider' ? provider.label : null,
    providerReference,
    traceReference,
    failure,
    attention,
    attentionSince,
    acknowledged,
    checkedAt: refund.checkedAt,
    nextCheckAt: refund.nextCheckAt,
  };
}

export function presentRefundWithEvents(
  { refund, events }: RefundWithEvents,
  provider: Provider | undefined,
): WireRefundWithEvents {
  return {
    ...presentRefund(refund, provider),
    events: events.map(({ status, ...event }) => ({ ...event, status: wireStatus(status) })),
  };
}

function refundState({ paid, refunded }: BillRecord): BillSummary['refundState'] {
  if (refunded === 0) return 'none';
  return refunded < paid ? 'partial' : 'full';
}

export function wireStatus(status: Status): RefundStatus {
  return status === 'sending' ? 'pending' : status;
}

/** Nothing is promised for a refund that failed, is in doubt or asks for a person, nor for one long past. */
function expected(refund: ShownRefund, provider: Provider | undefined): Refund['expected'] {
  if (provider?.kind !== 'provider' || refund.origin === 'import') return null;
  if (refund.status === 'failed' || refund.status === 'unknown') return null;
  if (refund.status === 'pending' && refund.attention) return null;
  const { settledAt, requestedAt, currency } = refund;
  return expectedDates(settledAt ?? requestedAt, provider.settlement, currency);
}
