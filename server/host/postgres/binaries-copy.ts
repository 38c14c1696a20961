import { constants } from 'node:fs';
import { cp, mkdtemp, open, readdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { aliasesIn } from './binaries.ts';
import { exists, syncFolder } from './folders.ts';
import type { Home } from './home.ts';

/** A copy of the binaries that the owner can read. It appears whole or not at all, even if the power fails. */
export async function copyBinaries({ folder, binaries }: Home): Promise<string> {
  const name = `${COPY}${binaries.version}`;
  const copy = join(folder, name);
  for (const other of await readdir(folder)) {
    if (other.startsWith(COPY) && other !== name)
      await rm(join(folder, other), { recursive: true });
  }
  if (await exists(copy)) return copy;

  const draft = await mkdtemp(join(folder, `${COPY}new-`));
  await cp(join(binaries.root, 'native'), join(draft, 'native'), {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
  });
  await openUp(draft);
  for (const entry of await readdir(draft, { recursive: true, withFileTypes: true })) {
    await openUp(join(entry.parentPath, entry.name));
  }
  for (const alias of await aliasesIn(binaries.root)) {
    const path = join(draft, 'native/lib', alias.name);
    await rm(path, { force: true });
    await symlink(alias.file, path);
  }
  await rename(draft, copy);
  await syncFolder(folder);
  return copy;
}

const COPY = 'binaries-';

/** npm gives files the modes of the umask it ran under. */
async function openUp(path: string): Promise<void> {
  const handle = await open(path);
  await handle.chmod(0o755);
  await handle.sync();
  await handle.close();
}
