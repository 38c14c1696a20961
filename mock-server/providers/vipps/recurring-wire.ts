import { type VippsRefund, enacted, refunded } from './entries.ts';
import { type SimulatedPayment, captured, paidAt, uuidOf } from './payments.ts';

/** A charge as the Recurring API tells it. What is accepted but not yet enacted is not in it. */
export async function chargeBody(
  charge: SimulatedPayment,
  agreementId: string,
  refunds: readonly VippsRefund[],
  now: Date,
) {
  const { name, amount, currency } = charge;
  const isCaptured = captured(charge) > 0;
  const due = paidAt(charge, now);
  const before = (event: string) => ({
    occurred: due,
    event,
    amount,
    idempotencyKey: `${event.toLowerCase()}-${name}`,
    success: true,
  });
  return {
    id: name,
    agreementId,
    externalId: name,
    amount,
    currency,
    description: 'Subscription',
    due,
    retryDays: 0,
    status: statusOf(charge, refunded(refunds, now)),
    type: 'RECURRING',
    transactionType: isCaptured ? 'DIRECT_CAPTURE' : 'RESERVE_CAPTURE',
    transactionId: isCaptured ? await transactionOf(name) : null,
    summary: {
      captured: captured(charge),
      refunded: refunded(refunds, now),
      cancelled: 0,
    },
    history: [
      before('CREATE'),
      before(isCaptured ? 'CAPTURE' : 'RESERVE'),
      ...enacted(refunds, now).map(refundEvent),
    ],
  };
}

/** Ten digits, always the same ones. */
async function transactionOf(name: string): Promise<string> {
  const [hex = ''] = (await uuidOf(name)).split('-');
  return `${Number.parseInt(hex, 16)}`.padStart(10, '5');
}

function statusOf(charge: SimulatedPayment, back: number): string {
  if (captured(charge) === 0) return 'RESERVED';
  if (back === 0) return 'CHARGED';
  return back < captured(charge) ? 'PARTIALLY_REFUNDED' : 'REFUNDED';
}

function refundEvent({ at, amount, key, success }: VippsRefund) {
  return { occurred: at, event: 'REFUND', amount, idempotencyKey: key, success };
}

/** What webhooks are told of a refund, once it is enacted or has failed. It does not say under which key. */
export function chargeRefunded(
  charge: SimulatedPayment,
  agreementId: string,
  { msn, at, success }: VippsRefund,
  refunds: readonly VippsRefund[],
) {
  return {
    msn,
    agreementId,
    chargeId: charge.name,
    chargeExternalId: charge.name,
    chargeType: 'RECURRING',
    eventType: 'recurring.charge-refunded.v1',
    currency: charge.currency,
    occurred: at,
    amount: charge.amount,
    amountCaptured: captured(charge),
    amountCanceled: 0,
    amountRefunded: refunded(refunds, new Date(at)),
    ...(success ? {} : { failureReason: 'non_technical_error' }),
  };
}
