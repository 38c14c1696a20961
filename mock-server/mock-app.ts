import { createApp } from '../server/app.ts';
import { memoryJobs } from '../server/jobs/memory-jobs.ts';
import {
  type ProviderName,
  type ProviderSettings,
  connectProviders,
} from '../server/providers/index.ts';
import { refundSweep } from '../server/jobs/refund-sweep.ts';
import { memoryStore } from '../server/store/memory/memory-store.ts';
import type { MockOptions } from './options.ts';
import { registerWebhooks, simulatedSettings } from './providers/connection.ts';
import { PROVIDER_NAMES, SIMULATORS } from './providers/index.ts';
import { memoryLedger } from './providers/ledger.ts';
import { seed } from './seed.ts';
import { demoSignIn } from './sign-in.ts';

const PUBLIC_URL = 'http://refunds.simulated';
const URLS = {
  stripe: 'http://stripe.simulated',
  klarna: 'http://klarna.simulated',
  vipps: 'http://vipps.simulated',
  swish: 'http://swish.simulated',
};

export interface MockAppOptions extends MockOptions {
  /** Credentials other than the simulators' own; undefined for a provider that is not connected. */
  readonly settings?: ProviderSettings;
}

/**
 * The real backend with its outside swapped: the ledger in memory, the providers simulated in the same
 * place, anybody may sign in. The rules are the server's own.
 */
export async function mockApp({
  bills,
  settings = {},
  paceMs,
  line = (_, reach) => reach(),
  now = () => new Date(),
  report = console.error,
}: MockAppOptions = {}) {
  const ledgers = byProvider(() => memoryLedger<never>());
  const simulators = byProvider((name) =>
    SIMULATORS[name]({
      ledger: ledgers[name],
      now,
      ...(paceMs === undefined ? {} : { paceMs }),
      deliver: async (request) => app.fetch(request),
    }),
  );
  const simulated = simulatedSettings(URLS);
  const jobs = memoryJobs(report);
  const store = memoryStore(jobs.enqueue);
  const { readToken, tokenFor, routes } = await demoSignIn();

  const app = createApp({
    store,
    providers: connectProviders({ ...simulated, ...settings }, (provider) =>
      wire((request) => line(request, async () => simulators[provider].fetch(request))),
    ),
    now,
    newId: () => crypto.randomUUID(),
    publicUrl: () => PUBLIC_URL,
    report,
    readToken,
    demo: routes,
  });
  await seed(store, now(), bills);
  await registerWebhooks(simulated, PUBLIC_URL, async (provider, path, body) =>
    simulators[provider].request(path, { method: 'PUT', body }),
  );
  await jobs.start(app.work);
  const sweep = refundSweep({ store, now, report, check: app.work.check });
  sweep.start();

  return {
    ...app,
    tokenFor,
    ledgers,
    simulators,
    /** Nothing happens by itself any more. */
    stop: async () => void (await Promise.all([sweep.stop(), jobs.stop()])),
  };
}

function byProvider<T>(make: (name: ProviderName) => T): Record<ProviderName, T> {
  return Object.fromEntries(PROVIDER_NAMES.map((name) => [name, make(name)])) as Record<
    ProviderName,
    T
  >;
}

/** A fetch that goes straight to a simulator, and fails as the network would when it hangs up. */
function wire(answer: (request: Request) => Promise<Response>): typeof fetch {
  return async (input, init) => {
    const response = await answer(new Request(input, init));
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  };
}
