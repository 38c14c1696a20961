import { randomUUID } from 'node:crypto';
import type { Bill, BillImport, Problem, RefundAnswer } from '../../contract/index.ts';
import { registerWebhooks, simulatedSettings } from '../../mock-server/providers/connection.ts';
import { PROVIDER_NAMES, SIMULATORS } from '../../mock-server/providers/index.ts';
import { memoryLedger } from '../../mock-server/providers/ledger.ts';
import type { StripeEntry } from '../../mock-server/providers/stripe/entries.ts';
import { type AppParts, createApp } from '../../server/app.ts';
import {
  type ProviderName,
  type ProviderSettings,
  connectProviders,
} from '../../server/providers/index.ts';
import type { Limits } from '../../server/http/rate-limit.ts';
import type { Actor } from '../../server/refunds/actor.ts';
import type { Step } from '../../server/refunds/placed-order.ts';
import type { Store } from '../../server/store/store.ts';

const ALL = { read: true, refund: true, write: true };

/** Tokens of the tests: the token is who it names. */
const PEOPLE: Record<string, Actor> = {
  admin: { id: 'u-admin', name: 'Ada Admin', vendorId: 'acme', rights: ALL },
  agent: {
    id: 'u-agent',
    name: 'Agnes',
    vendorId: 'acme',
    rights: { ...ALL, refund: false, write: false },
  },
  colleague: {
    id: 'u-colleague',
    name: 'Kalle',
    vendorId: 'acme',
    rights: { ...ALL, refund: false, write: false },
  },
  nobody: {
    id: 'u-none',
    name: 'Nils',
    vendorId: 'acme',
    rights: { read: false, refund: false, write: false },
  },
  impersonated: {
    id: 'u-admin',
    name: 'Ada Admin',
    vendorId: 'acme',
    rights: ALL,
    impersonator: { id: 'u-support', name: 'Sven Support' },
  },
  rival: { id: 'u-rival', name: 'Rita', vendorId: 'rival', rights: ALL },
};

export interface Call {
  readonly as?: keyof typeof PEOPLE | null;
  readonly key?: string | null;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** What came back, read. */
export interface Answer<T = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface DeskOptions {
  readonly store: Store;
  readonly answerWithinMs?: number;
  /** Credentials other than the simulators' own. */
  readonly settings?: ProviderSettings;
  /** The time, to the server and to the simulators. */
  readonly now?: () => Date;
  /** Told of each step; what it throws ends the order there, as a crash would. */
  readonly reached?: (step: Step) => void;
  /** How fast the simulators are. */
  readonly paceMs?: number;
  /** How much a person may ask for. */
  readonly limits?: Limits;
  readonly pages?: NonNullable<AppParts['pages']>;
  /** What is served at `/metrics`. */
  readonly metrics?: AppParts['metrics'];
  /** What stands under `/demo`. */
  readonly demo?: AppParts['demo'];
  readonly embedOrigins?: readonly string[];
  /** Vendors' own quick reasons. */
  readonly reasons?: NonNullable<AppParts['reasons']>;
  /** Stands between the server and the providers. */
  readonly network?: (answer: (request: Request) => Promise<Response>) => typeof fetch;
}

const PUBLIC_URL = 'http://desk.test';
const URLS = {
  stripe: 'http://stripe.test',
  klarna: 'http://klarna.test',
  vipps: 'http://vipps.test',
  swish: 'http://swish.test',
};

/** The app with every provider simulated in the same process, and short ways to call it. */
export function testDesk(options: DeskOptions) {
  const { store, answerWithinMs, network = straight, settings = {}, paceMs = 20 } = options;
  const {
    now = () => new Date(),
    reached,
    limits,
    pages,
    metrics,
    demo,
    embedOrigins,
    reasons,
  } = options;
  const ledgers = byProvider(() => memoryLedger<never>());
  const simulators = byProvider((name) =>
    SIMULATORS[name]({
      ledger: ledgers[name],
      now,
      paceMs,
      deliver: async (request) => {
        callbacks.push(request.clone());
        return app.fetch(request);
      },
    }),
  );
  const callbacks: Request[] = [];
  const sent: Request[] = [];
  const toStripe: Request[] = [];
  const reports: string[] = [];
  const simulated = simulatedSettings(URLS);

  const app = createApp({
    store,
    providers: connectProviders({ ...simulated, ...settings }, (name) =>
      network(async (request) => {
        sent.push(request.clone());
        if (name === 'stripe') toStripe.push(request.clone());
        return simulators[name].fetch(request);
      }),
    ),
    now,
    newId: randomUUID,
    publicUrl: () => PUBLIC_URL,
    report: (what) => void reports.push(what),
    ...(reached ? { reached } : {}),
    ...(limits ? { limits } : {}),
    ...(pages ? { pages } : {}),
    ...(metrics ? { metrics } : {}),
    ...(demo ? { demo } : {}),
    ...(embedOrigins ? { embedOrigins } : {}),
    ...(reasons ? { reasons } : {}),
    readToken: async (token) => PEOPLE[token] ?? null,
    ...(answerWithinMs === undefined ? {} : { answerWithinMs }),
  });

  async function call<T = unknown>(
    method: string,
    path: string,
    call: Call = {},
  ): Promise<Answer<T>> {
    const { as = 'admin', key, body, headers = {} } = call;
    const response = await app.request(`http://desk.test${path}`, {
      method,
      headers: {
        ...(as ? { Authorization: `Bearer ${as}` } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(key ? { 'Idempotency-Key': key } : {}),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text ? JSON.parse(text) : null) as T,
    };
  }

  return {
    app,
    call,
    simulators,
    ledgers,
    reports,
    /** The webhook secrets and other credentials of the simulators. */
    simulated,
    /** Every request that went out to a provider. */
    sent,
    /** Every callback that a simulator has sent. */
    callbacks,
    simulator: simulators.stripe,
    /** Lets Stripe and Vipps call back by themselves. */
    listen: () =>
      registerWebhooks(simulated, PUBLIC_URL, async (name, path, body) =>
        simulators[name].request(path, { method: 'PUT', body }),
      ),
    /** Every request that went out to Stripe. */
    toStripe,
    /** The refunds on the simulator's books. */
    refundsAtStripe: () =>
      (ledgers.stripe.entries as readonly StripeEntry[]).flatMap((entry) =>
        entry.type === 'reply' && entry.refund ? [entry.refund] : [],
      ),

    put: (bill: BillImport, as: Call['as'] = 'admin') =>
      call<Bill>('PUT', `/api/v1/bills/${bill.id}`, { as, body: bill }),

    read: async (billId: string) => (await call<Bill>('GET', `/api/v1/bills/${billId}`)).body,

    order: (
      billId: string,
      order: object = {},
      key: string | null = randomUUID(),
      as: Call['as'] = 'admin',
    ) =>
      call<RefundAnswer & Problem>('POST', `/api/v1/bills/${billId}/refunds`, {
        as,
        key,
        body: { amount: 4900, currency: 'SEK', reason: 'Charged twice', ...order },
      }),

    /** Asks the simulator to misbehave. */
    fault: (fault: string, ms = 0, name: ProviderName = 'stripe') =>
      simulators[name].request('/_simulator/faults', {
        method: 'POST',
        body: JSON.stringify({ fault, ms }),
      }),
  };
}

/** A network that loses nothing, but breaks when the other side hangs up. */
function straight(answer: (request: Request) => Promise<Response>): typeof fetch {
  return async (input, init) => {
    const response = await answer(new Request(input, init));
    if (response.type === 'error') throw new TypeError('fetch failed');
    return response;
  };
}

function byProvider<T>(make: (name: ProviderName) => T): Record<ProviderName, T> {
  return Object.fromEntries(PROVIDER_NAMES.map((name) => [name, make(name)])) as Record<
    ProviderName,
    T
  >;
}
