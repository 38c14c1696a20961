import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { connect } from '../../server/store/postgres/connect.ts';
import { migrate } from '../../server/store/postgres/migrate.ts';
import type { Database } from '../../server/store/postgres/schema.ts';
import { startOwnDatabase } from '../../test/runner/database.ts';
import { adminToken, startServer } from '../../test/server/server-process.ts';
import { fillLedger } from './fill.ts';
import { warm } from './warm.ts';

/**
 * A publisher of some size, with a server that somebody is signed in to and an engine of its own: what others ask for would otherwise
 * take the place in the engine's memory of what this one does.
 */
export interface World {
  readonly bills: number;
  readonly db: Kysely<Database>;
  /** Asks the server, and gives its answer once all of it has come. */
  ask<T>(path: string, init?: RequestInit): Promise<T>;
  /** Has all of it in the machine's memory. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

/** Nobody is told to wait: one person asks for everything here. */
const LIMITLESS = { RATE_LIMIT: '1000000', LOG_LEVEL: 'warn' };

export async function openWorld(bills: number, say: (line: string) => void): Promise<World> {
  const database = await startOwnDatabase((why) => say(`An engine is gone: ${why}`));
  const db = connect(database.url, () => {});
  await migrate(db);
  say(`Making up ${bills} bills`);
  await fillLedger(database.url, { bills }, say);
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

    warm: () => warm(database.url),

    async close() {
      await server.stop();
      await db.destroy();
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
