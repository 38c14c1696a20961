import { setTimeout as sleep } from 'node:timers/promises';
import { type Act, check, informed, send } from './acts.ts';
import type { Dice } from './dice.ts';
import type { Orders } from './orders.ts';
import type { Server } from './server.ts';
import type { World } from './world.ts';

/** The storm as its workers see it. */
export interface Storm {
  readonly world: World;
  readonly orders: Orders;
  readonly dice: Dice;
  /** The servers that are there to be asked; one of them may just be down. */
  readonly servers: () => readonly [Server, ...Server[]];
  readonly isOver: () => boolean;
  /** How long a worker rests between two things, on average. */
  readonly restMs: number;
}

/** In halves of a krona, so that no amount is one that a provider always refuses. */
const SMALLEST = 2;
const LARGEST = 80;
const STEP = 50;
/** How long somebody waits before they ask a server again that does not answer. */
const DOWN_MS = 250;

/** Orders refunds as admins at a bad time would: again, twice at once, and without waiting for the answer. */
export async function work(storm: Storm): Promise<void> {
  const { dice, isOver, restMs } = storm;
  while (!isOver()) {
    const [what, act] = nextThing(storm);
    storm.world.notes.did(what);
    const inDoubt = await act();
    // In bursts, so that many meet on one bill.
    await sleep(inDoubt ? DOWN_MS : dice.chance(0.5) ? 0 : dice.int(0, 4 * restMs));
  }
}

function nextThing(storm: Storm): [what: string, act: Act] {
  const { dice, orders, servers } = storm;
  const lost = dice.chance(0.3) ? orders.earlier(dice, ({ inDoubt }) => inDoubt) : null;
  if (lost) return ['asked again without an answer', send(storm, lost, [dice.one(servers())])];
  const known = dice.chance(0.1) ? orders.earlier(dice, ({ inDoubt }) => !inDoubt) : null;
  if (known) return ['repeated after an answer', send(storm, known, [dice.one(servers())])];

  const open = dice.chance(0.15) ? orders.earlier(dice, ({ isOpen }) => isOpen) : null;
  if (open) return ['checks asked for twice at once', check(storm, open)];

  const placed = newOrder(storm);
  const thrown = dice.int(1, 100);
  if (thrown <= 8)
    return [
      'orders sent twice at once',
      send(storm, placed, [dice.one(servers()), dice.one(servers())]),
    ];
  if (thrown <= 16) return ['orders with the amount their form showed', informed(storm, placed)];
  const patienceMs = dice.int(1, 60);
  if (thrown <= 20)
    return [
      'orders whose client hung up',
      send(storm, placed, [dice.one(servers())], { patienceMs }),
    ];
  return ['plain orders', send(storm, placed, [dice.one(servers())])];
}

function newOrder({ world, orders, dice }: Storm) {
  const key = `chaos-${world.options.seed}-${orders.all.length + 1}`;
  return orders.add(dice.one(world.bills), STEP * dice.int(SMALLEST, LARGEST), key);
}
