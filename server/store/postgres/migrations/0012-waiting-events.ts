import { type Kysely, sql } from 'kysely';

/** So that asking how many events wait, were given up and since when reads none but those. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create index outgoing_events_given_up on outgoing_events (vendor_id) where due_at is null`,
  `create index outgoing_events_oldest on outgoing_events ((event ->> 'timestamp')) where due_at is not null`,
];
