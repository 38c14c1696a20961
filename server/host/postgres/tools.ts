import { chmod, chown, mkdir, readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { aliasesIn } from './binaries.ts';
import { copyBinaries } from './binaries-copy.ts';
import type { Home } from './home.ts';

/** PostgreSQL's programs, ready to run. */
export interface Tools {
  initdb: string;
  postgres: string;
  env: NodeJS.ProcessEnv;
}

/** Makes the binaries usable for the home's owner. Call it only while no engine runs in the home. */
export async function prepareTools(home: Home): Promise<Tools> {
  const root = home.copiesBinaries ? await copyBinaries(home) : home.binaries.root;
  const libraries = home.copiesBinaries ? join(root, 'native/lib') : await linkLibraries(home);
  return {
    initdb: join(root, 'native/bin/initdb'),
    postgres: join(root, 'native/bin/postgres'),
    // Nothing of our own environment: it holds the providers' keys, and PG* variables would steer the engine.
    env: { LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: libraries, DYLD_LIBRARY_PATH: libraries },
  };
}

/** All libraries under all their names: one looks for the next beside the name that it was opened by itself. */
async function linkLibraries({ folder, owner, binaries: { root } }: Home): Promise<string> {
  const shipped = await readdir(join(root, 'native/lib'), { withFileTypes: true });
  const links = new Map(
    shipped.filter((entry) => !entry.isDirectory()).map(({ name }) => [name, name] as const),
  );
  for (const { name, file } of await aliasesIn(root)) links.set(name, file);

  const libraries = join(folder, 'lib');
  await mkdir(libraries, { recursive: true });
  for (const name of await readdir(libraries)) await rm(join(libraries, name));
  for (const [name, file] of links) {
    await symlink(join(root, 'native/lib', file), join(libraries, name));
  }
  await chmod(libraries, 0o755);
  if (owner) await chown(libraries, owner.uid, owner.gid);
  return libraries;
}
