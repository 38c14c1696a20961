import { Stripe } from 'stripe';
import * as z from 'zod/mini';
import { type Delivery, NO_NEWS, type News, jsonOf } from '../callback.ts';
import { OUR_ID } from './answers.ts';

const TOLERANCE_SECONDS = 300;

const Name = z.optional(z.nullable(z.string()));

/** The parts of an event that say what it is about: a refund, a charge or a dispute. */
const Event = z.object({
  type: z.string(),
  account: Name,
  data: z.object({
    object: z.object({
      id: Name,
      object: Name,
      charge: Name,
      payment_intent: Name,
      metadata: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
    }),
  }),
});

const ABOUT_REFUNDS = [
  'refund.created',
  'refund.updated',
  'refund.failed',
  'charge.refunded',
  'charge.refund.updated',
  'charge.dispute.created',
];

export interface WebhookSettings {
  readonly secret: string;
  /** The connected account whose events count, or null for our own. */
  readonly account: string | null;
}

/**
 * Reads an event that Stripe's own client finds signed by the secret, and not older than five minutes.
 * Stripe docs, "Verify webhook signatures".
 */
export async function readEvent(
  client: Stripe,
  { secret, account }: WebhookSettings,
  delivery: Delivery,
): Promise<News | null> {
  if (!(await isSigned(client, secret, delivery))) return null;
  const event = Event.safeParse(jsonOf(delivery));
  if (!event.success || !ABOUT_REFUNDS.includes(event.data.type)) return NO_NEWS;
  if ((event.data.account ?? null) !== account) return NO_NEWS;

  const { object } = event.data.data;
  const charge = object.object === 'charge' ? object.id : object.charge;
  const refundId = object.metadata?.[OUR_ID];
  return {
    payments: [
      ...(charge ? [{ charge }] : []),
      ...(object.payment_intent ? [{ paymentIntent: object.payment_intent }] : []),
    ],
    refundId: object.object === 'refund' && typeof refundId === 'string' ? refundId : null,
    dispute: event.data.type === 'charge.dispute.created',
  };
}

async function isSigned(client: Stripe, secret: string, { headers, body, at }: Delivery) {
  try {
    await client.webhooks.constructEventAsync(
      new TextDecoder().decode(body),
      headers.get('Stripe-Signature') ?? '',
      secret,
      TOLERANCE_SECONDS,
      Stripe.createSubtleCryptoProvider(),
      at.getTime(),
    );
    return true;
  } catch {
    return false;
  }
}
