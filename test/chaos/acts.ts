import { order } from './asking.ts';
import { type Manner, checkNow, readBill } from './client.ts';
import type { Order } from './orders.ts';
import type { Server } from './server.ts';
import type { Storm } from './worker.ts';

/** Something a worker does. Gives whether it is left without an answer. */
export type Act = () => Promise<boolean>;

export function send(
  { world }: Storm,
  placed: Order,
  servers: readonly Server[],
  manner: Manner = {},
): Act {
  return async () => {
    await order(world.notes, servers, placed, manner);
    return placed.inDoubt;
  };
}

/** Two people who wait for the same answer, if possible at two servers. */
export function check({ servers }: Storm, { refundId }: Order): Act {
  return async () => {
    const [first, second = first] = servers();
    await Promise.all([first, second].map((server) => checkNow(server, refundId ?? '')));
    return false;
  };
}

/** With what the form showed, and at once again: the same order, though the bill is another by now. */
export function informed({ world, servers, dice }: Storm, placed: Order): Act {
  const [first, second] = [dice.one(servers()), dice.one(servers())];
  return async () => {
    const bill = await readBill(first, placed.billId);
    const manner = bill ? { expectedRefundable: bill.refundable } : {};
    await order(world.notes, [first], placed, manner);
    await order(world.notes, [second], placed, manner);
    return placed.inDoubt;
  };
}
