import type { Config } from '../config.ts';
import { type ProviderName, type ProviderSettings, connectProviders } from '../providers/index.ts';
import type { Providers } from '../providers/provider.ts';
import { swishFetch } from './client-certificate.ts';
import type { ProviderEnvironment } from './provider-environment.ts';
import { providerSettings } from './provider-settings.ts';

/** Stands between us and a provider, such as to see how long it takes. */
export type Watch = (provider: ProviderName, fetch: typeof globalThis.fetch) => typeof fetch;

/**
 * The providers of every vendor, each with credentials of its own where PROVIDERS_FILE says so. `simulated` is
 * what stands in for those without any.
 */
export function connectedProviders(
  config: Config,
  simulated: ProviderSettings = {},
  watch: Watch = (_, fetch) => fetch,
): Providers {
  const connect = (env: ProviderEnvironment) => {
    const toSwish = swishFetch(env);
    return connectProviders(
      providerSettings(env, simulated),
      (provider) => watch(provider, provider === 'swish' ? toSwish : globalThis.fetch),
      config.SETTLEMENTS,
    );
  };
  if (!config.vendors) return connect(config);

  const byVendor = new Map([...config.vendors].map(([id, env]) => [id, connect(env)]));
  const others = connect({});
  return (vendorId, provider) => (byVendor.get(vendorId) ?? others)(vendorId, provider);
}
