import * as z from 'zod/mini';
import type { PaymentReference } from '../../refunds/payment.ts';
import { unsettled } from '../exchange.ts';
import type { Outcome, ProviderFacts, RefundProvider } from '../provider.ts';
import { EAGER } from '../intervals.ts';
import { findingFrom } from '../seen.ts';
import { readWebhook } from './callback.ts';
import { vippsClient } from './client.ts';
import { epayment } from './epayment.ts';
import { NOES, vippsNo } from './noes.ts';
import { recurring } from './recurring.ts';
import type { VippsSettings } from './settings.ts';

const FACTS: ProviderFacts = {
  id: 'vipps',
  label: 'Vipps MobilePay',
  // As publishers know it. Vipps itself promises two to three bank days, and up to ten.
  settlement: { from: 0, to: 0, unit: 'day' },
  window: { days: 365 },
  partial: true,
  lists: true,
  currencies: ['NOK', 'DKK', 'EUR'],
  // How long a key is kept is not published.
  resendHours: 1,
  checks: EAGER,
  followUps: [],
  noes: NOES,
};

const Api = z.enum(['epayment', 'recurring']);
const Request = z.object({ api: Api, path: z.string(), body: z.string() });

/** Vipps and MobilePay. The bill's reference says whether it was a one-off payment or an agreement's charge. */
export function vipps(settings: VippsSettings, fetch: typeof globalThis.fetch): RefundProvider {
  const { webhookSecret } = settings;
  const client = vippsClient(settings, fetch);
  const apis = { epayment: epayment(client), recurring: recurring(client) };

  const payment = (reference: PaymentReference) => apis[apiOf(reference)].look(reference);

  return {
    kind: 'provider',
    ...FACTS,
    account: settings.msn,
    payment,

    prepare(terms) {
      const api = apiOf(terms.payment);
      return { api, ...apis[api].prepare(terms) };
    },

    shown: (request) => request,

    async refund(refundId, request): Promise<Outcome> {
      const { api, path, body } = Request.parse(request);
      const heard = await client.post(path, body, refundId);
      return apis[api].accepted(heard) ?? vippsNo(heard) ?? unsettled(heard);
    },

    find: async (refund) => findingFrom(await payment(refund.payment), refund),

    ...(webhookSecret ? { readCallback: (delivery) => readWebhook(webhookSecret, delivery) } : {}),
  };
}

function apiOf(reference: PaymentReference): z.infer<typeof Api> {
  return 'chargeId' in reference ? 'recurring' : 'epayment';
}
