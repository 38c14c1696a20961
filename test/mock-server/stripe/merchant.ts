import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stripe } from 'stripe';
import { startSimulator } from '../../../mock-server/node.ts';
import { stripeSimulator } from '../../../mock-server/providers/stripe/simulator.ts';
import { bench } from '../bench.ts';

export type StripeClient = Awaited<ReturnType<typeof stripeClient>>;
export type StripeMerchant = ReturnType<typeof stripeMerchant>;

interface Event {
  readonly id: string;
  readonly type: string;
  readonly data: { readonly object: Record<string, unknown> };
}

/** The payment of most refunds by Stripe's own client. */
export const PAYMENT = { payment_intent: 'pi_sim_9900sek_a' };
export const WEBHOOK = {
  url: 'https://refunds.example.com/callbacks/stripe',
  secret: 'whsec_1',
};

/** Stripe's own client, over real HTTP, at a simulator that has its ledger in the folder. */
export async function stripeClient(folder = mkdtempSync(join(tmpdir(), 'simulator-'))) {
  const { url, close } = await startSimulator('stripe', folder);
  const { port } = new URL(url);
  const { paymentIntents, charges, refunds } = new Stripe('sk_test_1', {
    protocol: 'http',
    host: '127.0.0.1',
    port,
    maxNetworkRetries: 0,
  });
  return {
    url,
    folder,
    paymentIntents,
    charges,
    refunds,
    create: (amount: number, idempotencyKey?: string) =>
      refunds.create({ ...PAYMENT, amount }, idempotencyKey ? { idempotencyKey } : {}),
    fault: (order: object) =>
      fetch(`${url}/_simulator/faults`, { method: 'POST', body: JSON.stringify(order) }),
    close,
    discard: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A merchant at a simulator on the bench. */
export function stripeMerchant() {
  const simulator = bench(stripeSimulator);
  const { start, request, order } = simulator;
  const call = (path: string, body: string | null = null, headers: Record<string, string> = {}) =>
    request(`/v1/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: 'Bearer sk_test_1', ...headers },
      body,
    });
  const create = (name: string, headers: Record<string, string> = {}, amount = 9900) =>
    call('refunds', `payment_intent=pi_sim_${name}&amount=${amount}`, headers);
  const events = (count: number): Promise<Event[]> => simulator.news(count);
  return {
    ...simulator,
    create,
    made: async (name: string): Promise<string> => (await (await create(name)).json()).id,
    get: async (path: string) => (await call(path)).json(),
    change: (id: string, what: object) => order(`refunds/${id}`, what),
    /** Has a webhook from now on. */
    listen: async (paceMs = 10) => {
      start(paceMs);
      await order('webhook', WEBHOOK, 'PUT');
    },
    events,
    /** Events may come in any order. Each is told with the state, or what is refunded, that it brings. */
    told: async (count: number) =>
      (await events(count))
        .map(({ type, data: { object } }) => {
          const isCharge = object['object'] === 'charge';
          return `${type}: ${isCharge ? object['amount_refunded'] : object['status']}`;
        })
        .toSorted(),
  };
}
