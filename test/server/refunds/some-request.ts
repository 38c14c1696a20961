import type { Dismissal, RequestRecord } from '../../../server/refunds/request.ts';

/** A request that is open. */
export function someRequest(billId: string, special: Partial<RequestRecord> = {}): RequestRecord {
  return {
    id: crypto.randomUUID(),
    billId,
    amount: 100,
    currency: 'SEK',
    reason: 'Charged twice 😀',
    requestedAt: '2026-11-23T12:00:00.000Z',
    by: { id: 'u', name: 'Agnes', impersonator: { id: 's', name: 'Sven' } },
    requestId: 'req-1',
    dismissed: null,
    ...special,
  };
}

export const dismissal: Dismissal = {
  by: { id: 'a', name: 'Ada', impersonator: { id: 's', name: 'Sven' } },
  at: '2026-11-24T12:00:00.000Z',
  requestId: 'req-2',
};
