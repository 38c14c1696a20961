import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesOf, type Binaries } from './binaries.ts';
import { EngineRefused } from './engine-refused.ts';
import { exists, makeOpenFolder } from './folders.ts';
import { canEnter, canRead, isRoot, postgresUser, type OsUser } from './os-user.ts';

/** Where one engine lives: its records, its log, its libraries. The folder is ours, `data` is its owner's. */
export interface Home {
  folder: string;
  data: string;
  /** Who the engine runs as; we ourselves where it is left out. */
  owner: OsUser | undefined;
  binaries: Binaries;
  copiesBinaries: boolean;
}

/**
 * The home of a data folder: below it, or its refuge where that or the binaries are closed. Records that
 * exist win over every rule, so a changed permission never makes a server begin anew with an empty database.
 */
export async function findHome(
  dataDir: string,
  binaries: Binaries,
  log: (line: string) => void,
): Promise<Home> {
  const near = join(dataDir, 'postgres');
  const far = refugeOf(dataDir);
  const settled = await firstWithRecords(near, far);
  const owner = isRoot() ? await ownerOf(settled) : undefined;
  if (settled && owner) await mustEnter(join(settled, 'data'), owner);

  const readable = !owner || (await canRead(await filesOf(binaries), owner));
  const open = !owner || (readable && (await canEnter(dataDir, owner)));
  const folder = settled ?? (open ? near : far);
  if (folder === far) {
    log(
      `${dataDir} or the PostgreSQL binaries are closed to other OS users: the database is in ${far}`,
    );
    await makeOpenFolder(REFUGE);
  }
  await makeOpenFolder(folder);
  // macOS takes our list of libraries away from a program that initdb starts through the shell.
  const copiesBinaries = folder === far || !readable || process.platform === 'darwin';
  return { folder, data: join(folder, 'data'), owner, binaries, copiesBinaries };
}

/** Where everything goes that belongs to a data folder which the engine's OS user cannot get at. */
export function refugeOf(dataDir: string): string {
  return join(REFUGE, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
}

const REFUGE = '/var/lib/sesamy-refund-panel';

async function firstWithRecords(...folders: string[]): Promise<string | undefined> {
  for (const folder of folders) if (await exists(join(folder, 'data'))) return folder;
  return undefined;
}

/** Records keep their owner, so a server that was once started as an ordinary user still finds its own. */
async function ownerOf(settled: string | undefined): Promise<OsUser> {
  if (!settled) return postgresUser();
  const { uid, gid } = await stat(join(settled, 'data'));
  return uid === 0 ? postgresUser() : { uid, gid };
}

async function mustEnter(data: string, owner: OsUser): Promise<void> {
  if (await canEnter(data, owner)) return;
  const closed = await outermostClosed(data, owner);
  throw new EngineRefused(
    `the records in ${data} are closed to their OS user (uid ${owner.uid}): open ${closed} to it, for example with chmod o+x`,
  );
}

async function outermostClosed(folder: string, owner: OsUser): Promise<string> {
  const above = dirname(folder);
  return above === folder || (await canEnter(above, owner))
    ? folder
    : outermostClosed(above, owner);
}
