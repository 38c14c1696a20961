import { callbackPath } from '../../contract/index.ts';
import { PROVIDER_NAMES } from '../../mock-server/providers/index.ts';
import { DEMO_VENDOR } from '../../mock-server/sign-in.ts';
import type { ProviderName } from '../../server/providers/index.ts';
import { freePort } from '../runner/free-port.ts';
import { type Running, startSimulatorProcess } from '../server/server-process.ts';

/** The pretended providers, each a process of its own. */
export interface Providers {
  readonly urls: Readonly<Record<ProviderName, string>>;
  /** How a server finds them, with the credentials that they take. */
  readonly env: Readonly<Record<string, string>>;
  /** Tells those that call a registered address where that is. */
  register(publicUrl: string): Promise<void>;
  /** Ends one and starts it again: it keeps its ledger, and forgets what it was told to do and how often it was called. */
  restart(name: ProviderName, publicUrl: string): Promise<void>;
  /** Ends all of them. */
  stop(): Promise<void>;
}

const SECRETS = { stripe: 'whsec_chaos', vipps: 'chaos-secret' } as const;
const CALLERS = ['stripe', 'vipps'] as const;

/** Starts all four. Their ledgers are in `folder`. */
export async function startProviders(folder: string): Promise<Providers> {
  const started = PROVIDER_NAMES.map(
    async (name) => [name, await startSimulatorProcess(name, folder, await freePort())] as const,
  );
  const running = Object.fromEntries(await Promise.all(started)) as Record<ProviderName, Running>;
  const urls = Object.fromEntries(
    PROVIDER_NAMES.map((name) => [name, running[name].url]),
  ) as Providers['urls'];

  async function register(publicUrl: string): Promise<void> {
    for (const name of CALLERS) {
      const url = publicUrl + callbackPath(DEMO_VENDOR, name);
      const body = JSON.stringify({ url, secret: SECRETS[name] });
      await fetch(`${running[name].url}/_simulator/webhook`, { method: 'PUT', body });
    }
  }

  return {
    urls,
    env: environment(urls),
    register,
    async restart(name, publicUrl) {
      const { port } = new URL(running[name].url);
      await running[name].kill();
      running[name] = await startSimulatorProcess(name, folder, Number(port));
      await register(publicUrl);
    },
    stop: async () => void (await Promise.all(Object.values(running).map((one) => one.kill()))),
  };
}

function environment(urls: Providers['urls']): Record<string, string> {
  return {
    STRIPE_SECRET_KEY: 'sk_test_chaos',
    STRIPE_WEBHOOK_SECRET: SECRETS.stripe,
    STRIPE_API_BASE: urls.stripe,
    KLARNA_USERNAME: 'chaos',
    KLARNA_PASSWORD: 'chaos',
    KLARNA_API_BASE: urls.klarna,
    VIPPS_CLIENT_ID: 'chaos',
    VIPPS_CLIENT_SECRET: 'chaos',
    VIPPS_SUBSCRIPTION_KEY: 'chaos',
    VIPPS_MSN: '123456',
    VIPPS_WEBHOOK_SECRET: SECRETS.vipps,
    VIPPS_API_BASE: urls.vipps,
    SWISH_PAYEE_ALIAS: '1231181189',
    SWISH_API_BASE: `${urls.swish}/swish-cpcapi`,
  };
}
