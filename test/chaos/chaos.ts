import { calm } from './calm.ts';
import { importBill } from './client.ts';
import { type Finding, findings } from './findings.ts';
import { inParallel } from './in-parallel.ts';
import type { Options } from './options.ts';
import { orders } from './orders.ts';
import { storm } from './storm.ts';
import { openWorld } from './world.ts';

export interface Outcome {
  readonly done: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

/** One whole run, on the database engine that `TEST_DATABASE_URL` names. It leaves nothing behind. */
export async function chaos(options: Options): Promise<Outcome> {
  const world = await openWorld(options);
  const placed = orders();
  try {
    const [server] = world.servers;
    await server.start();
    options.say(`Seed ${options.seed}: ${options.bills} bills`);
    await inParallel(8, world.bills, (bill) => importBill(server, bill));
    options.say(`A storm of ${options.refunds} orders, ${options.seconds} s at most`);
    await storm(world, placed);
    await calm(world, placed);
    await server.stop();
    return { findings: await findings(world, placed), done: world.notes.done };
  } finally {
    await world.close();
  }
}
