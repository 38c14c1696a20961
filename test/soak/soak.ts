import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../chaos/chaos.ts';
import { findings } from '../chaos/findings.ts';
import { type Outside, openOutside } from '../chaos/outside.ts';
import { startImport } from '../server/import/running.ts';
import { type Calm, calm } from './calm.ts';
import { desk } from './desk.ts';
import { load } from './load.ts';
import type { Options } from './options.ts';
import { publisher } from './publisher.ts';
import { type Sample, type Sampler, startSampler } from './sampler.ts';
import { type Timings, timings } from './timings.ts';
import { connectionFindings } from './verdict/connections.ts';
import { memoryFindings } from './verdict/memory.ts';
import { type Window, windowsOf } from './windows.ts';

export interface Soaked extends Outcome {
  readonly timings: Timings;
  readonly windows: readonly Window[];
  readonly samples: readonly Sample[];
  readonly calm: Calm;
}

const PRELOAD = new URL('collects-garbage.ts', import.meta.url).href;
const SETTINGS = {
  // All that is asked here is asked by one person.
  RATE_LIMIT: '100000',
  LOG_LEVEL: 'info',
  // Memory as in the container: left alone, V8 and the threads keep ever more of it for later use, though none is lost.
  MALLOC_ARENA_MAX: '2',
  NODE_OPTIONS: `--max-semi-space-size=16 --expose-gc --import=${PRELOAD}`,
};

/** One whole run, on the database engine that `TEST_DATABASE_URL` names. It leaves nothing behind. */
export async function soak(options: Options): Promise<Soaked> {
  const { bills, seed, rate, seconds, say } = options;
  const outside = await openOutside(() => false, SETTINGS);
  const { server, notes } = outside;
  try {
    say(`Seed ${seed}: a publisher with ${bills} bills`);
    const known = publisher(bills, seed);
    await importAll(outside, known.first);
    await server.start();
    const times = timings();
    const sampler = await startSampler(server, desk(server, times, notes), outside.databaseUrl);
    const log = server.process()?.errors ?? [];
    const before = await atRest(sampler);

    say(`${rate} requests a second for ${seconds} s`);
    const { samples, orders } = await load(outside, known, sampler, times, options);
    const after = await calm(outside, sampler, before, options);
    await sampler.close();
    await server.stop();

    const windows = windowsOf(samples);
    const found = [
      ...memoryFindings(windows, options.limits),
      ...connectionFindings(before, samples.flat(), after.rested),
      { promise: 'nothing is unfinished a minute after the load', offenders: after.unfinished },
      { promise: 'the server logged nothing above information', offenders: log },
      ...(await findings(outside, orders)),
    ];
    return {
      findings: found,
      done: notes.done,
      timings: times,
      windows,
      samples: samples.flat(),
      calm: after,
    };
  } finally {
    await outside.close();
  }
}

async function importAll({ env, folder }: Outside, bills: readonly object[]): Promise<void> {
  const lines = bills.map((bill) => `${JSON.stringify(bill)}\n`).join('');
  const args = ['-', '--bad', join(folder, 'bad.ndjson')];
  const { code, errors } = await startImport({ ...env, DATA_DIR: folder }, args, lines).ended;
  if (code !== 0) throw new Error(`The publisher could not be imported: ${errors}`);
}

/** How much is open when nobody asks for anything. */
async function atRest(sampler: Sampler): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let times = 0; times < 3; times += 1) {
    samples.push(await sampler.take());
    await sleep(500);
  }
  return samples;
}
