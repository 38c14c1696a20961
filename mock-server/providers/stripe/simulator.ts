import { Hono } from 'hono';
import { callbackSender } from '../callbacks.ts';
import { faultControl, faultQueue } from '../faults.ts';
import { PACE_MS, type SimulatorParts } from '../simulator.ts';
import { registeredWebhook } from '../webhook.ts';
import { accessError } from './access.ts';
import { controls } from './controls.ts';
import type { StripeEntry } from './entries.ts';
import { teller } from './events.ts';
import { news } from './news.ts';
import { postRefund } from './post-refund.ts';
import { reads } from './reads.ts';
import { fail, nameRequest } from './wire.ts';

/** Outside live mode Stripe tries three times more, further and further apart. Here that takes no hours. */
const RETRY_AFTER_MS = [5000, 30_000, 120_000];

/**
 * A Stripe that pretends: the wire protocol of refunds, payment intents and charges, and signed events. It is
 * strict where Stripe is strict, so that a wrong request is found here.
 */
export function stripeSimulator(parts: SimulatorParts<StripeEntry>): Hono {
  const { ledger, now = () => new Date(), hangUp = () => Response.error() } = parts;
  const { paceMs = PACE_MS, deliver = (request) => fetch(request) } = parts;
  const faults = faultQueue();
  const webhook = registeredWebhook();
  const retries = RETRY_AFTER_MS.map((ms) => (ms * paceMs) / PACE_MS);
  const sender = callbackSender(deliver, retries);
  const scene = { ledger, now, paceMs };
  const told = news(scene, teller(sender, webhook.current, now));
  const app = new Hono();

  app.use('/v1/*', async (c, next) => {
    nameRequest(c);
    const error = accessError(c.req.header('Authorization'));
    return error ? fail(c, 401, error) : next();
  });
  app.post('/v1/refunds', postRefund({ scene, hangUp, faults, tell: told.refundMade }));
  app.route('/v1', reads(scene));

  app.route('/_simulator/faults', faultControl(faults));
  app.route('/_simulator/webhook', webhook.control);
  app.route('/_simulator/callbacks', sender.control);
  app.route('/_simulator', controls(scene, told));

  return app;
}
