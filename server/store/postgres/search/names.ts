import { sql } from 'kysely';
import type { Customer } from '../../../../contract/index.ts';
import type { VendorDb } from '../scope/vendor-db.ts';
import { FEW, areMore, begins, beginsUnsorted, inOrder, inner } from './parts.ts';

export interface Named {
  readonly named: Customer[];
  /** Whether the vendor has many subscribers, whatever they are called. */
  readonly many: boolean;
}

const [SEARCH, SEARCH_LAST] = [sql<string>`search`, sql<string>`search_last`];

/** Subscribers whose name or last name begins so, and as many of them as there are. */
export async function searchNames(db: VendorDb, wanted: string, limit: number): Promise<Named> {
  const rows = await named(db, wanted, limit, 'few namesakes');
  const { many = false, namesakes = false } = rows[0] ?? {};
  const all = namesakes ? await named(db, wanted, limit, 'many namesakes') : rows;
  return {
    many,
    named: all.flatMap(({ id, name, email }) =>
      id === null || name === null || email === null ? [] : [{ id, name, email }],
    ),
  };
}

/** There is a row also when nobody is called so. */
function named(
  db: VendorDb,
  wanted: string,
  limit: number,
  namesakes: 'few namesakes' | 'many namesakes',
) {
  const customers = inner.selectFrom('customers').select(['id', 'search']);
  const first = customers.orderBy(inOrder('search')).orderBy(inOrder('id')).limit(limit);
  const isNamesake = begins(SEARCH_LAST, wanted);
  // Of few all are sorted. Of many, enough of them are soon met with in the order of all.
  const byLastName =
    namesakes === 'few namesakes'
      ? customers.where(isNamesake).limit(FEW)
      : first.where(beginsUnsorted(SEARCH_LAST, wanted));
  const either = inner
    .selectFrom(first.where(begins(SEARCH, wanted)).as('by_name'))
    .selectAll()
    .union(inner.selectFrom(byLastName.as('by_last_name')).selectAll());
  const best = inner
    .selectFrom(either.as('either'))
    .selectAll()
    .orderBy(inOrder('search'))
    .orderBy(inOrder('id'))
    .limit(limit);

  return db
    .selectFrom(areMore(FEW, 'customers').as('crowd'))
    .innerJoin(areMore(FEW, 'customers', isNamesake).as('family'), (join) => join.onTrue())
    .leftJoin(best.as('found'), (join) => join.onTrue())
    .leftJoin('customers', 'customers.id', 'found.id')
    .select(['crowd.more as many', 'family.more as namesakes'])
    .select(['customers.id', 'customers.name', 'customers.email'])
    .orderBy(inOrder('found.search'))
    .orderBy(inOrder('found.id'))
    .execute();
}
