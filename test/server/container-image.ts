import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runIsolated } from './container-program.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** All that production asks for but a database. */
export const PRODUCTION = {
  PORT: '0',
  LOG_LEVEL: 'warn',
  PUBLIC_URL: 'https://refunds.example',
  AUTH_ISSUERS: 'https://login.example/',
  AUTH_AUDIENCES: 'refunds',
  VENDOR_ID: 'acme',
  STRIPE_SECRET_KEY: 'sk_live_not_a_real_one',
};

/** The image of the Dockerfile as far as it can be had without Docker: its files in a folder, and its settings. */
export function layOutImage() {
  const lines = instructions();
  const final = lines.slice(lines.findLastIndex(([name]) => name === 'FROM'));
  const all = (name: string) => final.filter(([is]) => is === name).map(([, words]) => words);
  const workdir = lines.findLast(([name]) => name === 'WORKDIR')?.[1] ?? '/';

  const folder = mkdtempSync(join(tmpdir(), 'image-'));
  const home = join(folder, workdir);
  for (const copy of all('COPY')) {
    const [from, source = '', target = ''] = copy.split(/\s+/);
    // What was built stands here as it does there.
    if (from !== '--from=build' || !source.startsWith(`${workdir}/`))
      throw new Error(`COPY ${copy}: is not of what was built`);
    const name = source.slice(workdir.length + 1);
    cpSync(join(ROOT, name), join(home, target === './' ? name : target), { recursive: true });
  }

  const env: Record<string, string> = Object.fromEntries(
    all('ENV').flatMap((words) => words.split(/\s+/).map((pair) => pair.split('='))),
  );
  return {
    home,
    base: lines.find(([name]) => name === 'FROM')?.[1] ?? '',
    user: all('USER').at(-1),
    port: Number(all('EXPOSE').at(-1)),
    stopSignal: all('STOPSIGNAL').at(-1),
    command: listIn(all('CMD').at(-1)),
    healthcheck: listIn(all('HEALTHCHECK').at(-1)),
    /** Runs something in it that may write into no folder, or into one. */
    run: (command: readonly string[], settings: Record<string, string>, writable?: string) =>
      runIsolated(command, home, { ...env, ...settings }, writable),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Every instruction on a line of its own. */
function instructions(): [name: string, words: string][] {
  return readFileSync(`${ROOT}Dockerfile`, 'utf8')
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\s*\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', words = ''] = /^([A-Z]+)\s+(.*\S)/.exec(line) ?? [];
      return [name, words];
    });
}

/** A program that is not given as a list is run by a shell, which keeps signals to itself. */
function listIn(words = ''): string[] {
  return JSON.parse(/\[.*\]$/.exec(words)?.[0] ?? '[]');
}
