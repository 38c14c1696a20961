import { type SelectQueryBuilder, sql } from 'kysely';
import type { Customer } from '../../../../contract/index.ts';
import type { VendorTables } from '../schema.ts';
import { builtOnce } from '../scope/built-once.ts';
import { inner } from '../scope/inner.ts';
import type { Sender } from '../scope/vendor-db.ts';
import { areMoreThan, begins, beginsUnsorted, inOrder } from './parts.ts';
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
  const [{ rows }] = await db.send(BY_NAME[where](db, wanted));
  const { many = false, manyNamesakes = false } = rows[0] ?? {};
  // There is a row also where nobody was found.
  const found = rows.flatMap(({ id, name, email, rank }) =>
    id === null || name === null || email === null ? [] : [{ rank, customer: { id, name, email } }],
  );
  const are = (named: boolean) =>
    found.filter(({ rank }) => (rank === 0) === named).map(({ customer }) => customer);
  return {
    named: manyNamesakes ? await amongNamesakes(db, wanted) : are(true),
    others: are(false),
    wereAll: !many,
  };
}

const byName = (where: Where) =>
  builtOnce((db, wanted: Wanted) => {
    const namesakes = CUSTOMERS.where(begins(SEARCH_LAST, wanted.wanted, wanted.after));
    return db
      .selectFrom(areMoreThan(FIRST, SORTED).as('crowd'))
      .innerJoin(areMoreThan(FEW_NAMESAKES, namesakes).as('family'), (join) => join.onTrue())
      .leftJoin(best(wanted, where, namesakes.limit(FEW_NAMESAKES)), (join) => join.onTrue())
      .leftJoin('customers', 'customers.id', 'found.id')
      .select(['crowd.more as many', 'family.more as manyNamesakes', 'found.rank'])
      .select(['customers.id', 'customers.name', 'customers.email'])
      .orderBy('found.rank')
      .orderBy(inOrder('found.search'))
      .orderBy(inOrder('found.id'));
  });

const BY_NAME = { beginning: byName('beginning'), anywhere: byName('anywhere') };

async function amongNamesakes(db: Sender, wanted: Wanted): Promise<Customer[]> {
  const [{ rows }] = await db.send(firstNamesakes(db, wanted));
  return rows;
}

const firstNamesakes = builtOnce((db, wanted: Wanted) => {
  const first = SORTED.where(beginsUnsorted(SEARCH_LAST, wanted.wanted)).limit(wanted.limit);
  return db
    .selectFrom(best(wanted, 'beginning', first))
    .innerJoin('customers', 'customers.id', 'found.id')
    .select(['customers.id', 'customers.name', 'customers.email'])
    .orderBy(inOrder('found.search'))
    .orderBy(inOrder('found.id'));
});

/** The first ones by name and by last name, and where those by name are too few, the first who have it anywhere. */
function best({ wanted, after, part, word, limit }: Wanted, where: Where, byLastName: Customers) {
  const byName = SORTED.where(begins(SEARCH, wanted, after)).limit(limit);
  const either = inner
    .selectFrom(byName.as('by_name'))
    .selectAll()
    .union(inner.selectFrom(byLastName.as('by_last_name')).selectAll());
  const enough = inner.selectFrom(byName.as('by_name')).select(sql`count(*)`.as('count'));
  const anybody = inner
    .selectFrom(SORTED.limit(FIRST).as('first'))
    .selectAll()
    .where(sql<boolean>`search like ${part}`)
    .where(sql<boolean>`(${enough}) < ${limit}::int`);
  const isNamed = sql`${beginsUnsorted(SEARCH, wanted)} or ${beginsUnsorted(SEARCH_LAST, wanted)}`;
  return inner
    .selectFrom((where === 'anywhere' ? either.union(anybody) : either).as('either'))
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
