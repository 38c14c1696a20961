import { type VippsRefund, enacted, refunded } from './entries.ts';
import { type SimulatedPayment, captured, paidAt, uuidOf } from './payments.ts';

/** What a refund is answered with: the payment as it is then. `psp` is the payment's own reference at Vipps. */
export function paymentBody(
  payment: SimulatedPayment,
  refunds: readonly VippsRefund[],
  psp: string,
  now: Date,
) {
  const { name, amount, currency } = payment;
  const money = (value: number) => ({ currency, value });
  return {
    amount: money(amount),
    state: 'AUTHORIZED',
    aggregate: {
      authorizedAmount: money(amount),
      cancelledAmount: money(0),
      capturedAmount: money(captured(payment)),
      refundedAmount: money(refunded(refunds, now)),
    },
    pspReference: psp,
    reference: name,
  };
}

/** The events of a payment, oldest first. A refund is there under the key it was asked for with. */
export async function eventLog(
  payment: SimulatedPayment,
  refunds: readonly VippsRefund[],
  now: Date,
) {
  const { name: reference, amount: value, currency } = payment;
  const timestamp = paidAt(payment, now);
  const names = ['CREATED', 'AUTHORIZED', ...(captured(payment) > 0 ? ['CAPTURED'] : [])];
  const before = names.map(async (name) => ({
    reference,
    pspReference: await uuidOf(name === 'CREATED' ? reference : `${reference} ${name}`),
    name,
    amount: { currency, value },
    timestamp,
    idempotencyKey: await uuidOf(`${reference} ${name} key`),
    success: true,
  }));
  const since = enacted(refunds, now).map((refund) => refundEvent(payment, refund));
  return [...(await Promise.all(before)), ...since];
}

export function refundEvent(
  { name: reference, currency }: SimulatedPayment,
  { pspReference, amount: value, at, key, success }: VippsRefund,
) {
  return {
    reference,
    pspReference,
    name: 'REFUNDED',
    amount: { currency, value },
    timestamp: at,
    idempotencyKey: key,
    success,
  };
}
