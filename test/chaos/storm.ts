import { setTimeout as sleep } from 'node:timers/promises';
import { dice } from './dice.ts';
import type { Orders } from './orders.ts';
import { callbacks } from './trouble/callbacks.ts';
import { dashboards } from './trouble/dashboards.ts';
import { faults } from './trouble/faults.ts';
import { haste } from './trouble/haste.ts';
import { kills } from './trouble/kills.ts';
import { work } from './worker.ts';
import type { World } from './world.ts';

const WORKERS = 16;

/**
 * Orders, and all that can go wrong meanwhile, until enough is ordered or time is up. In the second half there
 * are two servers. They run when this resolves, or are just dead.
 */
export async function storm(world: World, orders: Orders): Promise<void> {
  const { options, servers, notes } = world;
  const start = Date.now();
  const part = () =>
    Math.max(orders.all.length / options.refunds, (Date.now() - start) / (options.seconds * 1000));
  const [first, second] = servers;
  const ending = new AbortController();
  const trouble = (name: string) => ({
    world,
    dice: dice(options.seed, name),
    over: ending.signal,
  });

  let two = false;
  const twoServers = async () => {
    while (part() < 0.5) {
      if (ending.signal.aborted) return;
      await sleep(100);
    }
    await second.start();
    two = true;
    notes.did('times a second server came');
    await kills(trouble('second kills'), second);
  };
  const troubles = [
    faults(trouble('faults')),
    callbacks(trouble('callbacks')),
    dashboards(trouble('dashboards')),
    haste(trouble('haste')),
    kills(trouble('kills'), first),
    twoServers(),
  ];
  const workers = Array.from({ length: WORKERS }, (_, index) =>
    work({
      world,
      orders,
      dice: dice(options.seed, `worker ${index}`),
      servers: () => (two ? servers : [first]),
      isOver: () => part() >= 1 || ending.signal.aborted,
      restMs: (WORKERS * options.seconds * 1000) / options.refunds / 2,
    }),
  );
  try {
    await Promise.race([Promise.all(workers), Promise.all(troubles)]);
    await Promise.all(workers);
  } finally {
    ending.abort();
    // Also when something of this broke: a server that is just being started must not outlive the run.
    await Promise.allSettled([...workers, ...troubles]);
  }
  await Promise.all(troubles);
}
