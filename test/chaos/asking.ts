import { type Heard, type Manner, ask } from './client.ts';
import type { Notes } from './notes.ts';
import type { Order } from './orders.ts';
import type { Server } from './server.ts';

/** The noes that a right order can get here. */
const FORESEEN = new Set(['not-refundable', 'amount-too-large', 'refundable-changed']);

/** Sends an order once, or to several servers at once, and remembers what is heard. */
export async function order(
  notes: Notes,
  servers: readonly Server[],
  order: Order,
  manner: Manner = {},
): Promise<void> {
  order.busy = true;
  const heard = await Promise.all(servers.map((server) => ask(server, order, manner)));
  // Of several askers one may be refused while another is left in the dark, and the key may name a refund.
  order.inDoubt = heard.some(({ kind }) => kind === 'lost');
  order.wasLost ||= order.inDoubt;
  for (const one of heard) remember(notes, order, one);
  order.busy = false;
}

function remember({ did, found }: Notes, order: Order, heard: Heard): void {
  switch (heard.kind) {
    case 'refund':
      did(heard.replayed ? 'answers: the refund of before' : 'answers: a refund');
      if (order.refundId !== null && order.refundId !== heard.refund.id)
        found('one key, two refunds', `${order.key}: ${order.refundId} and ${heard.refund.id}`);
      order.refundId = heard.refund.id;
      order.isOpen = heard.refund.status === 'pending' || heard.refund.status === 'unknown';
      return;
    case 'refused':
      did(`answers: ${heard.slug}`);
      if (!FORESEEN.has(heard.slug))
        found('an answer that nobody expects', `${order.key}: ${heard.slug}`);
      else if (order.refundId !== null)
        found('an acknowledged refund was refused later', `${order.key}: ${heard.slug}`);
      return;
    case 'lost':
      did(`no answer: ${heard.why}`);
      if (heard.why === 'unexpected') found('an unexpected error of the server', order.key);
  }
}
