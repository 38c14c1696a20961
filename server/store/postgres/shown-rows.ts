import type { Selectable } from 'kysely';
import type { ShownRefund } from '../../refunds/refund.ts';
import type { VendorTables } from './schema.ts';

/** The columns of what is shown of a refund. */
export const SHOWN = [
  'id',
  'bill_id',
  'amount',
  'currency',
  'reason',
  'status',
  'origin',
  'requested_by_id',
  'requested_by_name',
  'requested_at',
  'settled_at',
  'provider',
  'provider_reference',
  'trace_reference',
  'failure_code',
  'failure_provider_code',
  'failure_message',
  'attention',
  'attention_since',
  'acknowledged_at',
  'acknowledged_by_id',
  'acknowledged_by_name',
  'checked_at',
  'next_check_at',
] as const;

export type ShownRow = Pick<Selectable<VendorTables['refunds']>, (typeof SHOWN)[number]>;

export function shownOf(row: ShownRow): ShownRefund {
  return {
    id: row.id,
    billId: row.bill_id,
    amount: row.amount,
    currency: row.currency,
    reason: row.reason,
    status: row.status,
    origin: row.origin,
    requestedBy:
      row.requested_by_name === null
        ? null
        : { id: row.requested_by_id ?? '', name: row.requested_by_name },
    requestedAt: row.requested_at,
    settledAt: row.settled_at,
    provider: row.provider,
    providerReference: row.provider_reference,
    traceReference: row.trace_reference,
    failure: row.failure_code && {
      code: row.failure_code,
      providerCode: row.failure_provider_code,
      message: row.failure_message,
    },
    attention: row.attention,
    attentionSince: row.attention_since,
    acknowledged:
      row.acknowledged_at === null
        ? null
        : {
            by: { id: row.acknowledged_by_id ?? '', name: row.acknowledged_by_name ?? '' },
            at: row.acknowledged_at,
          },
    checkedAt: row.checked_at,
    nextCheckAt: row.next_check_at,
  };
}
