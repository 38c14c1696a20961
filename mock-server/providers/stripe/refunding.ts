import type { Ledger } from '../ledger.ts';
import { type SimulatedPayment, simulatedPayment } from './payments.ts';
import { type WireError, type WireRefund, captured, noSuch, wireRefund } from './wire.ts';

/** What the simulator keeps: each reply that executed, under its key, and each later change of a refund. */
export type StripeEntry =
  | {
      readonly type: 'reply';
      readonly account: string;
      readonly key: string | null;
      /** The parameters, to tell a repeat from another request under the same key. */
      readonly params: string;
      readonly at: string;
      readonly status: number;
      readonly body: object;
      /** What was made, also when the reply is a 500. */
      readonly refund: WireRefund | null;
    }
  | { readonly type: 'change'; readonly id: string; readonly change: Partial<WireRefund> };

export type StripeLedger = Ledger<StripeEntry>;

/** The refunds of one account as they are now, newest first. */
export function refundsOf(ledger: StripeLedger, account: string): WireRefund[] {
  const refunds = new Map<string, WireRefund>();
  for (const entry of ledger.entries) {
    if (entry.type === 'reply' && entry.account === account && entry.refund)
      refunds.set(entry.refund.id, entry.refund);
    const known = entry.type === 'change' && refunds.get(entry.id);
    if (known) refunds.set(known.id, { ...known, ...entry.change });
  }
  return [...refunds.values()].toReversed();
}

export function refundedOf(refunds: readonly WireRefund[], { charge }: SimulatedPayment): number {
  return refunds
    .filter((refund) => refund.charge === charge && !['failed', 'canceled'].includes(refund.status))
    .reduce((sum, { amount }) => sum + amount, 0);
}

/** Carries a refund request out, or says Stripe's no. Nothing is written yet. */
export function execute(
  params: URLSearchParams,
  refunds: readonly WireRefund[],
  id: string,
  now: Date,
): { refund: WireRefund } | { error: WireError; status: number } {
  const name = params.get('payment_intent') ?? params.get('charge') ?? '';
  const payment = simulatedPayment(name);
  if (!payment) return noSuch(params.has('payment_intent') ? 'payment_intent' : 'charge', name);
  if (captured(payment) === 0)
    return no(
      `This PaymentIntent (${payment.intent}) does not have a successful charge to refund.`,
    );
  if (payment.habit === 'disputed')
    return no(`Charge ${payment.charge} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
    });

  const left = payment.amount - refundedOf(refunds, payment);
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
  return { refund: wireRefund(id, payment, asked, now) };
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
