import type { ProviderSettings } from '../providers/index.ts';
import { type ProviderEnvironment, isComplete } from './provider-environment.ts';

/**
 * Credentials from the environment. In the demo a provider without any is `simulated`, at its simulator or at
 * whoever stands at another address; with real issuers it is simply not connected.
 */
export function providerSettings(
  env: ProviderEnvironment,
  simulated: ProviderSettings = {},
): ProviderSettings {
  return {
    vendorId: env.VENDOR_ID,
    stripe: isComplete('stripe', env)
      ? {
          secretKey: env.STRIPE_SECRET_KEY ?? '',
          webhookSecret: env.STRIPE_WEBHOOK_SECRET,
          account: env.STRIPE_ACCOUNT,
          apiBase: env.STRIPE_API_BASE,
        }
      : elsewhere(simulated.stripe, env.STRIPE_API_BASE),
    klarna: isComplete('klarna', env)
      ? {
          username: env.KLARNA_USERNAME ?? '',
          password: env.KLARNA_PASSWORD ?? '',
          apiBase: env.KLARNA_API_BASE,
        }
      : elsewhere(simulated.klarna, env.KLARNA_API_BASE),
    vipps: isComplete('vipps', env)
      ? {
          clientId: env.VIPPS_CLIENT_ID ?? '',
          clientSecret: env.VIPPS_CLIENT_SECRET ?? '',
          subscriptionKey: env.VIPPS_SUBSCRIPTION_KEY ?? '',
          msn: env.VIPPS_MSN ?? '',
          webhookSecret: env.VIPPS_WEBHOOK_SECRET,
          apiBase: env.VIPPS_API_BASE,
        }
      : elsewhere(simulated.vipps, env.VIPPS_API_BASE),
    swish: isComplete('swish', env)
      ? { payeeAlias: env.SWISH_PAYEE_ALIAS ?? '', apiBase: env.SWISH_API_BASE }
      : elsewhere(simulated.swish, env.SWISH_API_BASE),
  };
}

function elsewhere<Settings extends object>(
  simulated: Settings | undefined,
  apiBase: string | undefined,
): Settings | undefined {
  return simulated && apiBase ? { ...simulated, apiBase } : simulated;
}
