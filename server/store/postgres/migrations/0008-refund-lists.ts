import { type Kysely, sql } from 'kysely';

/**
 * Lists of refunds, newest first: of all of a vendor's, and of the few that somebody looks for, which would otherwise be
 * searched for among all. An index for each filter that can be so narrow.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create index refunds_newest on refunds (vendor_id, requested_at desc, id desc)`,
  `create index refunds_newest_of_provider on refunds (vendor_id, provider, requested_at desc, id desc)`,
  `create index refunds_newest_of_person on refunds (vendor_id, requested_by_id, requested_at desc, id desc)
    where requested_by_id is not null`,
  `create index refunds_newest_asking on refunds (vendor_id, requested_at desc, id desc)
    where attention is not null`,
  `create index refunds_newest_unsucceeded on refunds (vendor_id, requested_at desc, id desc, status)
    where status <> 'succeeded'`,
];
