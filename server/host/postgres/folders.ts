import { access, chmod, mkdir, open } from 'node:fs/promises';

/** Only what is surely not there counts as missing: a folder that cannot be read may hold a database. */
export async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** A folder that other OS users may enter, whatever our umask says. */
export async function makeOpenFolder(path: string): Promise<void> {
  if (await exists(path)) return;
  await mkdir(path);
  await chmod(path, 0o755);
}

/** Makes names that were just given in a folder outlive a power failure. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path);
  await handle.sync();
  await handle.close();
}
