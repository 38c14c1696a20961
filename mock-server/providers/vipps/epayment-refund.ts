import * as z from 'zod/mini';
import { refundsOf } from './entries.ts';
import { invalidAmount, malformed, notFound, refusal } from './epayment-noes.ts';
import { paymentBody, refundEvent } from './epayment-wire.ts';
import { CURRENCIES } from './payments.ts';
import type { Asked, Outcome } from './refund-call.ts';
import {
  type Order,
  type Scene,
  type Subject,
  type Tried,
  objection,
  refundOf,
} from './refunding.ts';

const Body = z.strictObject({
  modificationAmount: z.strictObject({
    currency: z.enum(CURRENCIES),
    value: z.int().check(z.minimum(1), z.maximum(65_000_000)),
  }),
});

/** Refunds a payment, or says no as the ePayment API does. `psp` is the payment's own reference at Vipps. */
export function refundPayment(
  { at, body, key, msn }: Asked,
  { path, payment, psp }: Subject & { readonly psp: string },
  scene: Scene,
): Outcome {
  const asked = Body.safeParse(body);
  if (!asked.success) return { reply: malformed(at, body, asked.error) };
  if (!payment) return { reply: notFound(at) };
  const { value: amount, currency } = asked.data.modificationAmount;
  if (currency !== payment.currency)
    return { reply: invalidAmount(at, 'The currency is not that of the payment') };

  const tried = tryPayment({ path, payment, amount, key, msn }, scene);
  if (tried.no) return { reply: refusal(at, tried.no), tried };
  const refunds = [...refundsOf(scene.ledger, path), tried.refund];
  return { reply: { status: 200, body: paymentBody(payment, refunds, psp, scene.now()) }, tried };
}

/** An order that fails as late as at the subscriber is in the payment's event log too. */
export function tryPayment(order: Order, scene: Scene): Tried {
  const { payment, msn } = order;
  const failing = payment.habit === 'failing' ? 'no-receiver' : null;
  const no = objection(order, scene) ?? failing;
  const refund = refundOf(order, scene.now(), { success: !no });
  if (no) return { no, refund: no === 'no-receiver' ? refund : null, event: null };
  const body = { msn, ...refundEvent(payment, refund) };
  return { no, refund, event: { afterMs: scene.paceMs, body } };
}
