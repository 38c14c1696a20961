import { isDisputed, refundedOf } from './books.ts';
import type { Scene } from './entries.ts';
import { type WireRefund, captured, wireRefund } from './objects.ts';
import { simulatedPayment } from './payments.ts';
import { type WireError, noSuch } from './wire.ts';

/** Carries a refund request out, or says Stripe's no. Nothing is written yet. */
export function execute(
  params: URLSearchParams,
  account: string,
  id: string,
  scene: Scene,
): { refund: WireRefund } | { error: WireError; status: number } {
  const name = params.get('payment_intent') ?? params.get('charge') ?? '';
  const payment = simulatedPayment(name);
  if (!payment) return noSuch(params.has('payment_intent') ? 'payment_intent' : 'charge', name);
  if (captured(payment) === 0)
    return no(
      `This PaymentIntent (${payment.intent}) does not have a successful charge to refund.`,
    );
  if (isDisputed(scene.ledger, payment))
    return no(`Charge ${payment.charge} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
    });

  const left = payment.amount - refundedOf(payment, scene, account);
  const amount = Number(params.get('amount') ?? left);
  if (left === 0)
    return no(`Charge ${payment.charge} has already been refunded.`, {
      code: 'charge_already_refunded',
    });
  if (amount > left)
    return no(
      `Refund amount (${money(amount)}) is greater than unrefunded amount on charge (${money(left)})`,
      { param: 'amount' },
    );

  const asked = { amount, metadata: metadataOf(params), reason: params.get('reason') };
  return { refund: wireRefund(id, payment, asked, scene.now()) };
}

function no(message: string, extra: Partial<WireError> = {}) {
  return { status: 400, error: { type: 'invalid_request_error', message, ...extra } } as const;
}

function metadataOf(params: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    [...params].flatMap(([name, value]) => {
      const key = /^metadata\[(.+)\]$/.exec(name)?.[1];
      return key ? [[key, value]] : [];
    }),
  );
}

function money(amount: number): string {
  return (amount / 100).toFixed(2);
}
