import { randomUUID } from 'node:crypto';
import type { Bill, BillImport, Problem, RefundAnswer } from '../../contract/index.ts';
import { memoryLedger } from '../../mock-server/providers/ledger.ts';
import type { StripeEntry } from '../../mock-server/providers/stripe/refunding.ts';
import { stripeSimulator } from '../../mock-server/providers/stripe/simulator.ts';
import { createApp } from '../../server/app.ts';
import { connectProviders } from '../../server/providers/index.ts';
import type { Actor } from '../../server/refunds/actor.ts';
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
  nobody: {
    id: 'u-none',
    name: 'Nils',
    vendorId: 'acme',
    rights: { read: false, refund: false, write: false },
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
  /** Stands between the server and Stripe. */
  readonly network?: (answer: (request: Request) => Promise<Response>) => typeof fetch;
}

/** The app with a simulated Stripe in the same process, and short ways to call it. */
export function testDesk({ store, answerWithinMs, network = straight }: DeskOptions) {
  const ledger = memoryLedger<StripeEntry>();
  const simulator = stripeSimulator({ ledger });
  const toStripe: Request[] = [];
  const reports: string[] = [];

  const app = createApp({
    store,
    providers: connectProviders(
      { stripe: { secretKey: 'sk_test_1', apiBase: 'http://stripe.test' } },
      () =>
        network(async (request) => {
          toStripe.push(request.clone());
          return simulator.fetch(request);
        }),
    ),
    now: () => new Date(),
    newId: randomUUID,
    report: (what) => void reports.push(what),
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
    simulator,
    reports,
    /** Every request that went out to Stripe. */
    toStripe,
    /** The refunds on the simulator's books. */
    refundsAtStripe: () =>
      ledger.entries.flatMap((entry) =>
        entry.type === 'reply' && entry.refund ? [entry.refund] : [],
      ),

    put: (bill: BillImport, as: Call['as'] = 'admin') =>
      call<Bill>('PUT', `/api/v1/bills/${bill.id}`, { as, body: bill }),

    read: async (billId: string) => (await call<Bill>('GET', `/api/v1/bills/${billId}`)).body,

    order: (billId: string, order: object = {}, key: string | null = randomUUID()) =>
      call<RefundAnswer & Problem>('POST', `/api/v1/bills/${billId}/refunds`, {
        key,
        body: { amount: 4900, currency: 'SEK', reason: 'Charged twice', ...order },
      }),

    /** Asks the simulator to misbehave. */
    fault: (fault: string, ms = 0) =>
      simulator.request('/_simulator/faults', {
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
