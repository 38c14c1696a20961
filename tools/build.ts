import { globSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleServer } from './server-bundle.ts';
import { writeTokens } from './tokens.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = `${ROOT}dist/.built`;
const SOURCES = [
  '{contract,widget,server,mock-server,demo}/**/*.{ts,css,html,svg}',
  'index.html',
  'vite.config.ts',
  'tools/*.ts',
  'package-lock.json',
];

/** Builds the demo site, the panel for other sites, and the server for where there is no npm. */
export async function buildAll(logLevel: 'info' | 'warn' = 'info'): Promise<void> {
  const { build } = await import('vite');
  for (const mode of ['site', 'cdn']) await build({ root: ROOT, mode, logLevel });
  await bundleServer(ROOT, logLevel);
  writeTokens(`${ROOT}dist`);
  mkdirSync(`${ROOT}dist`, { recursive: true });
  writeFileSync(STAMP, '');
}

/** Builds when nothing was built yet, or a source is newer than what was. */
export async function buildIfStale(log: (line: string) => void): Promise<void> {
  const built = statSync(STAMP, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = Math.max(
    ...globSync(SOURCES, { cwd: ROOT }).map((file) => statSync(ROOT + file).mtimeMs),
  );
  if (built > newest) return;
  log('Building the pages');
  await buildAll('warn');
}

if (import.meta.main) await buildAll();
