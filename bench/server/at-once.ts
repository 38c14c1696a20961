import { setTimeout as sleep } from 'node:timers/promises';
import { connectProviders } from '../../server/providers/index.ts';
import type { Provider, Providers } from '../../server/providers/provider.ts';

/** Never called. */
const SETTINGS = {
  stripe: { secretKey: 'sk_test_bench', apiBase: 'http://127.0.0.1:1' },
};

/**
 * Stripe as it is, but answered in this process after so many milliseconds: what is measured is ours. It cannot be asked
 * about payments, so nothing is looked at before an order.
 */
export function atOnce(ms: number): Providers {
  const connected = connectProviders(SETTINGS, () => globalThis.fetch);
  return (vendorId, name) => {
    const provider: Provider | undefined = connected(vendorId, name);
    if (provider?.kind !== 'provider') return provider;
    return {
      ...provider,
      payment: async () => ({ kind: 'unasked' }),
      find: async () => ({ kind: 'unavailable', why: 'no-answer' }),
      refund: async (id) => {
        if (ms > 0) await sleep(ms);
        return { kind: 'succeeded', reference: `re_${id}`, trace: null };
      },
    };
  };
}
