import type { Evidence } from '../../contract/index.ts';
import type { Provider } from '../providers/provider.ts';
import type { DeliveryRecord } from '../store/store.ts';
import type { BillRecord } from './bill.ts';
import { presentRefundWithEvents, presentSummary, wireStatus } from './present.ts';
import type { RefundWithEvents } from './refund.ts';
import { replay } from './replay.ts';
import type { RefusedAct } from './refused-act.ts';

/** What the ledger holds about one refund. */
export interface OnRecord {
  readonly found: RefundWithEvents;
  readonly bill: BillRecord;
  readonly refusals: readonly RefusedAct[];
  readonly deliveries: readonly DeliveryRecord[];
}

export function presentEvidence(
  { found, bill, refusals, deliveries }: OnRecord,
  provider: Provider | undefined,
): Evidence {
  const status = replay(found.events);
  const { payment, account, idempotencyKey, request } = found.refund;
  return {
    refund: presentRefundWithEvents(found, provider),
    statusByEvents: status && wireStatus(status),
    bill: presentSummary(bill),
    paymentReference: { ...payment },
    account,
    idempotencyKey,
    // Only the provider's adapter knows what of it is secret.
    request: request && provider?.kind === 'provider' ? { ...provider.shown(request) } : null,
    refusals: refusals.map(({ at, what, problem, by, requestId }) => ({
      at,
      what,
      problem,
      by,
      requestId,
    })),
    callbacks: deliveries.map(({ at, provider, sha256 }) => ({ at, provider, sha256 })),
  };
}
