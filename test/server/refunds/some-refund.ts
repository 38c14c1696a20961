import type { EventRecord, RefundRecord } from '../../../server/refunds/refund.ts';

/** The line that a refund's record begins with. */
export const requested: EventRecord = {
  at: '2026-11-23T12:00:00.000Z',
  type: 'requested',
  status: 'sending',
  by: { id: 'u', name: 'Ada' },
  requestId: 'req-1',
  data: { amount: 100 },
};

/** A refund that is being sent. */
export function someRefund(billId: string, amount: number, key: string): RefundRecord {
  return {
    id: crypto.randomUUID(),
    billId,
    idempotencyKey: key,
    importedId: null,
    amount,
    currency: 'SEK',
    reason: 'Charged twice 😀',
    status: 'sending',
    origin: 'panel',
    requestedBy: { id: 'u', name: 'Ada' },
    requestedAt: '2026-11-23T12:00:00.000Z',
    settledAt: null,
    provider: 'stripe',
    payment: { charge: 'ch_1' },
    request: { params: { amount } },
    providerReference: null,
    traceReference: null,
    failure: null,
    attention: null,
    checkedAt: null,
    nextCheckAt: '2026-11-23T12:00:30.000Z',
    leaseUntil: null,
    account: 'own',
    checks: 2,
    absentSince: null,
    attentionSince: null,
    acknowledged: null,
  };
}
