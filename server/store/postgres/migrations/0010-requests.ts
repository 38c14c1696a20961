import { type Kysely, sql } from 'kysely';

/**
 * What people ask an admin to refund. What was asked is never edited: a request is dismissed once, and what it was done
 * by is on record elsewhere. What they are refused on the way is put with the other refusals.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table refund_requests (
    vendor_id text not null,
    id text not null,
    bill_id text not null,
    amount bigint not null check (amount > 0),
    currency text not null,
    reason text not null,
    requested_at timestamptz not null,
    by_id text not null,
    by_name text not null,
    impersonator_id text,
    impersonator_name text,
    request_id text not null,
    dismissed_at timestamptz,
    dismissed_by_id text,
    dismissed_by_name text,
    dismissed_impersonator_id text,
    dismissed_impersonator_name text,
    dismissed_request_id text,
    primary key (vendor_id, id),
    foreign key (vendor_id, bill_id) references bills
  )`,
  `create index refund_requests_open on refund_requests (vendor_id, bill_id, requested_at desc, id desc)
    where dismissed_at is null`,
  `create trigger refund_requests_append_only
    before delete or truncate on refund_requests
    for each statement execute function refuse_to_edit_the_record()`,
  `create trigger refund_requests_dismissed_once
    before update on refund_requests for each row
    when (
      old.dismissed_at is not null
      or (old.vendor_id, old.id, old.bill_id, old.amount, old.currency, old.reason, old.requested_at,
        old.by_id, old.by_name, old.impersonator_id, old.impersonator_name, old.request_id)
      is distinct from (new.vendor_id, new.id, new.bill_id, new.amount, new.currency, new.reason, new.requested_at,
        new.by_id, new.by_name, new.impersonator_id, new.impersonator_name, new.request_id)
    )
    execute function refuse_to_edit_the_record()`,

  `alter table refusals add column refund_request_id text`,
  `create index refusals_of_request on refusals (vendor_id, refund_request_id, id)
    where refund_request_id is not null`,
  `alter table refusals drop constraint refusals_what_check,
    add constraint refusals_what_check
      check (what in ('order', 'check', 'resolve', 'acknowledge', 'request', 'dismiss'))`,
];
