import { chown, mkdtemp, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PORT } from './address.ts';
import { EngineRefused } from './engine-refused.ts';
import { isMissing } from './folders.ts';
import { canEnter, type OsUser } from './os-user.ts';

/** A folder that its owner alone may enter: who is not in it cannot reach the database. */
export async function makeSocketFolder(owner: OsUser | undefined): Promise<string> {
  for (const base of new Set([tmpdir(), '/tmp'])) {
    const folder = await mkdtemp(join(base, NAME));
    if (owner) await chown(folder, owner.uid, owner.gid);
    if (isShort(folder) && (!owner || (await canEnter(folder, owner)))) return folder;
    await rmdir(folder);
  }
  throw new EngineRefused('no temporary folder is open to the OS user that PostgreSQL runs as');
}

/** Removes nothing but what an engine makes there: the name may come from a file that is not ours. */
export async function removeSocketFolder(folder: string): Promise<void> {
  if (!basename(folder).startsWith(NAME)) return;
  await rm(join(folder, SOCKET), { force: true });
  await rm(join(folder, `${SOCKET}.lock`), { force: true });
  await rmdir(folder).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
}

const NAME = 'sesamy-postgres-';
const SOCKET = `.s.PGSQL.${PORT}`;

/** The kernel cuts socket paths off: at 108 bytes on Linux, at 104 on macOS. */
function isShort(folder: string): boolean {
  return Buffer.byteLength(join(folder, SOCKET)) < 100;
}
