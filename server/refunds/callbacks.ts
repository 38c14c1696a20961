import type { Delivery } from '../providers/callback.ts';
import type { Providers } from '../providers/provider.ts';
import type { Store } from '../store/store.ts';
import { paymentKey } from './payment.ts';
import { type Refusal, refuse } from './refusal.ts';

/** A callback as HTTP brings it. */
export type Callback = Pick<Delivery, 'url' | 'headers' | 'body'>;

/** What was made of a callback. */
export type Received = 'taken' | 'known' | 'ignored';

/**
 * Takes callbacks in. A genuine one is written down together with the look-up it asks for, and nothing it
 * says is believed. `not-signed-in` when it is not the provider's.
 */
export function callbackDesk(parts: { store: Store; providers: Providers; now: () => Date }) {
  const { store, providers, now } = parts;

  return async (
    vendorId: string,
    name: string,
    callback: Callback,
  ): Promise<Received | Refusal> => {
    const provider = providers(vendorId, name);
    if (provider?.kind !== 'provider' || !provider.readCallback) return refuse('not-found');

    const vendor = store.vendor(vendorId);
    const at = now();
    const requestOf = async (refundId: string) =>
      (await vendor.refund(refundId))?.refund.request ?? null;
    const news = await provider.readCallback({ ...callback, at, requestOf });
    if (!news) return refuse('not-signed-in', { detail: 'the callback is not the provider’s' });

    const billId = await vendor.findBillId({
      provider: name,
      refundId: news.refundId,
      paymentKeys: news.payments.flatMap((reference) => paymentKey({ reference }) ?? []),
    });
    if (billId === null) return 'ignored';
    const delivery = { provider: name, sha256: await sha256(callback.body), at: at.toISOString() };
    const isNew = await vendor.takeDelivery(delivery, {
      vendorId,
      billId,
      refundId: news.refundId,
      dispute: news.dispute,
    });
    return isNew ? 'taken' : 'known';
  };
}

async function sha256(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
