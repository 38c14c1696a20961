import { setTimeout as sleep } from 'node:timers/promises';
import type { Outside } from '../chaos/outside.ts';
import type { Options } from './options.ts';
import type { Sample, Sampler } from './sampler.ts';
import { untilFinished } from './unfinished.ts';
import { FORGOTTEN_S, stillOpen } from './verdict/connections.ts';

/** How long the server may take to finish what was begun. */
const FINISHED_WITHIN_MS = 60_000;
/** The simulators keep the connections that they call back on for as long as our server allows: 65 seconds. */
const CLOSED_WITHIN_S = { hurry: 20, patience: 90 };
/** By then every pool has closed what it does not need. */
const IDLE_S = FORGOTTEN_S + 0.5;
const POLL_MS = 500;

/** How things are when nobody asks for anything any more. */
export interface Calm {
  readonly unfinished: readonly string[];
  readonly finishedSeconds: number;
  readonly rested: Sample;
  readonly restedSeconds: number;
}

export async function calm(
  { databaseUrl, providers, follower }: Outside,
  sampler: Sampler,
  before: readonly Sample[],
  { hurry, say }: Options,
): Promise<Calm> {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  say('Waiting for what is unfinished');
  const unfinished = await untilFinished(databaseUrl, FINISHED_WITHIN_MS);
  const finishedSeconds = seconds();

  say('Waiting for connections to be closed');
  if (hurry) await providers.stop();
  const deadline = finishedSeconds + CLOSED_WITHIN_S[hurry ? 'hurry' : 'patience'];
  let rested = await sampler.takeBare();
  while (seconds() < IDLE_S || (stillOpen(rested, before).length > 0 && seconds() < deadline)) {
    await sleep(POLL_MS);
    rested = await sampler.takeBare();
  }
  const restedSeconds = seconds();
  for (const left of [...unfinished, ...stillOpen(rested, before)]) say(`  still there: ${left}`);
  await follower.catchUp(databaseUrl);
  return { unfinished, finishedSeconds, rested, restedSeconds };
}
