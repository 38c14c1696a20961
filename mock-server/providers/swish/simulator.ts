import { Hono } from 'hono';
import { callbackSender } from '../callbacks.ts';
import { faultControl, faultQueue } from '../faults.ts';
import { PACE_MS, type SimulatorParts } from '../simulator.ts';
import { type SwishEntry, refundOf } from './entries.ts';
import { news } from './news.ts';
import { portal } from './portal.ts';
import { stageAt } from './progress.ts';
import { putRefund } from './put-refund.ts';
import { refundBody } from './refund-body.ts';
import { BAD_UUID, UUID, answer, refusal } from './wire.ts';

/** When Swish calls back again, until it is heard. */
const RETRY_AFTER_MS = [5, 10, 20, 40, 60, 60, 60, 60, 60, 60].map((seconds) => seconds * 1000);

/**
 * A Swish that pretends: the refunds of its Commerce API, below the same path, with a callback at each step.
 * It is strict where Swish is strict, so that a wrong request is found here. Only the certificate is missing:
 * it is the merchant's number that says whose it would be.
 */
export function swishSimulator(parts: SimulatorParts<SwishEntry>): Hono {
  const { ledger, now = () => new Date(), hangUp = () => Response.error() } = parts;
  const { paceMs = PACE_MS, deliver = (request) => fetch(request) } = parts;
  const faults = faultQueue();
  const retries = RETRY_AFTER_MS.map((ms) => (ms * paceMs) / PACE_MS);
  const sender = callbackSender(deliver, retries);
  const scene = { ledger, now, paceMs };
  const app = new Hono();

  app.put(
    '/swish-cpcapi/api/v2/refunds/:id',
    putRefund({ scene, hangUp, faults, tell: news(sender, paceMs) }),
  );

  app.get('/swish-cpcapi/api/v1/refunds/:id', (c) => {
    const id = c.req.param('id');
    if (!UUID.test(id)) return answer(c, BAD_UUID);
    const refund = refundOf(ledger, id);
    if (!refund) return answer(c, refusal(404, ['RP04']));
    return c.json(refundBody(refund, stageAt(refund, now(), paceMs)));
  });

  app.route('/_simulator/faults', faultControl(faults));
  app.route('/_simulator/callbacks', sender.control);
  app.route('/_simulator/refunds', portal(scene));

  return app;
}
