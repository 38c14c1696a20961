import { chown, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SUPERUSER } from './address.ts';
import { EngineRefused } from './engine-refused.ts';
import { exists, syncFolder } from './folders.ts';
import type { Home } from './home.ts';
import { lastWords, run } from './run.ts';
import { prepareTools } from './tools.ts';

/**
 * Makes the database's files where there are none yet. They are made under another name and given their own in one
 * step, so an end in the middle leaves no half database; what such an end left is removed at the next start.
 */
export async function ensureCluster(home: Home, underWay: () => void): Promise<void> {
  await dropDrafts(home.folder);
  if (await exists(join(home.data, 'PG_VERSION'))) return;

  const { initdb, env } = await prepareTools(home);
  const draft = await mkdtemp(join(home.folder, DRAFT));
  try {
    if (home.owner) await chown(draft, home.owner.uid, home.owner.gid);
    const making = run(initdb, ['-D', draft, ...SHAPE], { as: home.owner, env });
    underWay();
    const made = await making;
    if (!made.ok) throw new EngineRefused(`initdb failed in ${draft}: ${lastWords(made.output)}`);
    await rename(draft, home.data);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  // Without this a power failure could give the database its first name back, under which it would be removed.
  await syncFolder(home.folder);
  await syncFolder(dirname(home.folder));
}

const DRAFT = 'data.new-';

// Sorting by code point, the same on every machine and after every upgrade of its libraries.
const SHAPE = [
  `--username=${SUPERUSER}`,
  '--auth=trust',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

/** We hold the claim, so nobody else is making a database here; an initdb that outlived its server may still write. */
async function dropDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(DRAFT)) await rm(join(folder, name), { recursive: true, maxRetries: 5 });
  }
}
