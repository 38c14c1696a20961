import { CompiledQuery } from 'kysely';
import type { Statement } from './vendor-db.ts';

/** What is said of a transaction, and names no table. */
function words(text: string): Statement {
  return { compile: () => CompiledQuery.raw(text) };
}

export const BEGIN = words('begin');
export const COMMIT = words('commit');
export const ROLLBACK = words('rollback');
/** A transaction in which one plan does for all values, whatever the engine reckons. */
export const BEGIN_WITH_ONE_PLAN = words('begin; set local plan_cache_mode = force_generic_plan');
