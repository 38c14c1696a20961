import { simulatedSettings } from '../../../mock-server/providers/connection.ts';
import type { Currency } from '../../../contract/index.ts';
import type { ProviderName } from '../../../server/providers/index.ts';
import { klarna } from '../../../server/providers/klarna/klarna.ts';
import type { RefundProvider } from '../../../server/providers/provider.ts';
import { stripe } from '../../../server/providers/stripe/stripe.ts';
import { swish } from '../../../server/providers/swish/swish.ts';
import { vipps } from '../../../server/providers/vipps/vipps.ts';
import type { PaymentReference } from '../../../server/refunds/payment.ts';

/** How to make a provider with a network of our choosing, and what its simulator knows. */
export interface Subject {
  readonly name: ProviderName;
  readonly connect: (network: typeof fetch) => RefundProvider;
  readonly revoked: (network: typeof fetch) => RefundProvider;
  readonly currency: Currency;
  /** 99,00, captured. */
  readonly payment: PaymentReference;
  /** Null where nothing can be looked at that is not captured. */
  readonly uncaptured: PaymentReference | null;
  readonly unknown: PaymentReference;
  /** What an order is answered, when all is well. */
  readonly accepted: 'succeeded' | 'pending';
  /** Whether a payment's refunds can be listed. */
  readonly lists: boolean;
  /** A refund made in the provider's own portal. */
  readonly byHand: (amount: number) => Request;
}

export const URLS = {
  stripe: 'http://stripe.test',
  klarna: 'http://klarna.test',
  vipps: 'http://vipps.test',
  swish: 'http://swish.test',
};
const settings = simulatedSettings(URLS);

const post = (url: string, headers: Record<string, string>, body: string | object) =>
  new Request(url, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const atHand = (name: ProviderName, body: object) =>
  post(`${URLS[name]}/_simulator/refunds`, {}, body);

/** Every provider, and both APIs of Vipps. A new provider adds one entry. */
export const SUBJECTS: Record<string, Subject> = {
  'stripe': {
    name: 'stripe',
    connect: (network) => stripe(settings.stripe, network),
    revoked: (network) => stripe({ ...settings.stripe, secretKey: 'sk_test_revoked' }, network),
    currency: 'SEK',
    payment: { paymentIntent: 'pi_sim_9900sek_x' },
    uncaptured: { paymentIntent: 'pi_sim_uncaptured_9900sek_x' },
    unknown: { paymentIntent: 'pi_none' },
    accepted: 'succeeded',
    lists: true,
    byHand: (amount) =>
      post(
        `${URLS.stripe}/v1/refunds`,
        { Authorization: 'Bearer sk' },
        `payment_intent=pi_sim_9900sek_x&amount=${amount}`,
      ),
  },

  'klarna': {
    name: 'klarna',
    connect: (network) => klarna(settings.klarna, network),
    revoked: (network) => klarna({ ...settings.klarna, password: 'revoked' }, network),
    currency: 'SEK',
    payment: { orderId: 'sim-9900sek-x' },
    uncaptured: { orderId: 'sim-uncaptured-9900sek-x' },
    unknown: { orderId: 'none' },
    accepted: 'succeeded',
    lists: true,
    byHand: (amount) =>
      post(
        `${URLS.klarna}/ordermanagement/v1/orders/sim-9900sek-x/refunds`,
        { Authorization: 'Basic dTpw' },
        { refunded_amount: amount },
      ),
  },

  'vipps ePayment': {
    name: 'vipps',
    connect: (network) => vipps(settings.vipps, network),
    revoked: (network) => vipps({ ...settings.vipps, clientSecret: 'revoked' }, network),
    currency: 'NOK',
    payment: { reference: 'sim-9900nok-x' },
    uncaptured: { reference: 'sim-uncaptured-9900nok-x' },
    unknown: { reference: 'nobody-knows' },
    accepted: 'succeeded',
    lists: true,
    byHand: (amount) => atHand('vipps', { reference: 'sim-9900nok-x', amount }),
  },

  'vipps Recurring': {
    name: 'vipps',
    connect: (network) => vipps(settings.vipps, network),
    revoked: (network) => vipps({ ...settings.vipps, clientSecret: 'revoked' }, network),
    currency: 'NOK',
    payment: { agreementId: 'agr_sim', chargeId: 'sim-9900nok-x' },
    uncaptured: { agreementId: 'agr_sim', chargeId: 'sim-uncaptured-9900nok-x' },
    unknown: { agreementId: 'agr_sim', chargeId: 'chr-none' },
    accepted: 'pending',
    lists: true,
    byHand: (amount) =>
      atHand('vipps', { agreementId: 'agr_sim', chargeId: 'sim-9900nok-x', amount }),
  },

  'swish': {
    name: 'swish',
    connect: (network) => swish(settings.swish, network),
    revoked: (network) => swish({ ...settings.swish, payeeAlias: '1230000000' }, network),
    currency: 'SEK',
    payment: { paymentReference: 'sim-9900sek-x' },
    uncaptured: null,
    unknown: { paymentReference: 'none' },
    accepted: 'pending',
    lists: false,
    byHand: (amount) => atHand('swish', { paymentReference: 'sim-9900sek-x', amount }),
  },
};
