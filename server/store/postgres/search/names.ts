import { type SelectQueryBuilder, sql } from 'kysely';
import type { Customer } from '../../../../contract/index.ts';
import { isAnywhere } from '../../../refunds/fold.ts';
import type { VendorTables } from '../schema.ts';
import type { VendorDb } from '../scope/vendor-db.ts';
import { areMoreThan, begins, beginsUnsorted, has, inOrder, inner } from './parts.ts';

/** So many are looked through in their order: all of a small vendor’s, and enough of others’ for what many have. */
const FIRST = 2000;
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

interface Searched {
  readonly id: string;
  readonly search: string;
  readonly search_last: string;
}
type Customers = SelectQueryBuilder<VendorTables, 'customers', Searched>;

const [SEARCH, SEARCH_LAST] = [sql<string>`search`, sql<string>`search_last`];
const CUSTOMERS: Customers = inner.selectFrom('customers').select(['id', 'search', 'search_last']);
const SORTED = CUSTOMERS.orderBy(inOrder('search')).orderBy(inOrder('id'));

export async function searchNames(db: VendorDb, wanted: string, limit: number): Promise<Named> {
  const namesakes = CUSTOMERS.where(begins(SEARCH_LAST, wanted));
  const rows = await db
    .selectFrom(areMoreThan(FIRST, SORTED).as('crowd'))
    .innerJoin(areMoreThan(FEW_NAMESAKES, namesakes).as('family'), (join) => join.onTrue())
    .leftJoin(best(wanted, limit, namesakes.limit(FEW_NAMESAKES)), (join) => join.onTrue())
    .leftJoin('customers', 'customers.id', 'found.id')
    .select(['crowd.more as many', 'family.more as manyNamesakes', 'found.rank'])
    .select(['customers.id', 'customers.name', 'customers.email'])
    .orderBy('found.rank')
    .orderBy(inOrder('found.search'))
    .orderBy(inOrder('found.id'))
    .execute();
  const { many = false, manyNamesakes = false } = rows[0] ?? {};
  // There is a row also where nobody was found.
  const found = rows.flatMap(({ id, name, email, rank }) =>
    id === null || name === null || email === null ? [] : [{ rank, customer: { id, name, email } }],
  );
  const are = (named: boolean) =>
    found.filter(({ rank }) => (rank === 0) === named).map(({ customer }) => customer);
  return {
    named: manyNamesakes ? await amongNamesakes(db, wanted, limit) : are(true),
    others: are(false),
    wereAll: !many,
  };
}

function amongNamesakes(db: VendorDb, wanted: string, limit: number): Promise<Customer[]> {
  const first = SORTED.where(beginsUnsorted(SEARCH_LAST, wanted)).limit(limit);
  return db
    .selectFrom(best(wanted, limit, first))
    .innerJoin('customers', 'customers.id', 'found.id')
    .select(['customers.id', 'customers.name', 'customers.email'])
    .orderBy('found.rank')
    .orderBy(inOrder('found.search'))
    .orderBy(inOrder('found.id'))
    .execute();
}

/** The first ones by name and by last name, and where those by name are too few, the first who have it anywhere. */
function best(wanted: string, limit: number, byLastName: Customers) {
  const byName = SORTED.where(begins(SEARCH, wanted)).limit(limit);
  const either = inner
    .selectFrom(byName.as('by_name'))
    .selectAll()
    .union(inner.selectFrom(byLastName.as('by_last_name')).selectAll());
  const anybody = inner
    .selectFrom(SORTED.limit(FIRST).as('first'))
    .selectAll()
    .where(has(SEARCH, wanted))
    .where(sql<boolean>`not (${areMoreThan(limit - 1, byName)})`);
  const all = isAnywhere(wanted) ? either.union(anybody) : either;
  const isNamed = sql`${beginsUnsorted(SEARCH, wanted)} or ${beginsUnsorted(SEARCH_LAST, wanted)}`;
  return inner
    .selectFrom(all.as('either'))
    .selectAll()
    .select(
      sql<number>`case when ${isNamed} then 0 when ${has(SEARCH, ` ${wanted}`)} then 1 else 2 end`.as(
        'rank',
      ),
    )
    .orderBy('rank')
    .orderBy(inOrder('search'))
    .orderBy(inOrder('id'))
    .limit(limit)
    .as('found');
}
