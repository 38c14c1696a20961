import { type Kysely, sql } from 'kysely';
import { SEARCHED } from '../../../refunds/fold.ts';

/**
 * Indexes that have subscribers and contracts in the order in which search shows them, so that the first ones are read
 * and no others, however many there are. They hold all that is asked of them. So that a row of them never gets too long,
 * as much of a name is searched as any name has.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `update customers set search = left(search, ${SEARCHED}), search_last = left(search_last, ${SEARCHED})
    where length(search) > ${SEARCHED} or length(search_last) > ${SEARCHED}`,
  `drop index customers_by_name`,
  `create index customers_in_order on customers (vendor_id, search collate "C", id collate "C") include (search_last)`,
  `drop index customers_by_last_name`,
  `create index customers_by_last_name on customers (vendor_id, search_last collate "C", search collate "C", id collate "C")`,
  `create index customers_by_last_word on customers
    (vendor_id, (substring(search, '[^ ]*$') collate "C"), search collate "C", id collate "C")`,
  `create index customers_with_more_words on customers using gin (search gin_trgm_ops)
    where search not like '% % %' or search like '% % % %'
      or search_last <> split_part(search, ' ', 2) || ' ' || split_part(search, ' ', 1)`,
  `drop index contracts_by_id`,
  `create index contracts_in_order on contracts (vendor_id, (lower(id) collate "C"), id collate "C")`,
];
