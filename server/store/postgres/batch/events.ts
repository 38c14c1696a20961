import { type Transaction, sql } from 'kysely';
import type { EventRecord } from '../../../refunds/refund.ts';
import type { Database } from '../schema.ts';
import { told } from './statements.ts';

/** Adds to the records of refunds, each numbered on from its last line. */
export async function insertEvents(
  tx: Transaction<Database>,
  vendorId: string,
  events: readonly (readonly [refundId: string, event: EventRecord])[],
): Promise<void> {
  if (events.length === 0) return;
  const lines = new Map<string, number>();
  const rows = events.map(([refund_id, { at, type, status, by, requestId, data }]) => {
    const seq = (lines.get(refund_id) ?? 0) + 1;
    lines.set(refund_id, seq);
    const { id = null, name = null } = by ?? {};
    const said = { at, type, status, by_id: id, by_name: name, request_id: requestId, data };
    return { vendor_id: vendorId, refund_id, seq, ...said };
  });
  await sql`
    insert into refund_events
      (vendor_id, refund_id, seq, at, type, status, by_id, by_name, request_id, data)
    select told.vendor_id, told.refund_id, told.seq + coalesce(
        (select max(seq) from refund_events as past
          where past.vendor_id = told.vendor_id and past.refund_id = told.refund_id), 0),
      told.at, told.type, told.status, told.by_id, told.by_name, told.request_id, told.data
    from ${told('refund_events', rows)}
  `.execute(tx);
}
