import { Hono } from 'hono';
import { callbackSender } from '../callbacks.ts';
import { faultControl, faultQueue } from '../faults.ts';
import { PACE_MS, type SimulatorParts } from '../simulator.ts';
import { registeredWebhook } from '../webhook.ts';
import { EPAYMENT, RECURRING } from './dialects.ts';
import type { VippsEntry } from './entries.ts';
import { epayment } from './epayment.ts';
import { gate } from './gate.ts';
import { news } from './news.ts';
import { portal } from './portal.ts';
import { recurring } from './recurring.ts';
import { refundCall } from './refund-call.ts';
import { accessTokens } from './tokens.ts';

/** Vipps tries again after two seconds, four times, before it takes longer. */
const RETRY_AFTER_MS = [2000, 2000, 2000, 2000];

/**
 * A Vipps MobilePay that pretends: access tokens, refunds and look-ups of the ePayment API and the Recurring
 * API, and signed webhooks. It is strict where Vipps is strict, so that a wrong request is found here.
 */
export function vippsSimulator(parts: SimulatorParts<VippsEntry>): Hono {
  const { ledger, now = () => new Date(), hangUp = () => Response.error() } = parts;
  const { paceMs = PACE_MS, deliver = (request) => fetch(request) } = parts;
  const faults = faultQueue();
  const tokens = accessTokens(ledger, now);
  const webhook = registeredWebhook();
  const retries = RETRY_AFTER_MS.map((ms) => (ms * paceMs) / PACE_MS);
  const sender = callbackSender(deliver, retries);
  const tell = news(sender, webhook.current, now);
  const scene = { ledger, now, paceMs };
  const call = refundCall({ ledger, now, hangUp, faults, tell });
  const app = new Hono();

  app.post('/accesstoken/get', tokens.get);
  app.use('/epayment/*', gate(tokens, EPAYMENT));
  app.route('/epayment', epayment(scene, call));
  app.use('/recurring/*', gate(tokens, RECURRING));
  app.route('/recurring', recurring(scene, call));

  app.route('/_simulator/faults', faultControl(faults));
  app.route('/_simulator/webhook', webhook.control);
  app.route('/_simulator/callbacks', sender.control);
  app.route('/_simulator/refunds', portal(scene, tell));
  app.post('/_simulator/tokens/expire', (c) => {
    tokens.expire();
    return c.body(null, 204);
  });

  return app;
}
