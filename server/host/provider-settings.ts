import type { Config } from '../config.ts';
import type { ProviderSettings } from '../providers/index.ts';

/** Where each simulated provider listens. */
export interface SimulatorUrls {
  readonly stripe: string;
  readonly klarna: string;
}

/**
 * Credentials from the environment. In the demo a provider without any has its simulator, or whoever stands
 * at another address and asks for no real ones; with real issuers it is simply not connected.
 */
export function providerSettings(config: Config, simulators?: SimulatorUrls): ProviderSettings {
  return {
    vendorId: config.VENDOR_ID,
    stripe: stripeSettings(config, simulators?.stripe),
    klarna: klarnaSettings(config, simulators?.klarna),
  };
}

function stripeSettings(config: Config, simulator: string | undefined) {
  const secretKey = config.STRIPE_SECRET_KEY;
  if (secretKey)
    return { secretKey, account: config.STRIPE_ACCOUNT, apiBase: config.STRIPE_API_BASE };
  const apiBase = config.STRIPE_API_BASE ?? simulator;
  return config.demo && apiBase ? { secretKey: 'sk_test_demo', apiBase } : undefined;
}

function klarnaSettings(config: Config, simulator: string | undefined) {
  const { KLARNA_USERNAME: username, KLARNA_PASSWORD: password } = config;
  if (username && password) return { username, password, apiBase: config.KLARNA_API_BASE };
  const apiBase = config.KLARNA_API_BASE ?? simulator;
  return config.demo && apiBase ? { username: 'demo', password: 'demo', apiBase } : undefined;
}
