import type { BillFacts } from './bill.ts';
import type { RefundRecord } from './refund.ts';

type Told = Pick<RefundRecord, 'id' | 'amount' | 'origin' | 'requestedAt' | 'status'>;

/** A refund of a bill, with all that a provider needs copied onto it. What is not told is not known. */
export function newRefund(bill: BillFacts, told: Told & Partial<RefundRecord>): RefundRecord {
  return {
    billId: bill.id,
    currency: bill.currency,
    provider: bill.payment.provider,
    payment: bill.payment.reference,
    idempotencyKey: null,
    importedId: null,
    reason: '',
    requestedBy: null,
    settledAt: null,
    request: null,
    providerReference: null,
    traceReference: null,
    failure: null,
    attention: null,
    attentionSince: null,
    acknowledged: null,
    checkedAt: null,
    nextCheckAt: null,
    leaseUntil: null,
    account: null,
    checks: 0,
    absentSince: null,
    ...told,
  };
}
