import { callbackPath } from '../../contract/index.ts';
import type { ProviderName, ProviderSettings } from '../../server/providers/index.ts';
import { DEMO_VENDOR } from '../sign-in.ts';

export type SimulatedSettings = {
  [Name in ProviderName]: NonNullable<ProviderSettings[Name]>;
};

/** The credentials that the simulators take, with secrets made anew each time. */
export function simulatedSettings(urls: Readonly<Record<ProviderName, string>>): SimulatedSettings {
  return {
    stripe: {
      secretKey: 'sk_test_simulated',
      webhookSecret: `whsec_${crypto.randomUUID()}`,
      apiBase: urls.stripe,
    },
    klarna: { username: 'simulated', password: 'simulated', apiBase: urls.klarna },
    vipps: {
      clientId: 'simulated',
      clientSecret: 'simulated',
      subscriptionKey: 'simulated',
      msn: '123456',
      webhookSecret: crypto.randomUUID(),
      apiBase: urls.vipps,
    },
    swish: { payeeAlias: '1231181189', apiBase: `${urls.swish}/swish-cpcapi` },
  };
}

/** Tells the simulators that call a registered address where that is. Swish is told with each refund. */
export async function registerWebhooks(
  { stripe, vipps }: SimulatedSettings,
  publicUrl: string,
  put: (provider: ProviderName, path: string, body: string) => Promise<unknown>,
): Promise<void> {
  const secrets = { stripe: stripe.webhookSecret, vipps: vipps.webhookSecret };
  for (const provider of ['stripe', 'vipps'] as const) {
    const url = publicUrl + callbackPath(DEMO_VENDOR, provider);
    const body = JSON.stringify({ url, secret: secrets[provider] });
    await put(provider, '/_simulator/webhook', body);
  }
}
