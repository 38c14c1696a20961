import { type SelectQueryBuilder, sql } from 'kysely';
import type { Customer } from '../../../../contract/index.ts';
import type { VendorTables } from '../schema.ts';
import { builtOnce } from '../scope/built-once.ts';
import { inner } from '../scope/inner.ts';
import type { Sender } from '../scope/vendor-db.ts';
import { ask, begins, beginsUnsorted, inOrder, upTo } from './parts.ts';
import type { Wanted } from './wanted.ts';

/** So many are looked through in their order: all of a small vendor’s, and enough of others’ for what many have. */
const FIRST = 1000;
/** So many who have a last name are all sorted. Of more, enough are soon met with in the order of everybody. */
const FEW_NAMESAKES = 1000;

export interface Named {
  /** Everybody whose name or last name begins so, if they are fewer than asked for. */
  readonly named: Customer[];
  /** Who has it anywhere else, as far as they are among the first of all. */
  readonly others: Customer[];
  /** Whether those were all. */
  readonly wereAll: boolean;
}

type Customers = SelectQueryBuilder<
  VendorTables,
  'customers',
  { id: string; search: string; search_last: string }
>;
type Where = 'beginning' | 'anywhere';

const [SEARCH, SEARCH_LAST] = [sql<string>`search`, sql<string>`search_last`];
const CUSTOMERS: Customers = inner.selectFrom('customers').select(['id', 'search', 'search_last']);
const SORTED = CUSTOMERS.orderBy(inOrder('search')).orderBy(inOrder('id'));

export async function searchNames(db: Sender, wanted: Wanted, where: Where): Promise<Named> {
  const rows = await ask(db, BY_NAME[where](db, wanted));
  // There is a row also where nobody was found.
  const found = rows.flatMap(({ id, name, email, rank }) =>
    id === null || name === null || email === null ? [] : [{ rank, customer: { id, name, email } }],
  );
  const are = (named: boolean) =>
    found.filter(({ rank }) => (rank === 0) === named).map(({ customer }) => customer);
  return { named: are(true), others: are(false), wereAll: rows[0]?.wereAll === true };
}

const byName = (where: Where) =>
  builtOnce((db, wanted: Wanted) => {
    const { limit } = wanted;
    return db
      .selectFrom(upTo(FEW_NAMESAKES + 1, namesakes(wanted)).as('family'))
      .innerJoin(upTo(limit, named(wanted)).as('first_names'), (join) => join.onTrue())
      .leftJoinLateral(best(wanted, where), (join) => join.onTrue())
      .leftJoin('customers', 'customers.id', 'found.id')
      .select(['found.rank', 'customers.id', 'customers.name', 'customers.email'])
      .select(
        sql<boolean>`${tooFew(limit)} and (${upTo(FIRST + 1, SORTED)}) <= ${FIRST}::int`.as(
          'wereAll',
        ),
      )
      .orderBy('found.rank')
      .orderBy(inOrder('found.search'))
      .orderBy(inOrder('found.id'));
  });

const BY_NAME = { beginning: byName('beginning'), anywhere: byName('anywhere') };

const named = ({ wanted, after }: Wanted) => SORTED.where(begins(SEARCH, wanted, after));
const namesakes = ({ wanted, after }: Wanted) =>
  CUSTOMERS.where(begins(SEARCH_LAST, wanted, after));

/** Whether more are wanted than have it at the beginning. If they are enough, nobody else is looked for. */
const tooFew = (limit: number) =>
  sql<boolean>`(first_names.count < ${limit}::int and family.count < ${limit}::int)`;
const ARE_FEW = sql<boolean>`family.count <= ${FEW_NAMESAKES}::int`;

/** The first ones by name and by last name, and where those are too few, the first who have it anywhere. */
function best(wanted: Wanted, where: Where) {
  const { limit, part, word } = wanted;
  const of = (some: Customers) => inner.selectFrom(some.as('some')).selectAll();
  const begin = of(named(wanted).limit(limit))
    .union(of(namesakes(wanted).limit(FEW_NAMESAKES)).where(ARE_FEW))
    .union(
      of(SORTED.where(beginsUnsorted(SEARCH_LAST, wanted.wanted)).limit(limit)).where(
        sql<boolean>`not ${ARE_FEW}`,
      ),
    );
  const anybody = of(SORTED.limit(FIRST))
    .where(sql<boolean>`search like ${part}`)
    .where(tooFew(limit));
  const isNamed = sql`${beginsUnsorted(SEARCH, wanted.wanted)} or ${beginsUnsorted(SEARCH_LAST, wanted.wanted)}`;
  return inner
    .selectFrom((where === 'anywhere' ? begin.union(anybody) : begin).as('either'))
    .selectAll()
    .select(
      sql<number>`case when ${isNamed} then 0 when search like ${word} then 1 else 2 end`.as(
        'rank',
      ),
    )
    .orderBy('rank')
    .orderBy(inOrder('search'))
    .orderBy(inOrder('id'))
    .limit(limit)
    .as('found');
}
