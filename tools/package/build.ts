import { cpSync, rmSync, writeFileSync } from 'node:fs';
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
  tellFrameworks();
  await writeManifest(ROOT);
  stampNow(ROOT, STAMP);
}

/** For React and Vue there are types alone, but who imports those imports something at run time as well. */
function tellFrameworks(): void {
  for (const file of ['react/jsx', 'vue/components']) {
    cpSync(`${ROOT}integrations/${file}.d.ts`, `${ROOT}dist/integrations/${file}.d.ts`);
    writeFileSync(`${ROOT}dist/integrations/${file}.js`, 'export {};\n');
  }
}

/** Builds when nothing was built yet, or a source is newer than what was. */
export async function buildPackageIfStale(): Promise<void> {
  if (isStale(ROOT, STAMP, SOURCES)) await buildPackage('warn');
}
