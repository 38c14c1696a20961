import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import { PipeliningClient } from './client.ts';
import type { Database } from './schema.ts';

/** A connection string, or what the own engine says of itself. */
export type Connection =
  string | { readonly host: string; readonly user: string; readonly database: string };

export const POOL_SIZE = 10;
const BIGINT = 20;
const TIMESTAMPTZ = 1184;

/** The database over a pool of connections. */
export function connect(...where: Parameters<typeof openPool>): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: openPool(...where) }) });
}

/**
 * Opens a pool. `report` hears of connections that broke while idle, which the pool replaces by itself. With
 * `read-only` the database itself refuses to change anything.
 */
export function openPool(
  connection: Connection,
  report: (error: Error) => void,
  access?: 'read-only',
): Pool {
  const where = typeof connection === 'string' ? { connectionString: connection } : connection;
  const pool = new Pool({
    ...where,
    Client: PipeliningClient,
    pipeline: true,
    max: POOL_SIZE,
    application_name: 'sesamy-refund-panel',
    connectionTimeoutMillis: 10_000,
    // A transaction here takes milliseconds. One that hangs must not hold a bill's lock for ever.
    statement_timeout: 8000,
    idle_in_transaction_session_timeout: 15_000,
    // Those are the engine's own. This one is ours, for an engine that does not answer at all.
    query_timeout: 10_000,
    types: { getTypeParser },
    ...(access ? { options: '-c default_transaction_read_only=on' } : {}),
  });
  pool.on('error', report);
  pool.on('connect', (client) => {
    // The pool hears only of idle connections. One that breaks in use would end the process.
    client.on('error', report);
    client.query(PLANNING).catch(report);
  });
  return pool;
}

/**
 * One plan for all values: for those of a vendor the engine finds one a little cheaper, as it knows how large that vendor is, and then
 * takes longer for the plan than for what is asked. It keeps plans that it made while a table was empty, as an outbox is after each
 * quiet hour: to read that from end to end is cheap then, and not when the next thousand rows are in it. Nothing we ask is worth compiling.
 */
const PLANNING =
  'set plan_cache_mode = force_generic_plan; set enable_seqscan = off; set jit = off';

/** Amounts are safe integers, and times the ISO text that the contract speaks. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  if (oid === BIGINT) return Number;
  if (oid === TIMESTAMPTZ) return (text: string) => new Date(text).toISOString();
  return types.getTypeParser(oid, format as 'text');
};
