import { type SelectQueryBuilder, sql } from 'kysely';
import type { Customer } from '../../../../contract/index.ts';
import type { VendorTables } from '../schema.ts';
import type { VendorDb } from '../scope/vendor-db.ts';
import { FEW, areMoreThan, begins, beginsUnsorted, inOrder, inner } from './parts.ts';

export interface Named {
  readonly named: Customer[];
  /** Whether the vendor has many subscribers, whatever they are called. */
  readonly many: boolean;
}

const [SEARCH, SEARCH_LAST] = [sql<string>`search`, sql<string>`search_last`];
const CUSTOMERS = inner.selectFrom('customers').select(['id', 'search']);
const SORTED = CUSTOMERS.orderBy(inOrder('search')).orderBy(inOrder('id'));

/** Subscribers whose name or last name begins so. */
export async function searchNames(db: VendorDb, wanted: string, limit: number): Promise<Named> {
  const namesakes = CUSTOMERS.where(begins(SEARCH_LAST, wanted));
  const rows = await db
    .selectFrom(areMoreThan(FEW, SORTED).as('crowd'))
    .innerJoin(areMoreThan(FEW, namesakes).as('family'), (join) => join.onTrue())
    .leftJoin(best(wanted, limit, namesakes.limit(FEW)), (join) => join.onTrue())
    .leftJoin('customers', 'customers.id', 'found.id')
    .select(['crowd.more as many', 'family.more as manyNamesakes'])
    .select(['customers.id', 'customers.name', 'customers.email'])
    .orderBy(inOrder('found.search'))
    .orderBy(inOrder('found.id'))
    .execute();
  const { many = false, manyNamesakes = false } = rows[0] ?? {};
  if (manyNamesakes) return { many, named: await amongNamesakes(db, wanted, limit) };
  // There is a row also where nobody is called so.
  const named = rows.flatMap(({ id, name, email }) =>
    id === null || name === null || email === null ? [] : [{ id, name, email }],
  );
  return { many, named };
}

/** Where a last name is common, enough people who have it are soon met with in the order of all. */
function amongNamesakes(db: VendorDb, wanted: string, limit: number): Promise<Customer[]> {
  const first = SORTED.where(beginsUnsorted(SEARCH_LAST, wanted)).limit(limit);
  return db
    .selectFrom(best(wanted, limit, first))
    .innerJoin('customers', 'customers.id', 'found.id')
    .select(['customers.id', 'customers.name', 'customers.email'])
    .orderBy(inOrder('found.search'))
    .orderBy(inOrder('found.id'))
    .execute();
}

/** The first ones by name and by last name. */
function best(
  wanted: string,
  limit: number,
  byLastName: SelectQueryBuilder<VendorTables, 'customers', { id: string; search: string }>,
) {
  const byName = SORTED.where(begins(SEARCH, wanted)).limit(limit);
  const either = inner
    .selectFrom(byName.as('by_name'))
    .selectAll()
    .union(inner.selectFrom(byLastName.as('by_last_name')).selectAll());
  return inner
    .selectFrom(either.as('either'))
    .selectAll()
    .orderBy(inOrder('search'))
    .orderBy(inOrder('id'))
    .limit(limit)
    .as('found');
}
