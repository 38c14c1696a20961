import { Hono } from 'hono';
import * as z from 'zod/mini';
import { type Scene, madeIn } from './entries.ts';
import { refundAt } from './life.ts';
import type { news } from './news.ts';
import { simulatedPayment } from './payments.ts';
import { hex24 } from './wire.ts';

const Disputed = z.object({ payment_intent: z.string(), account: z._default(z.string(), '') });

/** What others do: the card networks to a refund, and the subscriber's bank, which disputes a payment. */
export function controls(scene: Scene, { refundChanged, disputed }: ReturnType<typeof news>): Hono {
  const { ledger, now } = scene;

  return new Hono()
    .post('/refunds/:id', async (c) => {
      const id = c.req.param('id');
      const change = await c.req.json();
      const made = madeIn(ledger).find(({ refund }) => refund.id === id);
      if (!made) return c.notFound();
      const before = refundAt(made, scene);
      ledger.append({ type: 'change', id, at: now().toISOString(), change });
      refundChanged(made, before);
      return c.body(null, 204);
    })
    .post('/disputes', async (c) => {
      const { payment_intent: intent, account } = Disputed.parse(await c.req.json());
      if (!simulatedPayment(intent)) return c.notFound();
      const at = now().toISOString();
      const dispute = { type: 'dispute', id: `dp_${hex24()}`, account, intent, at } as const;
      ledger.append(dispute);
      disputed(dispute);
      return c.body(null, 204);
    });
}
