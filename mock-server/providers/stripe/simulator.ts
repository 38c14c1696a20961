import { type Context, Hono } from 'hono';
import { faultControl, faultQueue } from '../faults.ts';
import { simulatedPayment } from './payments.ts';
import { postRefund } from './post-refund.ts';
import { type StripeLedger, refundedOf, refundsOf } from './refunding.ts';
import { accountOf, answer, fail, missing, wireCharge, wireIntent } from './wire.ts';

export interface StripeSimulatorParts {
  readonly ledger: StripeLedger;
  readonly now?: () => Date;
  /** Breaks the connection without an answer. In a browser that is a network error. */
  readonly hangUp?: (c: Context) => Response;
}

/**
 * A Stripe that pretends: the wire protocol of refunds, payment intents and charges, with faults on demand
 * at `/_simulator/faults`. It is strict where Stripe is strict, so that a wrong request is found here.
 */
export function stripeSimulator(parts: StripeSimulatorParts): Hono {
  const { ledger, now = () => new Date(), hangUp = () => Response.error() } = parts;
  const faults = faultQueue();
  const app = new Hono();

  app.use('/v1/*', async (c, next) => {
    c.header('Request-Id', `req_${crypto.randomUUID().slice(0, 14)}`);
    if (!/^(Bearer|Basic) \S+/.test(c.req.header('Authorization') ?? ''))
      return fail(c, 401, {
        type: 'invalid_request_error',
        message: 'You did not provide an API key.',
      });
    return next();
  });

  app.post('/v1/refunds', postRefund({ ledger, now, hangUp, faults }));

  app.get('/v1/refunds', (c) => {
    const { payment_intent, charge, limit = '10', starting_after } = c.req.query();
    const wanted = payment_intent ?? charge;
    const payment = wanted ? simulatedPayment(wanted) : null;
    if (wanted && !payment) return answer(c, missing('payment_intent', wanted));

    const all = refundsOf(ledger, accountOf(c)).filter(
      (refund) => !payment || refund.charge === payment.charge,
    );
    const from = starting_after ? all.findIndex(({ id }) => id === starting_after) + 1 : 0;
    const data = all.slice(from, from + Number(limit));
    const has_more = from + data.length < all.length;
    return c.json({ object: 'list', url: '/v1/refunds', has_more, data });
  });

  app.get('/v1/refunds/:id', (c) => {
    const id = c.req.param('id');
    const refund = refundsOf(ledger, accountOf(c)).find((known) => known.id === id);
    return refund ? c.json(refund) : answer(c, missing('refund', id));
  });

  app.get('/v1/payment_intents/:id', (c) => {
    const id = c.req.param('id');
    const payment = simulatedPayment(id);
    return payment ? c.json(wireIntent(payment)) : answer(c, missing('payment_intent', id));
  });

  app.get('/v1/charges/:id', (c) => {
    const id = c.req.param('id');
    const payment = simulatedPayment(id);
    if (!payment) return answer(c, missing('charge', id));
    return c.json(wireCharge(payment, refundedOf(refundsOf(ledger, accountOf(c)), payment)));
  });

  app.route('/_simulator/faults', faultControl(faults));

  /** Changes a refund as the card networks would: `{ "status": "failed", "failure_reason": "declined" }`. */
  app.post('/_simulator/refunds/:id', async (c) => {
    ledger.append({ type: 'change', id: c.req.param('id'), change: await c.req.json() });
    return c.body(null, 204);
  });

  return app;
}
