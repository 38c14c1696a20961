import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EngineRefused } from './engine-refused.ts';
import type { Home } from './home.ts';
import { engineName, POSTMASTER_FILE, readPostmasterFile, type Left } from './postmaster.ts';
import { lastWords } from './run.ts';
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts';
import { prepareTools } from './tools.ts';

/** Why an engine did not come up although nothing is wrong: the one before it is still dying. */
export class StillDying extends Error {}

/**
 * Starts an engine of our own and returns when it serves. Recovery after a crash may take its time, so there is no
 * limit while it lives: an engine that is killed in recovery only has to begin again.
 */
export async function launch(
  home: Home,
  left: Left | undefined,
  underWay: () => void,
): Promise<void> {
  if (left) await tidyUpAfter(home, left);
  const { postgres, env } = await prepareTools(home);
  const socketFolder = await makeSocketFolder(home.owner);
  const log = await openLog(home);
  try {
    const settings = [...SETTINGS, `cluster_name=${await engineName(home.data)}`];
    const args = ['-D', home.data, '-k', socketFolder, ...settings.flatMap((line) => ['-c', line])];
    // A process group and a file of its own: what ends us, or fills a pipe, does not reach the engine.
    const stdio = ['ignore', log.file.fd, log.file.fd] as const;
    const child = spawn(postgres, args, {
      ...home.owner,
      env,
      cwd: '/',
      stdio: [...stdio],
      detached: true,
    });
    await once(child, 'spawn');
    underWay();
    child.unref();
    if (await serves(child, home.data)) return;
    throw refusal(await log.sinceOpened());
  } catch (error) {
    await removeSocketFolder(socketFolder);
    throw error;
  } finally {
    await log.file.close();
  }
}

// The command line wins over postgresql.conf, so no edit there opens the engine to a network or stops its fsync. Each session reads
// by itself: what is asked for is in the machine's memory, and to have a worker fetch it takes longer (`io_method`).
const SETTINGS = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'fsync=on',
  'full_page_writes=on',
  'io_method=sync',
  'timezone=UTC',
  'log_timezone=UTC',
];

async function tidyUpAfter(home: Home, left: Left): Promise<void> {
  await removeSocketFolder(left.socketFolder);
  if (left.misleads) await rm(join(home.data, POSTMASTER_FILE), { force: true });
}

async function serves(child: ChildProcess, data: string): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const file = await readPostmasterFile(data);
    if (file?.pid === child.pid && file?.status === 'ready') return true;
    await pause(20);
  }
  return false;
}

/** Opened by us, often as root: a link that somebody put there is not followed. */
async function openLog({ folder, owner }: Home) {
  const { O_APPEND, O_CREAT, O_NOFOLLOW, O_RDWR } = constants;
  const path = join(folder, 'postgres.log');
  const file = await open(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
  if (owner) await file.chown(owner.uid, owner.gid);
  let { size } = await file.stat();
  if (size > LONGEST_LOG) {
    await file.truncate();
    size = 0;
  }
  return {
    file,
    async sinceOpened() {
      const { buffer, bytesRead } = await file.read({
        buffer: Buffer.alloc(16_384),
        position: size,
      });
      return buffer.toString('utf8', 0, bytesRead);
    },
  };
}

const LONGEST_LOG = 10_000_000;

function refusal(log: string): Error {
  const words = `PostgreSQL did not start: ${lastWords(log)}`;
  return /lock file "postmaster\.pid"|shared memory block/.test(log)
    ? new StillDying(words)
    : new EngineRefused(words);
}
