import { sql } from 'kysely';
import type { SumOfDay, SumQuery } from '../refund-lists.ts';
import { passes } from './refund-filter.ts';
import type { VendorDb } from './scope/vendor-db.ts';

/**
 * Which day a refund is of is told by when the days begin: the database's knowledge of time zones is another than ours,
 * and may be older.
 */
export async function sumRefunds(
  db: VendorDb,
  { filter, days }: SumQuery,
): Promise<readonly SumOfDay[]> {
  const rows = await db
    .selectFrom('refunds')
    .select((row) => [
      'provider',
      'currency',
      'status',
      sql<number>`width_bucket(requested_at, ${days}::timestamptz[])`.as('day'),
      row.fn.countAll<number>().as('count'),
      // Longer than a bigint may be, so it comes as text.
      row.fn.sum<string>('amount').as('amount'),
      sql<number>`count(attention) filter (where acknowledged_at is null)`.as('attention'),
    ])
    .where(passes(filter))
    .groupBy(['provider', 'currency', 'status', 'day'])
    .execute();
  return rows.map((row) => ({ ...row, day: row.day - 1, amount: Number(row.amount) }));
}
