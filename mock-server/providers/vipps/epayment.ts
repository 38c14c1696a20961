import { Hono } from 'hono';
import { EPAYMENT } from './dialects.ts';
import { refundsOf } from './entries.ts';
import { notFound } from './epayment-noes.ts';
import { refundPayment } from './epayment-refund.ts';
import { eventLog, paymentBody } from './epayment-wire.ts';
import { uuidOf } from './payments.ts';
import type { RefundCall } from './refund-call.ts';
import { type Scene, paymentOf } from './refunding.ts';
import { answer, instanceOf } from './wire.ts';

/** The ePayment API, for payments that are made once. */
export function epayment(scene: Scene, refundCall: RefundCall): Hono {
  const { ledger, now } = scene;

  return new Hono()
    .get('/v1/payments/:reference', async (c) => {
      const { path, payment } = paymentOf(c.req.param('reference'));
      if (!payment) return answer(c, notFound(instanceOf(c)));
      const psp = await uuidOf(payment.name);
      const body = paymentBody(payment, refundsOf(ledger, path), psp, now());
      return c.json({ ...body, paymentMethod: { type: 'WALLET' }, profile: {} });
    })
    .get('/v1/payments/:reference/events', async (c) => {
      const { path, payment } = paymentOf(c.req.param('reference'));
      if (!payment) return answer(c, notFound(instanceOf(c)));
      return c.json(await eventLog(payment, refundsOf(ledger, path), now()));
    })
    .post('/v1/payments/:reference/refund', async (c) => {
      const reference = c.req.param('reference');
      const subject = { ...paymentOf(reference), psp: await uuidOf(reference) };
      return refundCall(c, EPAYMENT, subject.payment?.habit, (asked) =>
        refundPayment(asked, subject, scene),
      );
    });
}
