import { type Kysely, sql } from 'kysely';

/** What checking needs to know of a refund: whose account it was sent to, how often it was asked after, and
 * since when the provider says that it never heard of it. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table refunds
      add column account text,
      add column checks integer not null default 0,
      add column absent_since timestamptz
  `.execute(db);
}
