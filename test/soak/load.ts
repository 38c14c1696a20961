import { setTimeout as sleep } from 'node:timers/promises';
import { dice } from '../chaos/dice.ts';
import { orders } from '../chaos/orders.ts';
import type { Outside } from '../chaos/outside.ts';
import { ACTS } from './acts.ts';
import { desk } from './desk.ts';
import { MISTAKES } from './mistakes.ts';
import type { Options } from './options.ts';
import { pace } from './pace.ts';
import type { Publisher } from './publisher.ts';
import type { Sample, Sampler } from './sampler.ts';
import type { Act } from './scene.ts';
import type { Timings } from './timings.ts';

const ALL: readonly Act[] = [...ACTS, ...MISTAKES];
/** Tokens are good for an hour. */
const SIGN_IN_EVERY_MS = 20 * 60 * 1000;

/** The server under a steady load, and how it is doing meanwhile, window by window. */
export async function load(
  { notes, server }: Outside,
  publisher: Publisher,
  sampler: Sampler,
  timings: Timings,
  options: Options,
) {
  const { seed, clients, rate, seconds, windows, sampleMs, say } = options;
  const desks = Array.from({ length: clients }, () => desk(server, timings, notes));
  const chance = dice(seed, 'load');
  const placed = orders();
  async function begin(index: number, due: number): Promise<void> {
    const act = weighted(chance.int(1, TOTAL));
    const at = desks[index % clients];
    if (!at) return;
    const scene = { server: at.for(act, due), dice: chance, publisher, orders: placed, notes };
    notes.did(act.what);
    await act
      .run(scene)
      .catch((error: unknown) =>
        notes.found('a request without an answer', `${act.what}: ${causeOf(error)}`),
      );
  }

  /** It ends with a moment in which nobody asks for anything, so that only what is kept is left to be measured. */
  async function oneWindow(): Promise<Sample[]> {
    const samples: Sample[] = [];
    const over = new AbortController();
    const sampling = (async () => {
      while (!over.signal.aborted) {
        samples.push(await sampler.take());
        await sleep(sampleMs, null, { signal: over.signal }).catch(() => {});
      }
    })();
    await pace((rate * seconds) / windows, rate, begin).finally(() => over.abort());
    await sampling;
    return [...samples, await sampler.takeBare()];
  }

  await server.token(true);
  const signingIn = setInterval(() => void server.token(true).catch(() => {}), SIGN_IN_EVERY_MS);
  const samples: Sample[][] = [];
  try {
    while (samples.length < windows) {
      samples.push(await oneWindow());
      say(`  ${samples.length} of ${windows}: ${described(samples.at(-1)?.at(-1))}`);
    }
    return { samples, orders: placed };
  } finally {
    clearInterval(signingIn);
    await Promise.all(desks.map((one) => one.close()));
  }
}

const TOTAL = ALL.reduce((sum, { weight }) => sum + weight, 0);

function weighted(thrown: number): Act {
  let left = thrown;
  const found = ALL.find(({ weight }) => (left -= weight) <= 0);
  if (!found) throw new Error('Nothing to do');
  return found;
}

function described(sample: Sample | undefined): string {
  if (!sample) return 'nothing';
  const { answered, heapMb, rssMb, sockets, pools, lookUpsWaiting } = sample;
  const connections = pools.map(({ name, connections }) => `${connections} ${name}`).join(', ');
  const memory = `heap ${heapMb.toFixed(1)} MB, RSS ${rssMb.toFixed(0)} MB`;
  return `${answered} answered, ${memory}, ${sockets} sockets, ${connections}, ${lookUpsWaiting} look-ups`;
}

/** Errors of the network hide theirs inside. */
function causeOf(error: unknown): string {
  return String((error as Error).cause ?? error);
}
