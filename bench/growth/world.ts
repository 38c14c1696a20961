import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { connect } from '../../server/store/postgres/connect.ts';
import { migrate } from '../../server/store/postgres/migrate.ts';
import type { Database } from '../../server/store/postgres/schema.ts';
import { type FreshDatabase, freshDatabase } from '../../test/runner/fresh-database.ts';
import { adminToken, startServer } from '../../test/server/server-process.ts';
import { fillLedger } from './fill.ts';
import { warm } from './warm.ts';

/** A publisher of some size, with a server of its own that somebody is signed in to. */
export interface World {
  readonly bills: number;
  readonly db: Kysely<Database>;
  /** Asks the server, and gives its answer once all of it has come. */
  ask<T>(path: string, init?: RequestInit): Promise<T>;
  close(): Promise<void>;
}

/** Nobody is told to wait: one person asks for everything here. */
const LIMITLESS = { RATE_LIMIT: '1000000', LOG_LEVEL: 'warn' };

export async function openWorld(bills: number, say: (line: string) => void): Promise<World> {
  const database = await freshDatabase();
  const db = connect(database.url, () => {});
  await migrate(db);
  await db.destroy();
  say(`Making up ${bills} bills`);
  await fillLedger(database.url, { bills }, say);
  return worldOn(database, bills);
}

/** A server on a database that is filled already. */
export async function worldOn(database: FreshDatabase, bills: number): Promise<World> {
  const db = connect(database.url, () => {});
  await warm(database.url);
  const folder = await mkdtemp(join(tmpdir(), 'refund-panel-growth-'));
  const server = await startServer({ DATABASE_URL: database.url, DATA_DIR: folder, ...LIMITLESS });
  const headers = { Authorization: `Bearer ${await adminToken(server)}` };
  return {
    bills,
    db,

    async ask<T>(path: string, init: RequestInit = {}) {
      const all = { ...headers, ...init.headers };
      const answer = await fetch(`${server.url}/api/v1${path}`, { ...init, headers: all });
      const body: unknown = await answer.json();
      if (!answer.ok) throw new Error(`${answer.status} for ${path}: ${JSON.stringify(body)}`);
      return body as T;
    },

    async close() {
      await server.stop();
      await db.destroy();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
