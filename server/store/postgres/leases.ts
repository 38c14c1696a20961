import { type Kysely, sql } from 'kysely';
import type { DueRefund } from '../store.ts';
import type { Database } from './schema.ts';
import { builtOnce } from './scope/built-once.ts';
import type { Sender } from './scope/vendor-db.ts';

/** One short conditional update, with no transaction left open: whoever it changes a row for holds it. */
export async function lease(
  db: Sender,
  ids: readonly string[],
  until: string,
  now: string,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const [taken] = await db.send(take(db, { ids, until, now }));
  return new Set(taken.rows.map(({ id }) => id));
}

const take = builtOnce(
  (db, { ids, until, now }: { ids: readonly string[]; until: string; now: string }) =>
    db
      .updateTable('refunds')
      .set({ lease_until: until })
      .where('id', '=', sql<string>`any(${ids})`)
      .where((row) => row.or([row('lease_until', 'is', null), row('lease_until', '<=', now)]))
      .returning('id'),
);

/** Lets go of what is still held. What somebody else has taken since stays theirs. */
export async function release(db: Sender, ids: readonly string[], until: string): Promise<void> {
  if (ids.length > 0) await db.send(letGo(db, { ids, until }));
}

const letGo = builtOnce((db, { ids, until }: { ids: readonly string[]; until: string }) =>
  db
    .updateTable('refunds')
    .set({ lease_until: null })
    .where('id', '=', sql<string>`any(${ids})`)
    .where('lease_until', '=', until),
);

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
