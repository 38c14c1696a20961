import { type AliasedExpression, sql } from 'kysely';
import { isAnywhere } from '../../../refunds/fold.ts';
import type { VendorDb } from '../scope/vendor-db.ts';
import { areMoreThan, begins, has, inOrder, inner, rarestOf } from './parts.ts';

/** So many are looked through in their order: all of a small vendor’s, and enough of others’ for what many have. */
const FIRST = 1000;
const ID = sql<string>`lower(id)`;

const IDS = inner.selectFrom('contracts').select('id');
const SORTED = IDS.orderBy(sql`${ID} collate "C"`).orderBy(inOrder('id'));

/** Ids among which some are looked for: an index gives them. */
type Among = AliasedExpression<{ id: string }, 'among'>;

/** The ids of those that begin so, the whole id first of all, and then those that have it anywhere. */
export async function searchContracts(
  db: VendorDb,
  wanted: string,
  limit: number,
): Promise<string[]> {
  const beginning = SORTED.where(begins(ID, wanted)).limit(limit);
  const anywhere = inner
    .selectFrom(SORTED.limit(FIRST).as('first'))
    .selectAll()
    .where(has(ID, wanted));
  const looked = inner.selectFrom(beginning.as('beginning')).selectAll();
  const among = isAnywhere(wanted) ? looked.union(anywhere) : looked;
  const rows = await db
    .selectFrom(areMoreThan(FIRST, SORTED).as('crowd'))
    .leftJoin(best(among.as('among'), wanted, limit).as('found'), (join) => join.onTrue())
    .select(['found.id', 'crowd.more as many'])
    .orderBy(sql`starts_with(lower(found.id), ${wanted})`, 'desc')
    .orderBy(sql`lower(found.id) collate "C"`)
    .orderBy(inOrder('found.id'))
    .execute();
  const found = rows.flatMap(({ id }) => id ?? []);
  const wereAll = !isAnywhere(wanted) || rows[0]?.many !== true;
  if (wereAll || found.length === limit) return found;

  const all = await db
    .selectFrom(best(having(wanted), wanted, limit).as('found'))
    .select('id')
    .orderBy(sql`starts_with(lower(found.id), ${wanted})`, 'desc')
    .orderBy(sql`lower(found.id) collate "C"`)
    .orderBy(inOrder('found.id'))
    .execute();
  return all.map(({ id }) => id);
}

/**
 * By the trigrams. The offset keeps the planner from looking through all in their order until it comes upon some, and
 * what is true of every row, but only the table has, from taking that for cheap.
 */
const having = (wanted: string): Among =>
  IDS.where(has(ID, rarestOf(wanted)))
    .where(sql<boolean>`customer_id >= ''`)
    .offset(0)
    .as('among');

function best(among: Among, wanted: string, limit: number) {
  return inner
    .selectFrom(among)
    .select('id')
    .where(has(ID, wanted))
    .orderBy(sql`starts_with(${ID}, ${wanted})`, 'desc')
    .orderBy(sql`${ID} collate "C"`)
    .orderBy(inOrder('id'))
    .limit(limit);
}
