import { type AliasedExpression, sql } from 'kysely';
import { isAnywhere } from '../../../refunds/fold.ts';
import type { VendorDb } from '../scope/vendor-db.ts';
import { FEW, areMoreThan, begins, has, inOrder, inner, rarestOf } from './parts.ts';

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
  if (!isAnywhere(wanted)) return bestOf(db, beginning.as('among'), wanted, limit);

  const looked = inner
    .selectFrom(beginning.as('beginning'))
    .selectAll()
    .union(inner.selectFrom(SORTED.limit(FEW).as('first')).selectAll().where(has(ID, wanted)));
  const found = await bestOf(db, looked.as('among'), wanted, limit);
  if (found.length === limit) return found;

  // The offset keeps the planner from looking through all in their order until it comes upon some, and what is
  // true of every row, but only the table has, from taking that for cheap.
  const gathered = IDS.where(has(ID, rarestOf(wanted)))
    .where(sql<boolean>`customer_id >= ''`)
    .where(sql<boolean>`(${areMoreThan(FEW, SORTED)})`)
    .offset(0);
  const all = await bestOf(db, gathered.as('among'), wanted, limit);
  return all.length > 0 ? all : found;
}

async function bestOf(
  db: VendorDb,
  among: Among,
  wanted: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom(among)
    .select('id')
    .where(has(ID, wanted))
    .orderBy(sql`starts_with(${ID}, ${wanted})`, 'desc')
    .orderBy(sql`${ID} collate "C"`)
    .orderBy(inOrder('id'))
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
