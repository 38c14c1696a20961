import { Hono } from 'hono';
import * as z from 'zod/mini';
import { type Scene, remainder } from './entries.ts';
import { simulatedPayment } from './payments.ts';

const Asked = z.object({ paymentReference: z.string(), amount: z.int().check(z.positive()) });

/**
 * `POST /_simulator/refunds` refunds as somebody does in the merchant's own portal. Nobody is told and nobody
 * can list it: all there is to see is that less is left.
 */
export function portal(scene: Scene): Hono {
  return new Hono().post('/', async (c) => {
    const { paymentReference, amount } = Asked.parse(await c.req.json());
    const payment = simulatedPayment(paymentReference);
    if (!payment) return c.notFound();
    if (amount > remainder(payment, scene)) return c.json({ objection: 'RF08' }, 409);
    scene.ledger.append({ type: 'portal', paymentReference, amount });
    return c.body(null, 204);
  });
}
