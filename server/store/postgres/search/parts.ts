import { type RawBuilder, type SelectQueryBuilder, expressionBuilder, sql } from 'kysely';
import type { VendorTables } from '../schema.ts';

/** Selects within a statement, which is held to its vendor as a whole. */
export const inner = expressionBuilder<VendorTables>();

/** Whether there are more than so many, which are counted no further than that, and by the index of their order. */
export function areMoreThan(
  few: number,
  some: SelectQueryBuilder<VendorTables, 'customers' | 'contracts', { id: string }>,
) {
  return inner
    .selectFrom(some.limit(few + 1).as('some'))
    .select(sql<boolean>`count(*) > ${few}::int`.as('more'));
}

/** Comes after everything that a text may go on with. */
const LAST = '\u{10FFFF}';

/**
 * As a range of an index that is in the order of letters' numbers. A pattern would only be one to a planner that knows
 * it, and a statement that is planned once for all does not.
 */
export function begins(column: RawBuilder<string>, wanted: string): RawBuilder<boolean> {
  return sql`(${column} collate "C" >= ${wanted} and ${column} collate "C" < ${wanted + LAST})`;
}

/** The same of rows that another index gives. */
export function beginsUnsorted(column: RawBuilder<string>, wanted: string): RawBuilder<boolean> {
  return sql`starts_with(${column} || '', ${wanted})`;
}

/** By the trigrams, or row by row. */
export function has(column: RawBuilder<string>, wanted: string): RawBuilder<boolean> {
  return sql`${column} like ${`%${wanted.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`;
}

/** A number of four digits and more is had by fewer than all the rest, of which the trigrams are had by all. */
export function rarestOf(wanted: string): string {
  return wanted.match(/\d{4,}/g)?.toSorted((a, b) => b.length - a.length)[0] ?? wanted;
}

/** In the order that the indexes are in, and both ledgers. */
export function inOrder(column: string): RawBuilder<string> {
  return sql`${sql.ref(column)} collate "C"`;
}
