import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';
import { asking } from '../trouble.ts';

const FIRST = 1000;

/**
 * PostgreSQL plans by what it has counted last, and counts by itself once a minute at most. Until then it takes tables
 * that were empty for small ones, and reads them whole for each batch and for each row that refers to them. Told how
 * many bills were added, this has it count again each time they are ten times as many as it knows of.
 */
export function statistics(db: Kysely<Database>) {
  let next = FIRST;
  return async (added: number): Promise<void> => {
    if (added < next) return;
    next = added * 10;
    await asking(async () => {
      const { rows } = await sql<{ known: number }>`
        select reltuples as known from pg_class where oid = 'bills'::regclass
      `.execute(db);
      if (Number(rows[0]?.known) * 10 > added) return;
      await sql`analyze customers, contracts, bills, refunds, refund_events`.execute(db);
    });
  };
}
