import { constants } from 'node:fs';
import { copyFile, mkdir, mkdtemp, open, readdir, rename, rm, symlink } from 'node:fs/promises';
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
  await copyFolder(join(binaries.root, 'native'), join(draft, 'native'));
  await openUp(draft);
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

/** All files of a folder at once: a thousand of them, one after the other, were a third of the first start. */
async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to);
  const entries = await readdir(from, { withFileTypes: true });
  for (const { name } of entries.filter((entry) => entry.isDirectory()))
    await copyFolder(join(from, name), join(to, name));
  const files = entries.filter((entry) => !entry.isDirectory());
  await Promise.all(
    files.map(async ({ name }) => {
      await copyFile(join(from, name), join(to, name), constants.COPYFILE_FICLONE);
      await openUp(join(to, name));
    }),
  );
  await openUp(to);
}

/** npm gives files the modes of the umask it ran under. */
async function openUp(path: string): Promise<void> {
  const handle = await open(path);
  await handle.chmod(0o755);
  await handle.sync();
  await handle.close();
}
