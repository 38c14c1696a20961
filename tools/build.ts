import { fileURLToPath } from 'node:url';
import { bundleEmbed } from './embed-bundle.ts';
import { writeIntegrity } from './integrity.ts';
import { bundleLoader } from './loader-bundle.ts';
import { buildPackage } from './package/build.ts';
import { bundleServer } from './server-bundle.ts';
import { isStale, stampNow } from './stale.ts';
import { writeTokens } from './tokens.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = 'dist/.built';
const SOURCES = [
  '{contract,widget,integrations,server,mock-server,demo}/**/*.{ts,css,html,svg}',
  'index.html',
  'vite.config.ts',
  'tools/*.ts',
  'package-lock.json',
];

/** Builds the demo site, what other sites take in, and the server for where there is no npm. */
export async function buildAll(logLevel: 'info' | 'warn' = 'info'): Promise<void> {
  const { build } = await import('vite');
  for (const mode of ['site', 'cdn']) await build({ root: ROOT, mode, logLevel });
  await bundleEmbed(ROOT, logLevel);
  await bundleLoader(ROOT, logLevel);
  writeIntegrity(`${ROOT}dist/cdn`);
  await bundleServer(ROOT, logLevel);
  writeTokens(`${ROOT}dist`);
  stampNow(ROOT, STAMP);
}

/** Builds when nothing was built yet, or a source is newer than what was. */
export async function buildIfStale(log: (line: string) => void): Promise<void> {
  if (!isStale(ROOT, STAMP, SOURCES)) return;
  log('Building the pages');
  await buildAll('warn');
}

if (import.meta.main) {
  await buildAll();
  await buildPackage('info');
}
