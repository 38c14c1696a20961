import { Hono } from 'hono';
import { chargeOf, refundsOf } from './books.ts';
import type { Scene } from './entries.ts';
import { type WireRefund, wireIntent } from './objects.ts';
import { simulatedPayment } from './payments.ts';
import { accountOf, answer, missing } from './wire.ts';

/** What can be looked at: refunds, payment intents and charges. */
export function reads(scene: Scene): Hono {
  return new Hono()
    .get('/refunds', (c) => {
      const { payment_intent, charge, limit = '10', starting_after } = c.req.query();
      const wanted = payment_intent ?? charge;
      const payment = wanted ? simulatedPayment(wanted) : null;
      if (wanted && !payment) return answer(c, missing('payment_intent', wanted));

      const which = (made: WireRefund) => !payment || made.charge === payment.charge;
      const all = refundsOf(scene, accountOf(c), { which });
      const from = starting_after ? all.findIndex(({ id }) => id === starting_after) + 1 : 0;
      const data = all.slice(from, from + Number(limit));
      const has_more = from + data.length < all.length;
      return c.json({ object: 'list', url: '/v1/refunds', has_more, data });
    })
    .get('/refunds/:id', (c) => {
      const id = c.req.param('id');
      const [refund] = refundsOf(scene, accountOf(c), { which: (made) => made.id === id });
      return refund ? c.json(refund) : answer(c, missing('refund', id));
    })
    .get('/payment_intents/:id', (c) => {
      const id = c.req.param('id');
      const payment = simulatedPayment(id);
      if (!payment) return answer(c, missing('payment_intent', id));
      const intent = wireIntent(payment);
      return isExpanded(c.req.url, 'latest_charge')
        ? c.json({ ...intent, latest_charge: chargeOf(payment, scene, accountOf(c)) })
        : c.json(intent);
    })
    .get('/charges/:id', (c) => {
      const id = c.req.param('id');
      const payment = simulatedPayment(id);
      if (!payment) return answer(c, missing('charge', id));
      return c.json(chargeOf(payment, scene, accountOf(c)));
    });
}

/** Whether something is asked for in full, by `expand[]` or, as Stripe's own client has it, `expand[0]`. */
function isExpanded(url: string, field: string): boolean {
  return [...new URL(url).searchParams].some(
    ([name, value]) => /^expand\[\d*\]$/.test(name) && value === field,
  );
}
