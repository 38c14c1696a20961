import * as z from 'zod/mini';
import type { PaymentReference } from '../../refunds/payment.ts';
import { type Exchange, exchange, whyOf } from '../exchange.ts';
import type { Finding, Look, Outcome, RefundProvider } from '../provider.ts';
import { KlarnaOrder, currencyOf, definiteNo, made, seenRefunds } from './answers.ts';

export interface KlarnaSettings {
  readonly username: string;
  readonly password: string;
  readonly apiBase?: string | undefined;
}

const LIVE_EUROPE = 'https://api.klarna.com';
/** Klarna Order Management API, `refunded_amount`. */
const MOST_AT_ONCE = 200_000_000;

/** What a prepared request holds: the body as text, so that a resend is the same to the letter. */
const Request = z.object({ path: z.string(), body: z.string() });

/**
 * Klarna, by its Order Management API. Our id travels as `reference`. The key is honoured for a day and
 * whatever comes with it is ignored, so a request is never changed under its key.
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

  return {
    kind: 'provider',
    id: 'klarna',
    settlement: { from: 2, to: 5, unit: 'business-day' },
    windowDays: null,

    async payment(reference): Promise<Look> {
      const heard = await order(reference);
      if ('kind' in heard) {
        const no = heard.kind === 'answer' ? definiteNo(heard.status, heard.body) : null;
        return no?.code === 'payment-not-found'
          ? { kind: 'no-payment' }
          : { kind: 'unavailable', why: whyOf(heard) };
      }
      if (heard.captured_amount <= 0) return { kind: 'no-payment' };
      return {
        kind: 'payment',
        currency: currencyOf(heard.purchase_currency),
        captured: heard.captured_amount,
        refunds: seenRefunds(heard),
      };
    },

    prepare({ id, amount, payment }) {
      if (amount > MOST_AT_ONCE) return null;
      // No description: Klarna shows it to the subscriber.
      const body = JSON.stringify({ refunded_amount: amount, reference: id });
      return { path: `${orderPath(payment)}/refunds`, body };
    },

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
      if (heard.kind === 'silence') return { kind: 'unknown', why: heard.why };
      if (heard.status === 201) return made(refundIdOf(heard.headers));
      const no = definiteNo(heard.status, heard.body);
      return no ? { kind: 'failed', ...no } : { kind: 'unknown', why: whyOf(heard) };
    },

    async find(refund): Promise<Finding> {
      const heard = await order(refund.payment);
      if ('kind' in heard) return { kind: 'unavailable', why: whyOf(heard) };
      const ours = seenRefunds(heard).find(
        ({ ourId, reference }) => ourId === refund.id || reference === refund.providerReference,
      );
      return ours?.outcome ?? { kind: 'absent' };
    },
  };
}

function orderPath({ orderId = '' }: PaymentReference): string {
  return `/ordermanagement/v1/orders/${encodeURIComponent(orderId)}`;
}

/** The answer has no body; the refund's name is in its headers. */
function refundIdOf(headers: Headers): string | null {
  return headers.get('Refund-Id') ?? headers.get('Location')?.split('/').at(-1) ?? null;
}
