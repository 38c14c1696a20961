import { Kysely, type LogEvent, PostgresDialect } from 'kysely';
import { Client } from 'pg';
import { memoryStore } from '../../../server/store/memory/memory-store.ts';
import { openPool } from '../../../server/store/postgres/connect.ts';
import { migrate } from '../../../server/store/postgres/migrate.ts';
import { postgresStore } from '../../../server/store/postgres/postgres-store.ts';
import type { Database } from '../../../server/store/postgres/schema.ts';
import type { LookUpJob, Store } from '../../../server/store/store.ts';
import { freshDatabase } from '../../runner/fresh-database.ts';
import { BOTH, QUESTIONS, THEIRS, fill } from './whole-interface.ts';

/** A ledger that acme and the rival share. */
export interface Shared {
  readonly store: Store;
  readonly jobs: LookUpJob[];
  /** All that the rival has in it. */
  theirs(): Promise<unknown>;
  close(): Promise<void>;
}

export async function sharedInMemory(): Promise<Shared> {
  const jobs: LookUpJob[] = [];
  const store = memoryStore((job) => void jobs.push(job), { tells: true });
  const {
    lease: _lease,
    release: _release,
    takeDelivery: _taken,
    withBill: _work,
    keepRefusal: _kept,
    ...reads
  } = QUESTIONS;
  await fillBoth(store);
  return {
    store,
    jobs,
    theirs: () => Promise.all(Object.values(reads).map((ask) => ask(store.vendor('rival')))),
    close: async () => {},
  };
}

export interface SharedOnPostgres extends Shared {
  readonly db: Kysely<Database>;
  readonly statements: LogEvent['query'][];
}

export async function sharedOnPostgres(): Promise<SharedOnPostgres> {
  const { url, drop } = await freshDatabase();
  const statements: LogEvent['query'][] = [];
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: openPool(url, () => {}) }),
    log: ({ query }) => void statements.push(query),
  });
  await migrate(db);
  const jobs: LookUpJob[] = [];
  const store = postgresStore(db, async (_tx, job) => void jobs.push(job), { tells: true });
  await fillBoth(store);
  const client = new Client(url);
  await client.connect();
  const tables = await vendorTables(client);

  return {
    store,
    jobs,
    db,
    statements,
    async theirs() {
      const rows: unknown[] = [];
      for (const table of tables)
        rows.push([
          table,
          (
            await client.query(
              `select * from ${table} t where vendor_id = 'rival' order by t::text`,
            )
          ).rows,
        ]);
      return rows;
    },
    async close() {
      await client.end();
      await db.destroy();
      await drop();
    },
  };
}

/** Every table that there is, also one that nobody has thought of here. */
async function vendorTables(client: Client): Promise<string[]> {
  const { rows } = await client.query(
    `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'vendor_id'`,
  );
  return rows.map(({ table_name }) => table_name);
}

async function fillBoth(store: Store): Promise<void> {
  await fill(store.vendor('rival'), 'rival', BOTH);
  await fill(store.vendor('rival'), 'rival', THEIRS);
  await fill(store.vendor('acme'), 'acme', BOTH);
}
