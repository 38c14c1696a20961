import type { ActingPerson, Currency, RefundRequest, RequestState } from '../../contract/index.ts';
import type { RequestQuery } from '../store/store.ts';
import type { BillWithRefunds } from './bill.ts';

/** What somebody asked an admin to refund, on record. The amount is in minor units. */
export interface RequestRecord {
  readonly id: string;
  readonly billId: string;
  readonly amount: number;
  readonly currency: Currency;
  readonly reason: string;
  readonly requestedAt: string;
  readonly by: ActingPerson;
  /** The `Request-Id` it came with. */
  readonly requestId: string;
  readonly dismissed: Dismissal | null;
}

/** Who took a request back or turned it down. */
export interface Dismissal {
  readonly by: ActingPerson;
  readonly at: string;
  readonly requestId: string;
}

/** So many may be open for a bill: enough for people, and too few to fill a database with. */
export const MOST_OPEN = 20;

/** Which requests of a bill are open. */
export function openRequestsOf(bill: BillWithRefunds): RequestQuery {
  return { billId: bill.id, since: lastOrdered(bill), limit: MOST_OPEN };
}

/**
 * Where a request stands: a refund that was ordered after it answers it, whatever its amount, until that refund fails.
 * It is reckoned on reading, so that an order knows nothing of requests.
 */
export function stateOf(request: RequestRecord, bill: BillWithRefunds): RequestState {
  if (request.dismissed) return 'dismissed';
  const last = lastOrdered(bill);
  return last !== null && last > request.requestedAt ? 'done' : 'open';
}

/** When the last refund of a bill that did not fail was ordered. Its refunds are the newest first. */
function lastOrdered({ refunds }: BillWithRefunds): string | null {
  return refunds.find(({ status }) => status !== 'failed')?.requestedAt ?? null;
}

/** Who acted in whose place stays on record, as it does with refunds. */
export function presentRequest(request: RequestRecord, bill: BillWithRefunds): RefundRequest {
  const { id, billId, amount, currency, reason, requestedAt, by, dismissed } = request;
  return {
    id,
    billId,
    amount,
    currency,
    reason,
    requestedBy: { id: by.id, name: by.name },
    requestedAt,
    state: stateOf(request, bill),
    dismissed: dismissed && {
      by: { id: dismissed.by.id, name: dismissed.by.name },
      at: dismissed.at,
    },
  };
}
