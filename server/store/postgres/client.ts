import type { CompiledQuery } from 'kysely';
import { Client, Query, type QueryConfig, type QueryResult } from 'pg';

/** By the statement's text. The engine keeps each under its name, one for every connection. */
const names = new Map<string, string>();
/** There are some dozen. This many are a sign that values have come into the text. */
const MOST = 200;

/**
 * Has the engine keep how it does a statement, so that it is read and planned once for each connection. It has to name its
 * columns: a table that gets another one while servers run would otherwise make the engine refuse it.
 */
export function kept<Row>(query: CompiledQuery<Row>): CompiledQuery<Row> {
  // What has no values says little, and is sooner said than kept.
  const isWords = query.parameters.length === 0;
  if (!isWords && !names.has(query.sql) && names.size < MOST)
    names.set(query.sql, `kept-${names.size}`);
  return query;
}

interface Corked {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
}

/** A connection on which what is asked at once travels at once. */
export class PipeliningClient extends Client {
  // The driver's own has many more ways to be called than this one is used in.
  override query: Client['query'] = ((text: string | QueryConfig, values?: unknown[]) => {
    const { stream } = (this as unknown as Corked).connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    const name = typeof text === 'string' ? names.get(text) : undefined;
    if (typeof text !== 'string' || name === undefined) return super.query(text, values);
    return new Promise<QueryResult>((resolve, reject) => {
      // Told as an object, the driver copies it property by property first, which takes longer than to write the message.
      const query = new Query(text, values);
      const callback = (error: Error | null, result: QueryResult) =>
        error ? reject(error) : resolve(result);
      super.query(Object.assign(query, { name, callback }));
    });
  }) as Client['query'];
}
