import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildIfStale } from '../../tools/build.ts';
import { startByNpm } from '../../test/server/server-process.ts';
import { median } from '../median.ts';
import type { Part } from '../parts.ts';

const TIMES = 3;
/** What a start leaves for the next one. */
const COMPILED = 'dist/.compiled';

/**
 * `npm start` until it says that it listens, with all it does by itself: its own database engine, the simulated providers
 * and the publisher's bills. The first time as after install and build: nothing is compiled, and the data folder is empty, so that
 * the database is made; then again in the same folder. Beside it what Node takes to do nothing.
 */
export const measureStart: Part = async (say) => {
  await buildIfStale(say);
  const [first, later, nothing]: [number[], number[], number[]] = [[], [], []];
  for (let time = 0; time < TIMES; time += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
    try {
      rmSync(COMPILED, { recursive: true, force: true });
      first.push(await startIn(folder));
      later.push(await startIn(folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    nothing.push(await startNothing());
    say(`first ${first.at(-1)?.toFixed(2)} s, later ${later.at(-1)?.toFixed(2)} s`);
  }
  return [
    { what: 'npm start, the first time', value: median(first), unit: 's', bar: { most: 5 } },
    { what: 'npm start, later', value: median(later), unit: 's', bar: { most: 1.5 } },
    { what: 'Node, doing nothing', value: median(nothing), unit: 's' },
  ];
};

async function startIn(folder: string): Promise<number> {
  const begun = performance.now();
  const server = await startByNpm({ DATA_DIR: folder, DATABASE_URL: '', LOG_LEVEL: 'info' });
  const seconds = since(begun);
  await server.stop();
  return seconds;
}

async function startNothing(): Promise<number> {
  const begun = performance.now();
  await promisify(execFile)(process.execPath, ['-e', '0']);
  return since(begun);
}

function since(begun: number): number {
  return (performance.now() - begun) / 1000;
}
