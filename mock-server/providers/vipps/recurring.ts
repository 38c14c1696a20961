import { Hono } from 'hono';
import { RECURRING } from './dialects.ts';
import { refundsOf } from './entries.ts';
import { invalidAgreement, noSuchCharge } from './recurring-noes.ts';
import { refundCharge } from './recurring-refund.ts';
import { chargeBody } from './recurring-wire.ts';
import type { RefundCall } from './refund-call.ts';
import { type Scene, chargeOf } from './refunding.ts';
import { answer, instanceOf } from './wire.ts';

const CHARGE = '/v3/agreements/:agreementId/charges/:chargeId';

/** The Recurring API, for the charges of subscriptions. Any agreement has any charge that a name can say. */
export function recurring(scene: Scene, refundCall: RefundCall): Hono {
  const { ledger, now } = scene;

  return new Hono()
    .use(`${CHARGE}/*`, async (c, next) =>
      /^agr[_-]\w+$/.test(c.req.param('agreementId') ?? '')
        ? next()
        : answer(c, invalidAgreement(instanceOf(c))),
    )
    .get(CHARGE, async (c) => {
      const { agreementId, chargeId } = c.req.param();
      const { path, payment } = chargeOf(agreementId, chargeId);
      if (!payment) return answer(c, noSuchCharge(instanceOf(c)));
      return c.json(await chargeBody(payment, agreementId, refundsOf(ledger, path), now()));
    })
    .post(`${CHARGE}/refund`, (c) => {
      const { agreementId, chargeId } = c.req.param();
      const charge = chargeOf(agreementId, chargeId);
      return refundCall(c, RECURRING, charge.payment?.habit, (asked) =>
        refundCharge(asked, charge, scene),
      );
    });
}
