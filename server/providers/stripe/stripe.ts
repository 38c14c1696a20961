import { Stripe } from 'stripe';
import * as z from 'zod/mini';
import type { PaymentReference } from '../../refunds/payment.ts';
import type { Finding, Look, Outcome, RefundProvider } from '../provider.ts';
import { fromStripe, toStripe } from './amount.ts';
import { OUR_ID, StripeRefund, currencyOf, outcomeOf, readAnswer, seenRefund } from './answers.ts';
import { type StripeTrouble, definiteNo } from './noes.ts';

export interface StripeSettings {
  readonly secretKey: string;
  /** The connected account (`acct_…`) whose charges these are. */
  readonly account?: string | undefined;
  /** Another host than Stripe's own. */
  readonly apiBase?: string | undefined;
}

/** Shorter than a refund's lease, so that a call is over when somebody else may send again. */
const HARD_TIMEOUT_MS = 30_000;

/** What a prepared request holds. The version is kept with it, so that a newer release resends the same. */
const Request = z.object({
  params: z.looseObject({ amount: z.int() }),
  apiVersion: z.string(),
  account: z.nullable(z.string()),
});

/** Card payments, through Stripe's own client. Its retries are off: resending is ours to decide. */
export function stripe(settings: StripeSettings, fetch: typeof globalThis.fetch): RefundProvider {
  const client = new Stripe(settings.secretKey, {
    httpClient: Stripe.createFetchHttpClient(fetch),
    maxNetworkRetries: 0,
    timeout: HARD_TIMEOUT_MS,
    telemetry: false,
    ...hostOf(settings.apiBase),
  });
  const account = settings.account ?? null;
  const forAccount = account ? { stripeAccount: account } : {};

  /** Every refund of a payment, also beyond the first page. */
  async function list(reference: PaymentReference): Promise<StripeRefund[]> {
    const refunds: StripeRefund[] = [];
    const pages = client.refunds.list({ ...paymentParam(reference), limit: 100 }, forAccount);
    for await (const refund of pages) refunds.push(StripeRefund.parse(refund));
    return refunds;
  }

  async function captured(reference: PaymentReference) {
    if (reference['charge']) {
      const charge = await client.charges.retrieve(reference['charge'], {}, forAccount);
      return { amount: charge.amount_captured, currency: charge.currency };
    }
    const intent = await client.paymentIntents.retrieve(
      reference['paymentIntent'] ?? '',
      {},
      forAccount,
    );
    return { amount: intent.amount_received, currency: intent.currency };
  }

  return {
    kind: 'provider',
    id: 'stripe',
    settlement: { from: 5, to: 10, unit: 'business-day' },
    windowDays: null,

    async payment(reference): Promise<Look> {
      try {
        const [paid, refunds] = await Promise.all([captured(reference), list(reference)]);
        if (!(paid.amount > 0)) return { kind: 'no-payment' };
        const currency = currencyOf(paid.currency);
        return {
          kind: 'payment',
          currency,
          captured: fromStripe(paid.amount, currency),
          refunds: refunds.map(seenRefund),
        };
      } catch (error) {
        const no = definiteNo(troubleOf(error)) === 'payment-not-found';
        return no ? { kind: 'no-payment' } : { kind: 'unavailable', why: whyOf(error) };
      }
    },

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
        const code = definiteNo(troubleOf(error));
        return code
          ? { kind: 'failed', code, message: troubleOf(error).message ?? null }
          : { kind: 'unknown', why: whyOf(error) };
      }
    },

    async find(refund): Promise<Finding> {
      try {
        const refunds = await list(refund.payment);
        const ours = refunds.find(
          ({ id, metadata }) => id === refund.providerReference || metadata?.[OUR_ID] === refund.id,
        );
        if (!ours) return { kind: 'absent' };
        return outcomeOf(ours) ?? { kind: 'unavailable', why: 'unknown-status' };
      } catch (error) {
        return { kind: 'unavailable', why: whyOf(error) };
      }
    },
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

function troubleOf(error: unknown): StripeTrouble {
  return error instanceof Stripe.errors.StripeError ? (error as StripeTrouble) : {};
}

/** A word for the log and the record: never the message, which could name a person. */
function whyOf(error: unknown): string {
  const { statusCode, code } = troubleOf(error);
  if (statusCode) return `http-${statusCode}${code ? `-${code}` : ''}`;
  return error instanceof Stripe.errors.StripeConnectionError ? 'no-answer' : 'unreadable-answer';
}
