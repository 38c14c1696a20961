import type { RequestRecord } from '../../refunds/request.ts';
import type { BillBook, VendorStore } from '../store.ts';
import type { Shelf } from './shelf.ts';

export function requestsIn(shelf: Shelf): Pick<VendorStore, 'request' | 'requestsOf'> {
  return {
    request: async (id) => shelf.requests.get(id) ?? null,

    requestsOf: async ({ billId, since, limit }) =>
      [...shelf.requests.values()]
        .filter((one) => one.billId === billId && one.dismissed === null)
        .filter(({ requestedAt }) => since === null || requestedAt >= since)
        .toSorted(newestFirst)
        .slice(0, limit),
  };
}

export function writingRequests(draft: Shelf): Pick<BillBook, 'addRequest' | 'dismissRequest'> {
  return {
    addRequest: async (request) => void draft.requests.set(request.id, request),

    async dismissRequest(id, dismissed) {
      const request = draft.requests.get(id);
      if (request?.dismissed === null) draft.requests.set(id, { ...request, dismissed });
    },
  };
}

function newestFirst(a: RequestRecord, b: RequestRecord): number {
  if (a.requestedAt !== b.requestedAt) return a.requestedAt < b.requestedAt ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
