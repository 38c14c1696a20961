import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { VendorTables } from '../schema.ts';
import { inner } from '../scope/inner.ts';
import type { Sender, Statement } from '../scope/vendor-db.ts';
import { BEGIN_WITH_ONE_PLAN, COMMIT } from '../scope/words.ts';

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
 * Sends a statement that is planned once for all. By itself the engine finds a plan for a vendor’s own values cheaper, as it knows
 * how few or many it has, and then takes longer for the plan than for what is asked.
 */
export async function ask<Row>(db: Sender, statement: Statement<Row>): Promise<Row[]> {
  const [, { rows }] = await db.send(BEGIN_WITH_ONE_PLAN, statement, COMMIT);
  return rows;
}

/**
 * Whether a text is like a pattern that few are like. It is said twice: once, a plan for all values takes it for as common as to gather
 * all that a vendor has as well. The index looks for the same only once.
 */
export function rarely(text: RawBuilder<string>, pattern: string): RawBuilder<boolean> {
  return sql`(${text} like ${pattern} and ${text} like ${pattern})`;
}

/** Of more than this, some are gathered and not the first of all: nobody looks for one among so many by such a piece. */
export const GATHERED = 200;
