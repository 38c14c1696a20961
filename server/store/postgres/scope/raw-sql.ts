import type { RawNode } from 'kysely';
import { Unscoped } from './tables.ts';

/**
 * PostgreSQL has one of these words before every table that is read or written by a part of a statement. Where a
 * plain word is meant, as in `trim(both from …)`, there is another way to say it.
 */
const BEFORE_A_TABLE = /\b(?:(?<!\bdistinct\s+)from|join|into|update|table|using)\b|;/i;
/** Locks by name are taken by a select without tables. */
const STATEMENTS = /^\s*(?:select|savepoint|release savepoint|rollback to savepoint)\b/i;

/** SQL that is written as text cannot be held to a vendor, so it may name no table. */
export function refuseTables({ sqlFragments }: RawNode): void {
  const text = sqlFragments.join('?');
  if (BEFORE_A_TABLE.test(text)) throw new Unscoped(`Raw SQL names a table: ${text}`);
}

/** What may be a whole statement of raw SQL. */
export function refuseStatement({ sqlFragments: [beginning = ''] }: RawNode): void {
  if (!STATEMENTS.test(beginning)) throw new Unscoped(`Raw statement: ${beginning}`);
}
