import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { startOwnPostgres } from '../../server/host/postgres/index.ts';

export interface TestDatabase {
  url: string;
  stop(): Promise<void>;
}

/** One engine for all Node tests of a run: the one named by `TEST_DATABASE_URL`, or one of its own. */
export async function startTestDatabase(onLost: (why: string) => void): Promise<TestDatabase> {
  const given = process.env['TEST_DATABASE_URL'];
  return given ? { url: given, stop: async () => {} } : startOwnDatabase(onLost);
}

const running = new Set<TestDatabase>();

/** Stops what an interrupted run has left. */
export async function stopOwnDatabases(): Promise<void> {
  await Promise.all([...running].map((one) => one.stop()));
}

/** An engine that nobody else uses. */
export async function startOwnDatabase(onLost: (why: string) => void): Promise<TestDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'refund-panel-tests-'));
  const remove = (folder: string) => rm(folder, { recursive: true, force: true });
  try {
    // As root, the engine runs as another user.
    await chmod(dataDir, 0o755);
    const engine = await startOwnPostgres({ dataDir, log: () => {}, onLost });
    const { user, database, host, port } = engine.connection;
    const url = `postgres://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
    const own: TestDatabase = {
      url,
      async stop() {
        running.delete(own);
        const home = await homeOf(url).catch(() => dataDir);
        await engine.stop();
        await remove(home);
        await remove(dataDir);
      },
    };
    running.add(own);
    return own;
  } catch (error) {
    await remove(dataDir);
    throw error;
  }
}

/** Where the launcher put the records; elsewhere, if the data folder is closed to the engine's user. */
async function homeOf(url: string): Promise<string> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows } = await client.query('show data_directory');
    return dirname(rows[0].data_directory);
  } finally {
    await client.end();
  }
}
