import { order } from '../chaos/asking.ts';
import { importBill } from '../chaos/client.ts';
import type { Scene } from './scene.ts';

/** Of whatever bill there is something left. */
export async function orderAPart({ server, dice, publisher, orders, notes }: Scene): Promise<void> {
  const part = publisher.part(dice);
  if (!part) return;
  const key = `soak-${orders.all.length + 1}`;
  await order(notes, [server], orders.add(part.bill, part.amount, key));
}

/** As a page does that has heard nothing, or was loaded again. */
export async function orderAgain({ server, dice, orders, notes }: Scene): Promise<void> {
  const placed = orders.earlier(dice, ({ inDoubt }) => !inDoubt);
  if (placed) await order(notes, [server], placed);
}

/** As the billing system does, so that there is always something left to refund. */
export async function bringABill({ server, publisher }: Scene): Promise<void> {
  const bill = publisher.next();
  await importBill(server, bill);
  publisher.has(bill);
}
