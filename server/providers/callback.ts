import type { PaymentReference } from '../refunds/payment.ts';
import type { ProviderRequest } from '../refunds/refund.ts';

/** A callback as it came in, before anybody knows whose word it is. */
export interface Delivery {
  /** The address the provider was given, which is not always the one we were reached at. */
  readonly url: string;
  readonly headers: Headers;
  /** To the byte: signatures are made of it. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly at: Date;
  /** The request we sent for a refund, where a secret in it is what proves the callback. */
  readonly requestOf: (refundId: string) => Promise<ProviderRequest | null>;
}

/** What a genuine callback is about. It is never believed: it only says what to look up. */
export interface News {
  /** Every name of the payment, or none. */
  readonly payments: readonly PaymentReference[];
  readonly refundId: string | null;
  /** The subscriber has disputed the payment. */
  readonly dispute: boolean;
}

export const NO_NEWS: News = { payments: [], refundId: null, dispute: false };

/** The body as JSON, or undefined. */
export function jsonOf({ body }: Pick<Delivery, 'body'>): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
