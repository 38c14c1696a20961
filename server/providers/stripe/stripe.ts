import { Stripe } from 'stripe';
import * as z from 'zod/mini';
import type { PaymentReference } from '../../refunds/payment.ts';
import { HARD_TIMEOUT_MS } from '../exchange.ts';
import type { Look, Outcome, ProviderFacts, RefundProvider } from '../provider.ts';
import { DAY, PATIENT } from '../intervals.ts';
import { NOT_CAPTURED } from '../noes.ts';
import { currencyOf } from '../reading.ts';
import { findingFrom } from '../seen.ts';
import { fromStripe, toStripe } from './amount.ts';
import {
  OUR_ID,
  type Paid,
  StripeRefund,
  paidByCharge,
  paidByIntent,
  readAnswer,
  seenRefund,
} from './answers.ts';
import { readEvent } from './callback.ts';
import { NOES, stripeNo, unavailable, unsettled } from './noes.ts';

export interface StripeSettings {
  readonly secretKey: string;
  /** Signs Stripe’s events (`whsec_…`). Without it none is taken. */
  readonly webhookSecret?: string | undefined;
  /** The connected account (`acct_…`) whose charges these are. */
  readonly account?: string | undefined;
  /** Another host than Stripe's own. */
  readonly apiBase?: string | undefined;
}

const FACTS: ProviderFacts = {
  id: 'stripe',
  label: 'Stripe',
  settlement: { from: 5, to: 10, unit: 'business-day' },
  window: null,
  partial: true,
  lists: true,
  currencies: null,
  // Stripe keeps a key for at least 24 hours. Stripe docs, "Idempotent requests".
  resendHours: 20,
  checks: PATIENT,
  // A card refund that succeeded can still come back, for some weeks.
  followUps: [DAY, 4 * DAY, 10 * DAY, 15 * DAY],
  noes: NOES,
};

/** What a prepared request holds. The version is kept with it, so that a newer release resends the same. */
const Request = z.object({
  params: z.looseObject({ amount: z.int() }),
  apiVersion: z.string(),
  account: z.nullable(z.string()),
});

/** Card payments, through Stripe's own client. Its retries are off: resending is ours to decide. */
export function stripe(settings: StripeSettings, fetch: typeof globalThis.fetch): RefundProvider {
  const client = new Stripe(settings.secretKey, {
    // Following a redirect could carry a refund out twice, or somewhere else.
    httpClient: Stripe.createFetchHttpClient(((url: string, init: RequestInit) =>
      fetch(url, { ...init, redirect: 'manual' })) as typeof globalThis.fetch),
    maxNetworkRetries: 0,
    timeout: HARD_TIMEOUT_MS,
    telemetry: false,
    ...hostOf(settings.apiBase),
  });
  const account = settings.account ?? null;
  const { webhookSecret } = settings;
  const forAccount = account ? { stripeAccount: account } : {};

  /** Every refund of a payment, also beyond the first page. */
  async function list(reference: PaymentReference): Promise<StripeRefund[]> {
    const refunds: StripeRefund[] = [];
    const pages = client.refunds.list({ ...paymentParam(reference), limit: 100 }, forAccount);
    for await (const refund of pages) refunds.push(StripeRefund.parse(refund));
    return refunds;
  }

  async function paid(reference: PaymentReference): Promise<Paid> {
    if (reference['charge'])
      return paidByCharge(await client.charges.retrieve(reference['charge'], {}, forAccount));
    const name = reference['paymentIntent'] ?? '';
    const expand = { expand: ['latest_charge'] };
    return paidByIntent(await client.paymentIntents.retrieve(name, expand, forAccount));
  }

  async function payment(reference: PaymentReference): Promise<Look> {
    try {
      const [paidFor, refunds] = await Promise.all([paid(reference), list(reference)]);
      if (!(paidFor.amount > 0)) return NOT_CAPTURED;
      const currency = currencyOf(paidFor.currency);
      return {
        kind: 'payment',
        currency,
        captured: fromStripe(paidFor.amount, currency),
        refunds: refunds.map(seenRefund),
        disputed: paidFor.disputed,
      };
    } catch (error) {
      return stripeNo(error) ?? unavailable(error);
    }
  }

  return {
    kind: 'provider',
    ...FACTS,
    account: account ?? 'own',

    payment,

    prepare({ id, billId, amount, currency, payment }) {
      const converted = toStripe(amount, currency);
      if (converted === null) return null;
      return {
        params: {
          ...paymentParam(payment),
          amount: converted,
          metadata: { [OUR_ID]: id, bill_id: billId },
        },
        apiVersion: Stripe.API_VERSION,
        account,
      };
    },

    shown: (request) => request,

    async refund(refundId, request): Promise<Outcome> {
      const { params, apiVersion, account: sentFor } = Request.parse(request);
      try {
        const answer = await client.refunds.create(params, {
          idempotencyKey: refundId,
          apiVersion,
          ...(sentFor ? { stripeAccount: sentFor } : {}),
        });
        return readAnswer(answer);
      } catch (error) {
        return stripeNo(error) ?? unsettled(error);
      }
    },

    find: async (refund) => findingFrom(await payment(refund.payment), refund),

    ...(webhookSecret
      ? {
          readCallback: (delivery) =>
            readEvent(client, { secret: webhookSecret, account }, delivery),
        }
      : {}),
  };
}

function paymentParam(
  reference: PaymentReference,
): { charge: string } | { payment_intent: string } {
  const { charge, paymentIntent = '' } = reference;
  return charge ? { charge } : { payment_intent: paymentIntent };
}

function hostOf(apiBase: string | undefined): Stripe.StripeConfig {
  if (!apiBase) return {};
  const { protocol, hostname, port } = new URL(apiBase);
  const secure = protocol === 'https:';
  return {
    protocol: secure ? 'https' : 'http',
    host: hostname,
    port: port || (secure ? 443 : 80),
  };
}
