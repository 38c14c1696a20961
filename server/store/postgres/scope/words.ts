import { CompiledQuery } from 'kysely';
import type { Statement } from './vendor-db.ts';

/** What is said of a transaction, and names no table. */
function words(text: string): Statement {
  return { compile: () => CompiledQuery.raw(text) };
}

export const BEGIN = words('begin');
export const COMMIT = words('commit');
export const ROLLBACK = words('rollback');
