import { type AliasedExpression, type RawBuilder, sql } from 'kysely';
import { isAnywhere } from '../../../refunds/fold.ts';
import type { VendorDb } from '../scope/vendor-db.ts';
import { FIRST, areMore, begins, has, inOrder, inner, rarestOf } from './parts.ts';

const ID = sql<string>`lower(id)`;

/** Ids among which some are looked for: an index gives them. */
type Among = AliasedExpression<{ id: string }, 'among'>;

/** The ids of those that begin so, the whole id first of all, and then those that have it anywhere. */
export async function searchContracts(
  db: VendorDb,
  wanted: string,
  limit: number,
): Promise<string[]> {
  const beginning = first(limit, begins(ID, wanted));
  if (!isAnywhere(wanted)) return bestOf(db, beginning.as('among'), wanted, limit);

  const looked = inner
    .selectFrom(beginning.as('beginning'))
    .selectAll()
    .union(inner.selectFrom(first(FIRST).as('first')).selectAll().where(has(ID, wanted)));
  const found = await bestOf(db, looked.as('among'), wanted, limit);
  if (found.length === limit) return found;

  // The offset keeps the planner from looking through all in their order until it comes upon some.
  const gathered = ids()
    .where(has(ID, rarestOf(wanted)))
    .where(sql<boolean>`(${areMore(FIRST, 'contracts')})`)
    .offset(0);
  const all = await bestOf(db, gathered.as('among'), wanted, limit);
  return all.length > 0 ? all : found;
}

const ids = () => inner.selectFrom('contracts').select('id');

const first = (limit: number, where: RawBuilder<boolean> = sql.lit(true)) =>
  ids()
    .where(where)
    .orderBy(sql`${ID} collate "C"`)
    .orderBy(inOrder('id'))
    .limit(limit);

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
