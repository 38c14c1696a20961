import { callbackPath } from '../../contract/index.ts';
import { PROVIDER_NAMES } from '../../mock-server/providers/index.ts';
import { DEMO_VENDOR } from '../../mock-server/sign-in.ts';
import type { ProviderName } from '../../server/providers/index.ts';
import { type Running, startSimulatorProcess } from '../server/server-process.ts';

/** The pretended providers, each a process of its own. */
export interface Providers {
  readonly urls: Readonly<Record<ProviderName, string>>;
  /** Tells those that call a registered address where that is. */
  register(publicUrl: string): Promise<void>;
  /** Ends one and starts it again: it keeps its ledger, and forgets what it was told to do and how often it was called. */
  restart(name: ProviderName, publicUrl: string): Promise<void>;
}

export const SECRETS = { stripe: 'whsec_chaos', vipps: 'chaos-secret' } as const;
const CALLERS = ['stripe', 'vipps'] as const;

/** Starts all four. Their ledgers are in `folder`. */
export async function startProviders(folder: string): Promise<Providers> {
  const started = PROVIDER_NAMES.map(
    async (name) => [name, await startSimulatorProcess(name, folder)] as const,
  );
  const running = Object.fromEntries(await Promise.all(started)) as Record<ProviderName, Running>;
  const urls = Object.fromEntries(PROVIDER_NAMES.map((name) => [name, running[name].url]));

  async function register(publicUrl: string): Promise<void> {
    for (const name of CALLERS) {
      const url = publicUrl + callbackPath(DEMO_VENDOR, name);
      const body = JSON.stringify({ url, secret: SECRETS[name] });
      await fetch(`${running[name].url}/_simulator/webhook`, { method: 'PUT', body });
    }
  }

  return {
    urls: urls as Providers['urls'],
    register,
    async restart(name, publicUrl) {
      const { port } = new URL(running[name].url);
      await running[name].kill();
      running[name] = await startSimulatorProcess(name, folder, Number(port));
      await register(publicUrl);
    },
  };
}
