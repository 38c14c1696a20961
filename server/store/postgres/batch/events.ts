import { sql } from 'kysely';
import type { EventRecord } from '../../../refunds/refund.ts';
import type { VendorTransaction } from '../scope/vendor-db.ts';
import { told } from './told.ts';

/** Adds to the records of refunds, each numbered on from its last line. */
export async function insertEvents(
  tx: VendorTransaction,
  events: readonly (readonly [refundId: string, event: EventRecord])[],
): Promise<void> {
  const lines = new Map<string, number>();
  const rows = events.map(([refund_id, { at, type, status, by, requestId, data }]) => {
    const seq = (lines.get(refund_id) ?? 0) + 1;
    lines.set(refund_id, seq);
    const { id = null, name = null } = by ?? {};
    const said = { at, type, status, by_id: id, by_name: name, request_id: requestId, data };
    return { refund_id, seq, ...said };
  });
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first) as (keyof typeof first)[];
  await tx
    .insertInto('refund_events')
    .columns(columns)
    .expression((row) =>
      row.selectFrom(told('refund_events', rows)).select((row) => {
        const past = row
          .selectFrom('refund_events as past')
          .select(sql`max(past.seq)`.as('last'))
          .whereRef('past.refund_id', '=', 'told.refund_id');
        const seq = sql`told.seq + coalesce(${past}, 0)`.as('seq');
        return columns.map((name) => (name === 'seq' ? seq : (`told.${name}` as const)));
      }),
    )
    .execute();
}
