import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { klarna } from '../../../server/providers/klarna/klarna.ts';
import type { RefundProvider } from '../../../server/providers/provider.ts';
import { stripe } from '../../../server/providers/stripe/stripe.ts';
import { swish } from '../../../server/providers/swish/swish.ts';
import { vipps } from '../../../server/providers/vipps/vipps.ts';
import type { PaymentReference } from '../../../server/refunds/payment.ts';
import type { RefundRecord } from '../../../server/refunds/refund.ts';
import { type Prism, startPrism } from './prism.ts';

/** The providers' OpenAPI files, where they lie beside the project. */
const SPECS = fileURLToPath(new URL('../../../../shared/specs/', import.meta.url));

const VIPPS = {
  clientId: 'fb492b5e-7907-4d83-ba20-c7fb60ca35de',
  clientSecret: 'Y8Kteew6GE2ZmeycEt6egg==',
  subscriptionKey: '0f14ebcab0ec4b29ae0cb90d91b4a84a',
  msn: '123456',
};
const TOKEN = { '/accesstoken/': 'vipps-access-token.yaml' };

interface Case {
  readonly connect: (network: typeof fetch) => RefundProvider;
  /** Which file speaks for which path; the first that fits. */
  readonly specs: Readonly<Record<string, string>>;
  readonly payment: PaymentReference;
  readonly currency: string;
}

const CASES: Record<string, Case> = {
  'Stripe': {
    connect: (network) => stripe({ secretKey: 'sk_test_1', account: 'acct_1' }, network),
    specs: { '/': 'stripe-refunds-trimmed.json' },
    payment: { paymentIntent: 'pi_3NxYzA2eZvKYlo2C1' },
    currency: 'SEK',
  },
  'Stripe, by the charge': {
    connect: (network) => stripe({ secretKey: 'sk_test_1' }, network),
    specs: { '/': 'stripe-refunds-trimmed.json' },
    payment: { charge: 'ch_3NxYzA2eZvKYlo2C1' },
    currency: 'SEK',
  },
  'Klarna': {
    connect: (network) => klarna({ username: 'PK1', password: 'secret' }, network),
    specs: { '/': 'klarna-order-management.yaml' },
    payment: { orderId: '0b1d9815-165e-42e2-8867-35bc03789e00' },
    currency: 'SEK',
  },
  'Vipps ePayment': {
    connect: (network) => vipps(VIPPS, network),
    specs: { ...TOKEN, '/': 'vipps-epayment-v1.yaml' },
    payment: { reference: 'acme-shop-123-order123abc' },
    currency: 'NOK',
  },
  'Vipps Recurring': {
    connect: (network) => vipps(VIPPS, network),
    specs: { ...TOKEN, '/': 'vipps-recurring-v3.yaml' },
    payment: { agreementId: 'agr_5kSeqz', chargeId: 'chr-123ab' },
    currency: 'NOK',
  },
  'Swish': {
    connect: (network) =>
      swish({ payeeAlias: '1231181189', apiBase: 'https://cpc.getswish.net' }, network),
    specs: { '/': 'swish-refunds-derived.yaml' },
    payment: { paymentReference: '5D59DA1B1632424E874DDB219AD54597' },
    currency: 'SEK',
  },
};

const skip = existsSync(SPECS) ? false : 'the providers’ OpenAPI files are not beside the project';

describe('every request is one that the provider’s OpenAPI file allows', { skip }, () => {
  const running = new Map<string, Promise<Prism>>();
  const prism = (file: string) => {
    const known = running.get(file) ?? startPrism(SPECS + file);
    running.set(file, known);
    return known;
  };
  after(async () => {
    for (const one of running.values()) await (await one).stop();
  });

  for (const [name, { connect, specs, payment, currency }] of Object.entries(CASES))
    it(`to ${name}: look, refund and find`, async () => {
      const asked: string[] = [];
      const refused: string[] = [];
      const provider = connect(async (input, init) => {
        const request = new Request(input, init);
        const { pathname, search } = new URL(request.url);
        const file = Object.entries(specs).find(([path]) => pathname.startsWith(path))?.[1] ?? '';
        const { url } = await prism(file);
        const response = await fetch(`${url}${pathname}${search}`, init);
        const violations = await violationsOf(response.clone());
        asked.push(`${request.method} ${pathname}`);
        refused.push(
          ...violations.filter(({ about }) => about !== 'response').map(({ what }) => what),
        );
        // Not every file's own examples are what it demands of answers.
        const unusable = violations.length > 0 && pathname === '/accesstoken/get';
        return unusable ? Response.json({ access_token: 'token', expires_in: '3600' }) : response;
      });

      const terms = {
        id: '6b0fd7e1-3d3f-4a05-9d2b-3fb1a4ff3a5c',
        billId: 'bill-1',
        amount: 4900,
        currency,
        payment,
        callbackUrl: 'https://refunds.example/callbacks/acme/swish',
        providerReference: null,
      } as unknown as RefundRecord & { callbackUrl: string };
      await provider.payment(payment);
      const outcome = await provider.refund(terms.id, provider.prepare(terms)!);
      await provider.find(terms);

      assert.deepEqual(refused, []);
      assert.ok(asked.length >= 2, asked.join());
      assert.ok(['succeeded', 'pending'].includes(outcome.kind), JSON.stringify(outcome));
    });
});

/** What Prism objects to in a request, or in its own example of an answer. */
async function violationsOf(response: Response): Promise<{ about: string; what: string }[]> {
  const text = await response.text();
  if (!text.includes('stoplight.io/prism/errors')) return [];
  const { detail, validation } = JSON.parse(text) as {
    detail: string;
    validation?: { location: string[]; message: string }[];
  };
  return (validation ?? [{ location: ['request'], message: detail }]).map(
    ({ location, message }) => ({
      about: location[0] ?? 'request',
      what: `${response.url}: ${message}`,
    }),
  );
}
