import { type Kysely, sql } from 'kysely';

/** Events that wait to be told, numbered per bill. One without a due time was given up. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table bills add column events_told integer not null default 0`,

  `create table outgoing_events (
    vendor_id text not null,
    bill_id text not null,
    sequence integer not null,
    id uuid not null unique,
    event jsonb not null,
    tries integer not null default 0,
    due_at timestamptz,
    primary key (vendor_id, bill_id, sequence),
    foreign key (vendor_id, bill_id) references bills
  )`,
  `create index outgoing_events_due on outgoing_events (due_at) where due_at is not null`,
];
