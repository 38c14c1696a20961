import { join } from 'node:path';
import { type HttpBindings, serve } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, Hono } from 'hono';
import { fileLedger } from './providers/file-ledger.ts';
import type { KlarnaEntry } from './providers/klarna/orders.ts';
import { klarnaSimulator } from './providers/klarna/simulator.ts';
import type { StripeEntry } from './providers/stripe/refunding.ts';
import { stripeSimulator } from './providers/stripe/simulator.ts';

export { seed } from './seed.ts';
export { demoSignIn } from './sign-in.ts';

export interface RunningSimulator {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts every simulator on a free port of the loopback, their ledgers in `folder`. */
export async function startSimulators(folder: string) {
  const [stripe, klarna] = await Promise.all([
    startStripeSimulator(folder),
    startKlarnaSimulator(folder),
  ]);
  return {
    urls: { stripe: stripe.url, klarna: klarna.url },
    close: async () => void (await Promise.all([stripe.close(), klarna.close()])),
  };
}

export function startStripeSimulator(folder: string, port = 0): Promise<RunningSimulator> {
  const ledger = fileLedger<StripeEntry>(join(folder, 'stripe.ndjson'));
  return listen(stripeSimulator({ ledger, hangUp }), port, ledger.close);
}

export function startKlarnaSimulator(folder: string, port = 0): Promise<RunningSimulator> {
  const ledger = fileLedger<KlarnaEntry>(join(folder, 'klarna.ndjson'));
  return listen(klarnaSimulator({ ledger, hangUp }), port, ledger.close);
}

async function listen(app: Hono, port: number, closed: () => void): Promise<RunningSimulator> {
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
  await new Promise((resolve, reject) => {
    server.once('listening', resolve).once('error', reject);
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The simulator has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          closed();
          resolve();
        });
      }),
  };
}

/** Resets the connection in the middle of a call. */
function hangUp(c: Context): Response {
  (c.env as HttpBindings).incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}
