import { setTimeout as sleep } from 'node:timers/promises';
import { PROVIDER_NAMES } from '../../mock-server/providers/index.ts';
import { PACE_MS } from '../../mock-server/providers/simulator.ts';
import { order } from './asking.ts';
import { inParallel } from './in-parallel.ts';
import { checkNow, readBill } from './client.ts';
import { readOurBooks } from './ledgers/ours.ts';
import type { Orders } from './orders.ts';
import { atRest } from './rest.ts';
import { passTime } from './time.ts';
import type { World } from './world.ts';

const AT_ONCE = 8;
const ASK_AGAIN_MS = 500;
/** Some refunds fail two steps after they have succeeded, and a server asks no more than once in five seconds. */
const CHANGE_OF_MIND_MS = 4 * PACE_MS;

/**
 * After the storm: nothing goes wrong any more, and one server is left. Every client gets its answer, every
 * bill's rest is refunded, and the server finds out what became of everything.
 */
export async function calm(world: World, orders: Orders): Promise<void> {
  const { servers, options, notes } = world;
  const deadline = Date.now() + options.settleSeconds * 1000;
  for (const provider of PROVIDER_NAMES)
    await fetch(`${world.providers.urls[provider]}/_simulator/faults`, { method: 'DELETE' });
  await servers[1].kill();
  if (options.hurry) await passTime(world);

  options.say('Asking again about every order that nobody has answered');
  // One that was refused the second time may have gone through by the first.
  for (const placed of orders.all) placed.inDoubt ||= placed.wasLost && placed.refundId === null;
  await askUntilAnswered(world, orders, deadline);
  options.say('Waiting for the server to find out what became of every refund');
  await atRest(world, deadline);

  // Whatever is left is ordered back. Before that the server looks, and so learns of refunds made by hand.
  options.say('Refunding the rest of every bill');
  await inParallel(AT_ONCE, world.bills, async (bill) => {
    const left = (await readBill(servers[0], bill.id))?.refundable ?? 0;
    if (left === 0) return;
    await order(notes, [servers[0]], orders.add(bill, left, `closing-${bill.id}`));
    notes.did('orders for the rest of a bill');
  });
  await askUntilAnswered(world, orders, deadline);
  await atRest(world, deadline);

  options.say('Looking at every bill once more');
  await sleep(CHANGE_OF_MIND_MS);
  await checkEveryBill(world);
  await atRest(world, deadline);
  await world.follower.catchUp(world.databaseUrl);
}

async function askUntilAnswered(
  { notes, servers: [server] }: World,
  orders: Orders,
  deadline: number,
): Promise<void> {
  await inParallel(AT_ONCE, orders.all, async (placed) => {
    while (placed.inDoubt && Date.now() < deadline) {
      await order(notes, [server], placed);
      notes.did('asked again when it was calm');
      if (placed.inDoubt) await sleep(ASK_AGAIN_MS);
    }
  });
}

/** "Check now" for one refund of each bill: where a provider lists refunds, all of the bill are looked at. */
async function checkEveryBill({ databaseUrl, notes, servers: [server] }: World): Promise<void> {
  await inParallel(AT_ONCE, await readOurBooks(databaseUrl), async ({ refunds }) => {
    const refund = refunds.at(-1);
    if (!refund) return;
    notes.did(`checks by hand: ${await checkNow(server, refund.id)}`);
  });
}
