import { type Kysely, sql } from 'kysely';

/** Since when a refund asks for a person, and who has seen to it. What was seen to is no longer counted as asking. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table refunds
    add column attention_since timestamptz,
    add column acknowledged_at timestamptz,
    add column acknowledged_by_id text,
    add column acknowledged_by_name text`,
  // For those from before, the last time that anything was heard of them is as near as we can tell.
  `update refunds set attention_since = coalesce(checked_at, settled_at, requested_at)
    where attention is not null`,
  `drop index refunds_asking`,
  `create index refunds_asking on refunds (provider, attention)
    where attention is not null and acknowledged_at is null`,
  `drop index refunds_newest_asking`,
  `create index refunds_newest_asking on refunds (vendor_id, requested_at desc, id desc)
    where attention is not null and acknowledged_at is null`,
  `alter table refusals drop constraint refusals_what_check,
    add constraint refusals_what_check check (what in ('order', 'check', 'resolve', 'acknowledge'))`,
];
