import { type Kysely, sql } from 'kysely';

/**
 * The ledger. Two promises are the database's own: a bill's figures never hold more than was paid (beyond
 * what a provider is known to have given back in excess), and the record of events is only added to.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table customers (
    vendor_id text not null,
    id text not null,
    name text not null,
    email text not null,
    primary key (vendor_id, id)
  )`,
  `create index customers_by_email on customers (vendor_id, lower(email))`,

  `create table contracts (
    vendor_id text not null,
    id text not null,
    customer_id text not null,
    product text not null,
    status text not null,
    next_charge_at timestamptz,
    primary key (vendor_id, id),
    foreign key (vendor_id, customer_id) references customers
  )`,
  `create index contracts_by_customer on contracts (vendor_id, customer_id)`,

  `create table bills (
    vendor_id text not null,
    id text not null,
    number text not null,
    contract_id text not null,
    customer_id text not null,
    paid bigint not null check (paid >= 0),
    currency text not null,
    paid_at timestamptz,
    billed_at timestamptz not null,
    status text not null check (status in ('paid', 'unpaid', 'disputed')),
    period_start timestamptz,
    period_end timestamptz,
    receipt_url text,
    provider text not null,
    method text not null,
    label text not null,
    reference jsonb not null,
    payment_key text,
    refunded bigint not null default 0 check (refunded >= 0),
    reserved bigint not null default 0 check (reserved >= 0),
    excess bigint not null default 0 check (excess >= 0),
    primary key (vendor_id, id),
    foreign key (vendor_id, contract_id) references contracts,
    foreign key (vendor_id, customer_id) references customers,
    constraint bills_never_refund_more_than_paid check (refunded + reserved <= paid + excess)
  )`,
  `create unique index bills_one_per_payment on bills (vendor_id, provider, payment_key)`,
  `create index bills_of_contract on bills (vendor_id, contract_id, billed_at desc, id desc)`,
  `create index bills_of_customer on bills (vendor_id, customer_id, billed_at desc, id desc)`,

  `create table refunds (
    vendor_id text not null,
    id text not null,
    bill_id text not null,
    idempotency_key text,
    imported_id text,
    amount bigint not null check (amount > 0),
    currency text not null,
    reason text not null,
    status text not null check (status in ('sending', 'pending', 'succeeded', 'failed', 'unknown')),
    origin text not null check (origin in ('panel', 'provider', 'import')),
    requested_by_id text,
    requested_by_name text,
    requested_at timestamptz not null,
    settled_at timestamptz,
    provider text not null,
    payment jsonb not null,
    request jsonb,
    provider_reference text,
    trace_reference text,
    failure_code text,
    failure_message text,
    attention text,
    checked_at timestamptz,
    next_check_at timestamptz,
    lease_until timestamptz,
    primary key (vendor_id, id),
    foreign key (vendor_id, bill_id) references bills
  )`,
  `create unique index refunds_one_per_key on refunds (vendor_id, idempotency_key)`,
  `create unique index refunds_imported_once on refunds (vendor_id, bill_id, imported_id)`,
  `create index refunds_of_bill on refunds (vendor_id, bill_id, requested_at desc, id desc)`,
  `create index refunds_due on refunds (next_check_at) where next_check_at is not null`,

  `create table refund_events (
    vendor_id text not null,
    refund_id text not null,
    seq integer not null,
    at timestamptz not null,
    type text not null,
    status text not null,
    by_id text,
    by_name text,
    request_id text,
    data jsonb not null,
    primary key (vendor_id, refund_id, seq),
    foreign key (vendor_id, refund_id) references refunds
  )`,
  `create function refuse_to_edit_the_record() returns trigger language plpgsql as $$
    begin
      raise exception 'refund_events is only ever added to';
    end
  $$`,
  `create trigger refund_events_append_only
    before update or delete or truncate on refund_events
    for each statement execute function refuse_to_edit_the_record()`,
];
