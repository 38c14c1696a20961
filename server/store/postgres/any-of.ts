import { type RawBuilder, sql } from 'kysely';

/**
 * Any of some ids, for a statement that is kept prepared. The engine cannot look into them beforehand: it would take how many
 * there are for a reason to plan anew each time.
 */
export function anyOf(ids: readonly string[], type: 'text' | 'uuid' = 'text'): RawBuilder<string> {
  return sql`any(array(select unnest(${ids}::${sql.raw(type)}[])))`;
}
