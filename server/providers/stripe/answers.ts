import * as z from 'zod/mini';
import type { Attention } from '../../../contract/index.ts';
import type { KnownOutcome, Outcome, SeenRefund } from '../provider.ts';
import { currencyOf } from '../reading.ts';
import { fromStripe } from './amount.ts';
import { FAILURE_REASONS } from './noes.ts';

/** The parts of Stripe's refund object that we read. */
export const StripeRefund = z.object({
  id: z.string(),
  amount: z.int(),
  currency: z.string(),
  created: z.number(),
  status: z.nullable(z.string()),
  pending_reason: z.optional(z.nullable(z.string())),
  failure_reason: z.optional(z.nullable(z.string())),
  metadata: z.optional(z.nullable(z.record(z.string(), z.string()))),
  destination_details: z.optional(
    z.nullable(
      z.object({
        card: z.optional(
          z.object({
            reference: z.optional(z.nullable(z.string())),
            reference_status: z.optional(z.nullable(z.string())),
          }),
        ),
      }),
    ),
  ),
});
export type StripeRefund = z.infer<typeof StripeRefund>;

/** What was collected, in Stripe's units. */
export interface Paid {
  readonly amount: number;
  readonly currency: string;
  readonly disputed: boolean;
}

const Charge = z.object({ amount_captured: z.int(), currency: z.string(), disputed: z.boolean() });
const Intent = z.object({
  amount_received: z.int(),
  currency: z.string(),
  latest_charge: z.optional(z.nullable(z.union([z.string(), z.object({ disputed: z.boolean() })]))),
});

/** Stripe's client takes any JSON for the answer. One that is not what was asked for throws. */
export function paidByCharge(answer: unknown): Paid {
  const { amount_captured: amount, currency, disputed } = Charge.parse(answer);
  return { amount, currency, disputed };
}

export function paidByIntent(answer: unknown): Paid {
  const { amount_received: amount, currency, latest_charge: charge } = Intent.parse(answer);
  return { amount, currency, disputed: typeof charge === 'object' && (charge?.disputed ?? false) };
}

/** Where the name of our refund travels on Stripe's. */
export const OUR_ID = 'refund_id';

/** What a refund object says became of it, or null for a status we do not know. */
export function outcomeOf(refund: StripeRefund): KnownOutcome | null {
  const reference = refund.id;
  const amount = amountOf(refund);
  switch (refund.status) {
    case 'succeeded':
      return { kind: 'succeeded', reference, trace: traceOf(refund), amount };
    case 'pending':
    case 'requires_action':
      return { kind: 'pending', reference, amount, ...attentionOf(refund) };
    case 'failed':
    case 'canceled': {
      const why = refund.failure_reason ?? refund.status;
      return {
        kind: 'failed',
        reference,
        code: FAILURE_REASONS[why] ?? 'rejected',
        providerCode: why,
        message: null,
      };
    }
    default:
      return null;
  }
}

/** Reads an answer to our request. One we cannot read says nothing about the money. */
export function readAnswer(body: unknown): Outcome {
  const refund = StripeRefund.safeParse(body);
  const outcome = refund.success ? outcomeOf(refund.data) : null;
  return outcome ?? { kind: 'unknown', why: 'unreadable-answer' };
}

/** A listed refund. An unknown status counts as pending: the money may be on its way. */
export function seenRefund(refund: StripeRefund): SeenRefund {
  return {
    ourId: refund.metadata?.[OUR_ID] ?? null,
    reference: refund.id,
    amount: amountOf(refund),
    at: new Date(refund.created * 1000).toISOString(),
    outcome: outcomeOf(refund) ?? { kind: 'pending', reference: refund.id },
  };
}

function amountOf({ amount, currency }: StripeRefund): number {
  return fromStripe(amount, currencyOf(currency));
}

/** A card refund that the balance does not cover waits until somebody tops it up. Stripe docs, "Refunds". */
function attentionOf({ pending_reason }: StripeRefund): { attention?: Attention } {
  return pending_reason === 'insufficient_funds' ? { attention: 'insufficient-balance' } : {};
}

/** The number by which a bank finds the refund, once the network has given it. */
function traceOf({ destination_details }: StripeRefund): string | null {
  const card = destination_details?.card;
  return card?.reference_status === 'available' ? (card.reference ?? null) : null;
}
