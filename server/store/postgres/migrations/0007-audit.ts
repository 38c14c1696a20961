import { type Kysely, sql } from 'kysely';

/**
 * What was asked for and refused, and who acted in whose place. Like the record of refunds it is only added to. The
 * indexes are for what is watched all the time: refunds in doubt, and those that ask for a person.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table refund_events
    add column impersonator_id text,
    add column impersonator_name text`,

  `create table refusals (
    vendor_id text not null,
    id bigint not null generated always as identity,
    at timestamptz not null,
    what text not null check (what in ('order', 'check', 'resolve')),
    bill_id text,
    refund_id text,
    problem text not null,
    by_id text not null,
    by_name text not null,
    impersonator_id text,
    impersonator_name text,
    request_id text not null,
    primary key (vendor_id, id)
  )`,
  `create index refusals_of_refund on refusals (vendor_id, refund_id, id) where refund_id is not null`,
  `create index refusals_of_bill on refusals (vendor_id, bill_id, id) where bill_id is not null`,
  `create trigger refusals_append_only
    before update or delete or truncate on refusals
    for each statement execute function refuse_to_edit_the_record()`,
  `create or replace function refuse_to_edit_the_record() returns trigger language plpgsql as $$
    begin
      raise exception '% is only ever added to', tg_table_name;
    end
  $$`,

  `create index callback_deliveries_of_bill on callback_deliveries (vendor_id, bill_id, at)`,
  `create index refunds_in_doubt on refunds (provider) where status = 'unknown'`,
  `create index refunds_asking on refunds (provider, attention) where attention is not null`,
];
