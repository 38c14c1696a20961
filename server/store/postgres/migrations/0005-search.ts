import { type Kysely, sql } from 'kysely';
import { searchTexts } from '../../../refunds/fold.ts';

const AT_ONCE = 1000;

/**
 * What subscribers are searched by, and indexes for the beginning and for any part of it. Trigrams are an
 * extension that comes with PostgreSQL and that the owner of a database may create.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create extension if not exists pg_trgm`.execute(db);
  await sql`
    alter table customers
      add column search text not null default '',
      add column search_last text not null default ''
  `.execute(db);
  await fill(db);
  for (const statement of INDEXES) await sql.raw(statement).execute(db);
}

/** Those that were there before: folding is ours, not the database's. */
async function fill(db: Kysely<never>): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ vendor_id: string; id: string; name: string; email: string }>`
      select vendor_id, id, name, email from customers where search = '' and name || email <> '' limit ${AT_ONCE}
    `.execute(db);
    if (rows.length === 0) return;
    const texts = rows.map(searchTexts);
    await sql`
      update customers set search = filled.search, search_last = filled.search_last
      from unnest(
        ${rows.map(({ vendor_id }) => vendor_id)}::text[], ${rows.map(({ id }) => id)}::text[],
        ${texts.map(({ search }) => search || ' ')}::text[], ${texts.map(({ searchLast }) => searchLast)}::text[]
      ) as filled (vendor_id, id, search, search_last)
      where customers.vendor_id = filled.vendor_id and customers.id = filled.id
    `.execute(db);
  }
}

const INDEXES = [
  `create index customers_by_part on customers using gin (search gin_trgm_ops)`,
  `create index customers_by_name on customers (vendor_id, search text_pattern_ops)`,
  `create index customers_by_last_name on customers (vendor_id, search_last text_pattern_ops)`,
  `create index contracts_by_part on contracts using gin (lower(id) gin_trgm_ops)`,
  `create index contracts_by_id on contracts (vendor_id, lower(id) text_pattern_ops)`,
];
