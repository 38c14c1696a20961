import type { Insertable, Selectable } from 'kysely';
import type { BillFacts, BillRecord, BillWithRefunds } from '../../refunds/bill.ts';
import { searchTexts } from '../../refunds/fold.ts';
import { paymentKey } from '../../refunds/payment.ts';
import type { EventRecord, RefundRecord } from '../../refunds/refund.ts';
import { personOf } from './people.ts';
import type { VendorTables } from './schema.ts';
import { shownOf } from './shown-rows.ts';

/** The columns of what is known of a bill by itself. */
export const BILL = [
  'bills.id',
  'bills.number',
  'bills.contract_id',
  'bills.customer_id',
  'bills.paid',
  'bills.currency',
  'bills.paid_at',
  'bills.billed_at',
  'bills.status',
  'bills.period_start',
  'bills.period_end',
  'bills.receipt_url',
  'bills.provider',
  'bills.method',
  'bills.label',
  'bills.reference',
  'bills.refunded',
  'bills.reserved',
  'bills.excess',
] as const;

/** A bill with its contract and customer beside it. */
export type BillRow = Omit<Selectable<VendorTables['bills']>, 'payment_key' | 'events_told'> & {
  product: string;
  contract_status: string;
  next_charge_at: string | null;
  customer_name: string;
  customer_email: string;
};

export function billOf(row: BillRow): BillRecord {
  return {
    id: row.id,
    number: row.number,
    paid: row.paid,
    currency: row.currency,
    paidAt: row.paid_at,
    billedAt: row.billed_at,
    status: row.status,
    period:
      row.period_start && row.period_end ? { start: row.period_start, end: row.period_end } : null,
    receiptUrl: row.receipt_url,
    payment: {
      provider: row.provider,
      method: row.method,
      label: row.label,
      reference: row.reference,
    },
    contract: {
      id: row.contract_id,
      product: row.product,
      status: row.contract_status,
      nextChargeAt: row.next_charge_at,
    },
    customer: { id: row.customer_id, name: row.customer_name, email: row.customer_email },
    refunded: row.refunded,
    reserved: row.reserved,
    excess: row.excess,
  };
}

export function billRow(facts: BillFacts): Insertable<VendorTables['bills']> {
  return {
    id: facts.id,
    number: facts.number,
    contract_id: facts.contract.id,
    customer_id: facts.customer.id,
    paid: facts.paid,
    currency: facts.currency,
    paid_at: facts.paidAt,
    billed_at: facts.billedAt,
    status: facts.status,
    period_start: facts.period?.start ?? null,
    period_end: facts.period?.end ?? null,
    receipt_url: facts.receiptUrl,
    provider: facts.payment.provider,
    method: facts.payment.method,
    label: facts.payment.label,
    reference: JSON.stringify(facts.payment.reference),
    payment_key: paymentKey(facts.payment),
  };
}

export function customerRow({
  customer: { id, name, email },
}: BillFacts): Insertable<VendorTables['customers']> {
  const { search, searchLast } = searchTexts({ name, email });
  return { id, name, email, search, search_last: searchLast };
}

export function contractRow({
  contract,
  customer,
}: BillFacts): Insertable<VendorTables['contracts']> {
  const { id, product, status, nextChargeAt } = contract;
  return {
    id,
    customer_id: customer.id,
    product,
    status,
    next_charge_at: nextChargeAt,
  };
}

export function refundOf(row: Selectable<VendorTables['refunds']>): RefundRecord {
  return {
    ...shownOf(row),
    idempotencyKey: row.idempotency_key,
    importedId: row.imported_id,
    payment: row.payment,
    request: row.request,
    leaseUntil: row.lease_until,
    account: row.account,
    checks: row.checks,
    absentSince: row.absent_since,
  };
}

/** A bill in one piece with its refunds, as the engine writes it in JSON: times have an offset and microseconds. */
export type BillJson = BillRow & {
  /** How many events of it have been told. */
  readonly events_told: number;
  /** When it was read, by the engine's clock. */
  readonly at: string;
  readonly theirs: readonly Selectable<VendorTables['refunds']>[] | null;
};

export function billOfJson({ theirs, ...bill }: BillJson): BillWithRefunds {
  return {
    ...billOf(withTimes(bill, BILL_TIMES)),
    refunds: (theirs ?? []).map((refund) => refundOf(withTimes(refund, REFUND_TIMES))),
  };
}

const BILL_TIMES = [
  'paid_at',
  'billed_at',
  'period_start',
  'period_end',
  'next_charge_at',
] as const;

const REFUND_TIMES = [
  'requested_at',
  'settled_at',
  'attention_since',
  'acknowledged_at',
  'checked_at',
  'next_check_at',
  'lease_until',
  'absent_since',
] as const;

/** A row with its times as the contract speaks them. */
function withTimes<Name extends string, Row extends Record<Name, string | null>>(
  row: Row,
  names: readonly Name[],
): Row {
  const told = names.map((name) => [name, row[name] && isoTime(row[name])]);
  return { ...row, ...Object.fromEntries(told) };
}

export function isoTime(text: string): string {
  return new Date(text).toISOString();
}

export function refundRow(refund: RefundRecord): Insertable<VendorTables['refunds']> {
  return {
    id: refund.id,
    bill_id: refund.billId,
    idempotency_key: refund.idempotencyKey,
    imported_id: refund.importedId,
    amount: refund.amount,
    currency: refund.currency,
    reason: refund.reason,
    status: refund.status,
    origin: refund.origin,
    requested_by_id: refund.requestedBy?.id ?? null,
    requested_by_name: refund.requestedBy?.name ?? null,
    requested_at: refund.requestedAt,
    settled_at: refund.settledAt,
    provider: refund.provider,
    payment: JSON.stringify(refund.payment),
    request: refund.request && JSON.stringify(refund.request),
    provider_reference: refund.providerReference,
    trace_reference: refund.traceReference,
    failure_code: refund.failure?.code ?? null,
    failure_provider_code: refund.failure?.providerCode ?? null,
    failure_message: refund.failure?.message ?? null,
    attention: refund.attention,
    attention_since: refund.attentionSince,
    acknowledged_at: refund.acknowledged?.at ?? null,
    acknowledged_by_id: refund.acknowledged?.by.id ?? null,
    acknowledged_by_name: refund.acknowledged?.by.name ?? null,
    checked_at: refund.checkedAt,
    next_check_at: refund.nextCheckAt,
    lease_until: refund.leaseUntil,
    account: refund.account,
    checks: refund.checks,
    absent_since: refund.absentSince,
  };
}

export function eventOf(
  row: Selectable<VendorTables['refund_events']>,
): EventRecord & { seq: number } {
  const { seq, at, type, status, by_id, by_name, request_id, data } = row;
  const by = by_name === null ? null : personOf({ ...row, by_id: by_id ?? '', by_name });
  return { seq, at, type, status, by, requestId: request_id, data };
}
