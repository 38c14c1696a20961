import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import type { InlineConfig, Rollup } from 'vite';
import { buildIfStale } from './build.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const HERE = join(ROOT, 'integrations/zendesk');
/** Zip keeps local time, so this is the same moment everywhere only because it has no zone. */
const NO_TIME = new Date(1980, 0, 1);

/** The app as Zendesk takes it, by path. With the domains that Zendesk may fill the secret in for, where they are known. */
export async function zendeskFiles(
  domains: readonly string[] = [],
): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = { 'manifest.json': manifest(domains) };
  for (const path of globSync('{assets,translations}/*', { cwd: HERE }))
    files[path] = readFileSync(join(HERE, path));
  // Zendesk's own tag for Norwegian.
  files['translations/no.json'] = files['translations/nb.json'] as Uint8Array;
  files['assets/app.js'] = await script();
  // All in one folder: the panel asks for its other files beside it.
  for (const path of globSync('dist/cdn/{sesamy-refund-panel*.js,LICENSES.txt}', { cwd: ROOT }))
    files[`assets/${basename(path)}`] = readFileSync(join(ROOT, path));
  return files;
}

/** The same bytes for the same files. */
export function zendeskZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const inOrder = Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(inOrder), { level: 9, mtime: NO_TIME });
}

function manifest(domains: readonly string[]): Uint8Array {
  const written = JSON.parse(readFileSync(join(HERE, 'manifest.json'), 'utf8'));
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const known = { ...written, version, ...(domains.length > 0 && { domainWhitelist: domains }) };
  return new TextEncoder().encode(`${JSON.stringify(known, null, 2)}\n`);
}

async function script(): Promise<Uint8Array> {
  const { build } = await import('vite');
  const config: InlineConfig = {
    root: HERE,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: 'app/app.ts', formats: ['es'], fileName: 'app' },
    },
  };
  const [{ output }] = (await build(config)) as [Rollup.RollupOutput];
  return new TextEncoder().encode(output[0].code);
}

if (import.meta.main) {
  const domains = process.argv.slice(2);
  await buildIfStale(console.log);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(join(ROOT, 'dist/zendesk.zip'), zendeskZip(await zendeskFiles(domains)));
  console.log('dist/zendesk.zip');
  if (domains.length === 0)
    console.log('No domain is named for the secret: see integrations/zendesk/README.md');
}
