import { sql } from 'kysely';
import { isAnywhere } from '../../../refunds/fold.ts';
import { builtOnce } from '../scope/built-once.ts';
import { inner } from '../scope/inner.ts';
import type { Sender } from '../scope/vendor-db.ts';
import {
  FIRST,
  GATHERED,
  SOME_HAVE,
  areRare,
  begins,
  crowd,
  inOrder,
  rarely,
  upTo,
} from './parts.ts';
import type { Wanted } from './wanted.ts';

const ID = sql<string>`lower(id)`;
const CONTRACTS = inner.selectFrom('contracts').select('id');
const IN_ORDER = sql`${ID} collate "C"`;
const SORTED = CONTRACTS.orderBy(IN_ORDER).orderBy(inOrder('id'));

/** The ids of those that begin so, the whole id first of all, and then those that have it anywhere. */
export async function searchContracts(db: Sender, wanted: Wanted): Promise<string[]> {
  const search = isAnywhere(wanted.wanted) ? anywhere : beginning;
  const [{ rows }] = await db.send(search(db, wanted));
  return rows.map(({ id }) => id);
}

const beginning = builtOnce((db, { wanted, after, limit }: Wanted) =>
  db
    .selectFrom('contracts')
    .select('id')
    .where(begins(ID, wanted, after))
    .orderBy(IN_ORDER)
    .orderBy(inOrder('id'))
    .limit(limit),
);

const beginningSo = ({ wanted, after, limit }: Wanted) =>
  SORTED.where(begins(ID, wanted, after)).limit(limit);

const anywhere = builtOnce((db, wanted: Wanted) => {
  const isPart = sql<boolean>`${ID} like ${wanted.part}`;
  const candidates = inner
    .selectFrom(beginningSo(wanted).as('beginning'))
    .selectAll()
    .union(
      inner.selectFrom(SORTED.limit(FIRST).as('first')).selectAll().where(isPart).where(SOME_HAVE),
    )
    .union(having(wanted).where(areRare(wanted)));
  const best = inner
    .selectFrom(candidates.as('among'))
    .select(['id', sql<boolean>`starts_with(${ID}, ${wanted.wanted})`.as('begins')])
    .orderBy('begins', 'desc')
    .orderBy(IN_ORDER)
    .orderBy(inOrder('id'))
    .limit(wanted.limit)
    .as('found');
  return db
    .selectFrom(upTo(wanted.limit, beginningSo(wanted)).as('beginnings'))
    .innerJoinLateral(
      crowd(SORTED, ID, wanted.part)
        .where(sql<boolean>`beginnings.count < ${wanted.limit}::int`)
        .as('crowd'),
      (join) => join.onTrue(),
    )
    .innerJoinLateral(best, (join) => join.onTrue())
    .select('found.id')
    .orderBy('found.begins', 'desc')
    .orderBy(sql`lower(found.id) collate "C"`)
    .orderBy(inOrder('found.id'));
});

/** By the trigrams. What is true of every row, but only the table has, keeps the planner from going through all in their order. */
const having = ({ rarest, part }: Wanted) =>
  inner
    .selectFrom(
      CONTRACTS.where(rarely(ID, rarest))
        .where(sql<boolean>`${ID} || '' like ${part}`)
        .where(sql<boolean>`customer_id >= ''`)
        .limit(GATHERED)
        .as('gathered'),
    )
    .selectAll();
