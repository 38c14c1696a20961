import { Hono } from 'hono';
import * as z from 'zod/mini';
import { lastMsn } from './entries.ts';
import { tryPayment } from './epayment-refund.ts';
import { tryCharge } from './recurring-refund.ts';
import { type Event, type Scene, type Tried, chargeOf, paymentOf } from './refunding.ts';

const amount = z.int().check(z.positive());
const Asked = z.union([
  z.object({ reference: z.string(), amount }),
  z.object({ agreementId: z.string(), chargeId: z.string(), amount }),
]);

/** `POST /_simulator/refunds` refunds as somebody does in Vipps' own portal, under no key. */
export function portal(scene: Scene, tell: (event: Event) => void): Hono {
  return new Hono().post('/', async (c) => {
    const tried = attempt(Asked.parse(await c.req.json()));
    if (!tried) return c.notFound();
    if (tried.refund) scene.ledger.append({ type: 'portal', refund: tried.refund });
    if (tried.event) tell(tried.event);
    return tried.no ? c.json({ objection: tried.no }, 409) : c.body(null, 204);
  });

  function attempt(asked: z.infer<typeof Asked>): Tried | null {
    const by = { amount: asked.amount, key: null, msn: lastMsn(scene.ledger) };
    if ('reference' in asked) {
      const { path, payment } = paymentOf(asked.reference);
      return payment && tryPayment({ path, payment, ...by }, scene);
    }
    const { path, agreementId, payment } = chargeOf(asked.agreementId, asked.chargeId);
    return payment && tryCharge({ path, agreementId, payment, ...by }, scene);
  }
}
