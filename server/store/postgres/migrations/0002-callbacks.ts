import { type Kysely, sql } from 'kysely';

/** Callbacks are written down once each, and a failed refund keeps the provider's own code. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table refunds add column failure_provider_code text`,

  `create table callback_deliveries (
    vendor_id text not null,
    provider text not null,
    sha256 text not null,
    bill_id text not null,
    at timestamptz not null,
    primary key (vendor_id, provider, sha256),
    foreign key (vendor_id, bill_id) references bills
  )`,
];
