import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isStale, stampNow } from '../stale.ts';
import { compile } from './compile.ts';
import { writeManifest } from './manifest.ts';
import { bundleMock } from './mock-bundle.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STAMP = 'dist/.package-built';
const SOURCES = [
  '{contract,widget,server,mock-server,integrations}/**/*.ts',
  'tools/package/*.ts',
  'tsconfig*.json',
  'package-lock.json',
];

/** Builds what npm carries beside the panel as one file: modules, declarations, the mock, and what describes them. */
export async function buildPackage(logLevel: 'info' | 'warn'): Promise<void> {
  for (const folder of ['contract', 'widget', 'integrations'])
    rmSync(`${ROOT}dist/${folder}`, { recursive: true, force: true });
  // It empties its folder, where the declarations then go.
  await bundleMock(ROOT, logLevel);
  compile(ROOT);
  await writeManifest(ROOT);
  stampNow(ROOT, STAMP);
}

/** Builds when nothing was built yet, or a source is newer than what was. */
export async function buildPackageIfStale(): Promise<void> {
  if (isStale(ROOT, STAMP, SOURCES)) await buildPackage('warn');
}
