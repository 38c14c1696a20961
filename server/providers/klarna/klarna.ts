import * as z from 'zod/mini';
import type { PaymentReference } from '../../refunds/payment.ts';
import { type Exchange, exchange, unavailable, unsettled } from '../exchange.ts';
import type { Look, Outcome, ProviderFacts, RefundProvider } from '../provider.ts';
import { PATIENT } from '../intervals.ts';
import { NOT_CAPTURED } from '../noes.ts';
import { currencyOf } from '../reading.ts';
import { findingFrom } from '../seen.ts';
import { KlarnaOrder, NOES, klarnaNo, made, seenRefunds } from './answers.ts';

export interface KlarnaSettings {
  readonly username: string;
  readonly password: string;
  readonly apiBase?: string | undefined;
}

const FACTS: ProviderFacts = {
  id: 'klarna',
  label: 'Klarna',
  settlement: { from: 2, to: 5, unit: 'business-day' },
  window: null,
  partial: true,
  lists: true,
  currencies: null,
  // Klarna honours a key for 24 hours. Klarna docs, "Escalation and retry policy".
  resendHours: 20,
  checks: PATIENT,
  followUps: [],
  noes: NOES,
};

const LIVE_EUROPE = 'https://api.klarna.com';
/** Klarna Order Management API, `refunded_amount`. */
const MOST_AT_ONCE = 200_000_000;

/** What a prepared request holds: the body as text, so that a resend is the same to the letter. */
const Request = z.object({ path: z.string(), body: z.string() });

/**
 * Klarna, by its Order Management API. Our id travels as `reference`. Whatever comes with a known key is
 * ignored, so a request is never changed under its key. There are no callbacks for refunds.
 */
export function klarna(settings: KlarnaSettings, fetch: typeof globalThis.fetch): RefundProvider {
  const { username, password, apiBase = LIVE_EUROPE } = settings;
  const authorization = `Basic ${btoa(`${username}:${password}`)}`;

  async function order(reference: PaymentReference): Promise<KlarnaOrder | Exchange> {
    const heard = await exchange(fetch, {
      method: 'GET',
      url: apiBase + orderPath(reference),
      headers: { Authorization: authorization },
    });
    const read =
      heard.kind === 'answer' && heard.status === 200 && KlarnaOrder.safeParse(heard.body);
    return read && read.success ? read.data : heard;
  }

  async function payment(reference: PaymentReference): Promise<Look> {
    const heard = await order(reference);
    if ('kind' in heard) return klarnaNo(heard) ?? unavailable(heard);
    if (heard.captured_amount <= 0) return notCaptured(heard);
    return {
      kind: 'payment',
      currency: currencyOf(heard.purchase_currency),
      captured: heard.captured_amount,
      refunds: seenRefunds(heard),
    };
  }

  return {
    kind: 'provider',
    ...FACTS,
    account: username,

    payment,

    prepare({ id, amount, payment }) {
      if (amount > MOST_AT_ONCE) return null;
      // No description: Klarna shows it to the subscriber.
      const body = JSON.stringify({ refunded_amount: amount, reference: id });
      return { path: `${orderPath(payment)}/refunds`, body };
    },

    shown: (request) => request,

    async refund(refundId, request): Promise<Outcome> {
      const { path, body } = Request.parse(request);
      const heard = await exchange(fetch, {
        method: 'POST',
        url: apiBase + path,
        headers: {
          'Authorization': authorization,
          'Content-Type': 'application/json',
          'Klarna-Idempotency-Key': refundId,
        },
        body,
      });
      if (heard.kind === 'answer' && heard.status === 201) return made(refundIdOf(heard.headers));
      return klarnaNo(heard) ?? unsettled(heard);
    },

    find: async (refund) => findingFrom(await payment(refund.payment), refund),
  };
}

function notCaptured({ status }: KlarnaOrder): Look {
  return { ...NOT_CAPTURED, providerCode: status ?? null };
}

function orderPath({ orderId = '' }: PaymentReference): string {
  return `/ordermanagement/v1/orders/${encodeURIComponent(orderId)}`;
}

/** The answer has no body; the refund's name is in its headers. */
function refundIdOf(headers: Headers): string | null {
  return headers.get('Refund-Id') ?? headers.get('Location')?.split('/').at(-1) ?? null;
}
