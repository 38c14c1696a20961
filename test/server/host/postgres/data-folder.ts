import { existsSync } from 'node:fs';
import { chmod, mkdtemp, realpath, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { Client } from 'pg';
import { packageRoot } from '../../../../server/host/postgres/binaries.ts';
import { refugeOf } from '../../../../server/host/postgres/home.ts';
import {
  startOwnPostgres,
  type OwnPostgres,
  type OwnPostgresOptions,
} from '../../../../server/host/postgres/index.ts';
import { canEnter } from '../../../../server/host/postgres/os-user.ts';
import { activityIn } from '../../../../server/host/postgres/postmaster.ts';
import { stopEngine } from '../../../../server/host/postgres/stop-engine.ts';
import { lastly } from './lastly.ts';

export const AS_ROOT = process.getuid?.() === 0;
export const NOBODY = { uid: 65_534, gid: 65_534 };

/** Whether any OS user can run what is checked out here; if not, root's databases are all in their refuge. */
export const CHECKOUT_IS_OPEN = !AS_ROOT || (await canEnter(packageRoot(), NOBODY));

/** A folder that any OS user may enter, gone after the test with all that belongs to it. */
export async function newFolder(t: TestContext): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'launcher-test-')));
  await chmod(folder, 0o755);
  lastly(t, () => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A data folder that is not there yet, as at a first start. Its engine ends with the test. */
export async function newDataDir(t: TestContext): Promise<string> {
  return tended(t, join(await newFolder(t), 'data folder'));
}

/** Has a data folder's engine and refuge removed after the test. */
export function tended(t: TestContext, dataDir: string): string {
  const refuge = refugeOf(dataDir);
  lastly(t, async () => {
    await endEngine(join(dataDir, 'postgres/data'));
    await endEngine(join(refuge, 'data'));
    await rm(refuge, { recursive: true, force: true });
    // Shared with the tests that run beside this one, so it goes with the last of them.
    await rmdir(dirname(refuge)).catch(() => {});
  });
  return dataDir;
}

/** Starts an engine inside the test's own process. */
export async function start(
  t: TestContext,
  dataDir: string,
  options: Partial<OwnPostgresOptions> = {},
): Promise<OwnPostgres & { lines: string[]; lost: string[] }> {
  const lines: string[] = [];
  const lost: string[] = [];
  const own = await startOwnPostgres({
    dataDir,
    log: (line) => lines.push(line),
    onLost: (why) => lost.push(why),
    ...options,
  });
  lastly(t, () => own.stop());
  return { ...own, lines, lost };
}

/** Runs statements over a connection of their own and returns the rows of the last one. */
export async function ask(connection: OwnPostgres['connection'], ...statements: string[]) {
  const client = new Client(connection);
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/** Where the database of a data folder is. */
export function homeOf(dataDir: string): string {
  const near = join(dataDir, 'postgres');
  return existsSync(near) ? near : refugeOf(dataDir);
}

/** The engine that works in a data folder, as the operating system sees it. */
export async function engineOf(dataDir: string, home = homeOf(dataDir)) {
  const activity = await activityIn(join(home, 'data'));
  return activity.kind === 'running' ? activity.engine : undefined;
}

async function endEngine(data: string) {
  const activity = await activityIn(data).catch(() => undefined);
  if (activity?.kind === 'running') await stopEngine(activity.engine);
}
