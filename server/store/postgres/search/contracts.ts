import { type AliasedExpression, sql } from 'kysely';
import { isAnywhere } from '../../../refunds/fold.ts';
import { builtOnce } from '../scope/built-once.ts';
import { inner } from '../scope/inner.ts';
import type { Sender } from '../scope/vendor-db.ts';
import { GATHERED, ask, begins, inOrder, rarely, upTo } from './parts.ts';
import type { Wanted } from './wanted.ts';

/** So many are looked through in their order: all of a small vendor’s, and enough of others’ for what many have. */
const FIRST = 1000;
const ID = sql<string>`lower(id)`;
const CONTRACTS = inner.selectFrom('contracts').select('id');
const SORTED = CONTRACTS.orderBy(sql`${ID} collate "C"`).orderBy(inOrder('id'));

/** The ids of those that begin so, the whole id first of all, and then those that have it anywhere. */
export async function searchContracts(db: Sender, wanted: Wanted): Promise<string[]> {
  const where = isAnywhere(wanted.wanted) ? 'anywhere' : 'beginning';
  const rows = await ask(db, FIRST_ONES[where](db, wanted));
  const found = rows.flatMap(({ id }) => id ?? []);
  const wereAll = where === 'beginning' || (rows[0]?.count ?? 0) <= FIRST;
  if (wereAll || found.length === wanted.limit) return found;
  const all = await ask(db, having(db, wanted));
  return all.map(({ id }) => id);
}

type Among = AliasedExpression<{ id: string }, 'among'>;

function best(among: Among, { wanted, part, limit }: Wanted) {
  return inner
    .selectFrom(among)
    .select(['id', sql<boolean>`starts_with(${ID}, ${wanted})`.as('begins')])
    .where(sql<boolean>`${ID} like ${part}`)
    .orderBy('begins', 'desc')
    .orderBy(sql`${ID} collate "C"`)
    .orderBy(inOrder('id'))
    .limit(limit)
    .as('found');
}

const IN_ORDER = sql`lower(found.id) collate "C"`;

const firstOnes = (where: 'beginning' | 'anywhere') =>
  builtOnce((db, wanted: Wanted) => {
    const beginning = SORTED.where(begins(ID, wanted.wanted, wanted.after)).limit(wanted.limit);
    const looked = inner.selectFrom(beginning.as('beginning')).selectAll();
    const anywhere = inner
      .selectFrom(SORTED.limit(FIRST).as('first'))
      .selectAll()
      .where(sql<boolean>`${ID} like ${wanted.part}`);
    const among = where === 'anywhere' ? looked.union(anywhere) : looked;
    return db
      .selectFrom(upTo(FIRST + 1, SORTED).as('crowd'))
      .leftJoin(best(among.as('among'), wanted), (join) => join.onTrue())
      .select(['found.id', 'crowd.count'])
      .orderBy('found.begins', 'desc')
      .orderBy(IN_ORDER)
      .orderBy(inOrder('found.id'));
  });

const FIRST_ONES = { beginning: firstOnes('beginning'), anywhere: firstOnes('anywhere') };

/** By the trigrams. What is true of every row, but only the table has, keeps the planner from going through all in their order. */
const having = builtOnce((db, wanted: Wanted) => {
  const gathered = CONTRACTS.where(rarely(ID, wanted.rarest))
    .where(sql<boolean>`${ID} || '' like ${wanted.part}`)
    .where(sql<boolean>`customer_id >= ''`)
    .limit(GATHERED);
  return db
    .selectFrom(best(gathered.as('among'), wanted))
    .select('found.id')
    .orderBy('found.begins', 'desc')
    .orderBy(IN_ORDER)
    .orderBy(inOrder('found.id'));
});
