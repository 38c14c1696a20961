import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { VendorTables } from '../schema.ts';
import { inner } from '../scope/inner.ts';
import type { Statement, VendorDb } from '../scope/vendor-db.ts';

/** How many there are, counted no further than so many. */
export function upTo<Table extends keyof VendorTables>(
  most: number,
  some: SelectQueryBuilder<VendorTables, Table, { id: string }>,
) {
  return inner
    .selectFrom(some.limit(most).as('some'))
    .select(sql<number>`count(*)::int`.as('count'));
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
 * Sends a statement that is planned each time. How it is done best depends on how common it is what is searched for, and a
 * plan for all values would read all that a large vendor has.
 */
export async function askOnce<Row>(db: VendorDb, statement: Statement<Row>): Promise<Row[]> {
  const { rows } = await db.getExecutor().executeQuery(statement.compile());
  return rows;
}

/** Of more than this, some are gathered and not the first of all: nobody looks for one among so many by such a piece. */
export const GATHERED = 500;
