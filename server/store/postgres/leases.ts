import type { Kysely } from 'kysely';
import type { DueRefund } from '../store.ts';
import type { Database } from './schema.ts';
import type { VendorDb } from './scope/vendor-db.ts';

/** One short conditional update, with no transaction left open: whoever it changes a row for holds it. */
export async function lease(
  db: VendorDb,
  refundIds: readonly string[],
  until: string,
  now: string,
): Promise<ReadonlySet<string>> {
  if (refundIds.length === 0) return new Set();
  const taken = await db
    .updateTable('refunds')
    .set({ lease_until: until })
    .where('id', 'in', refundIds)
    .where((row) => row.or([row('lease_until', 'is', null), row('lease_until', '<=', now)]))
    .returning('id')
    .execute();
  return new Set(taken.map(({ id }) => id));
}

/** Lets go of what is still held. What somebody else has taken since stays theirs. */
export async function release(
  db: VendorDb,
  refundIds: readonly string[],
  until: string,
): Promise<void> {
  if (refundIds.length === 0) return;
  await db
    .updateTable('refunds')
    .set({ lease_until: null })
    .where('id', 'in', refundIds)
    .where('lease_until', '=', until)
    .execute();
}

/** By the index of those that are to be asked after at all. */
export async function due(
  db: Kysely<Database>,
  now: string,
  limit: number,
): Promise<readonly DueRefund[]> {
  const rows = await db
    .selectFrom('refunds')
    .select(['vendor_id', 'id'])
    .where('next_check_at', '<=', now)
    .where((row) => row.or([row('lease_until', 'is', null), row('lease_until', '<=', now)]))
    .orderBy('next_check_at')
    .limit(limit)
    .execute();
  return rows.map(({ vendor_id, id }) => ({ vendorId: vendor_id, refundId: id }));
}
