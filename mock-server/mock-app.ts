import { createApp } from '../server/app.ts';
import { connectProviders } from '../server/providers/index.ts';
import { memoryStore } from '../server/store/memory/memory-store.ts';
import type { KlarnaEntry } from './providers/klarna/orders.ts';
import { klarnaSimulator } from './providers/klarna/simulator.ts';
import { memoryLedger } from './providers/ledger.ts';
import type { StripeEntry } from './providers/stripe/refunding.ts';
import { stripeSimulator } from './providers/stripe/simulator.ts';
import { seed } from './seed.ts';
import { demoSignIn } from './sign-in.ts';

/**
 * The real backend with its outside swapped: the ledger in memory, the provider simulated in the same
 * place, anybody may sign in. The rules are the server's own.
 */
export async function mockApp() {
  const ledger = memoryLedger<StripeEntry>();
  const simulator = stripeSimulator({ ledger });
  const simulators = {
    stripe: simulator,
    klarna: klarnaSimulator({ ledger: memoryLedger<KlarnaEntry>() }),
  };
  const store = memoryStore();
  const { readToken, tokenFor, routes } = await demoSignIn();

  const app = createApp({
    store,
    providers: connectProviders(SIMULATED, (provider) => wire(simulators[provider].fetch)),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    report: console.error,
    readToken,
    demo: routes,
  });
  await seed(store);
  return { ...app, tokenFor, ledger, simulator };
}

const SIMULATED = {
  stripe: { secretKey: 'sk_test_simulated', apiBase: 'http://stripe.simulated' },
  klarna: { username: 'demo', password: 'demo', apiBase: 'http://klarna.simulated' },
};

/** A fetch that goes straight to a simulator, and fails as the network would when it hangs up. */
function wire(answer: (request: Request) => Response | Promise<Response>): typeof fetch {
  return async (input, init) => {
    const response = await answer(new Request(input, init));
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  };
}
