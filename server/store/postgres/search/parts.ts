import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { VendorTables } from '../schema.ts';
import { inner } from '../scope/inner.ts';

/** So many are looked through in their order: all of a small vendor’s, and enough of others’ for what many have. */
export const FIRST = 1000;
/**
 * Of more that have it somewhere, some are gathered and not the first of all: nobody looks for one among so many by such a piece, and
 * each is on another page of the table.
 */
export const GATHERED = 200;

/** How many there are, counted no further than so many. */
export function upTo<Table extends keyof VendorTables>(
  most: number,
  some: SelectQueryBuilder<VendorTables, Table, { id: string }>,
) {
  return inner
    .selectFrom(some.limit(most).as('some'))
    .select(sql<number>`count(*)::int`.as('count'));
}

/** How many there are, counted no further than one more than are looked through; and how many of them have what is looked for. */
export function crowd<Table extends keyof VendorTables>(
  sorted: SelectQueryBuilder<VendorTables, Table, { id: string }>,
  text: RawBuilder<string>,
  part: string,
) {
  return inner
    .selectFrom(sorted.limit(FIRST + 1).as('some'))
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<number>`(count(*) filter (where ${text} like ${part}))::int`.as('have'),
    ]);
}

/** Whether more are there than are looked through. */
export const ARE_MANY = sql<boolean>`crowd.count > ${FIRST}::int`;
/** Whether some of those that are looked through have it. */
export const SOME_HAVE = sql<boolean>`crowd.have > 0`;

/** Whether that few of many have it, so that those can all be gathered. */
export function areRare({ limit }: { readonly limit: number }): RawBuilder<boolean> {
  return sql`(${ARE_MANY} and crowd.have < ${limit}::int)`;
}

/**
 * As a range of an index that is in the order of letters' numbers. A pattern would only be one to a planner that knows
 * it, and a statement that is planned once for all does not.
 */
export function begins(
  column: RawBuilder<string>,
  wanted: string,
  after: string,
): RawBuilder<boolean> {
  return sql`(${column} collate "C" >= ${wanted} and ${column} collate "C" < ${after})`;
}

/** The same of rows that another index gives. */
export function beginsUnsorted(column: RawBuilder<string>, wanted: string): RawBuilder<boolean> {
  return sql`starts_with(${column} || '', ${wanted})`;
}

/** In the order that the indexes are in, and both ledgers. */
export function inOrder(column: string): RawBuilder<string> {
  return sql`${sql.ref(column)} collate "C"`;
}

/**
 * Whether a text is like a pattern that few are like. It is said twice: once, a plan for all values takes it for as common as to gather
 * all that a vendor has as well. The index looks for the same only once.
 */
export function rarely(text: RawBuilder<string>, pattern: string): RawBuilder<boolean> {
  return sql`(${text} like ${pattern} and ${text} like ${pattern})`;
}
