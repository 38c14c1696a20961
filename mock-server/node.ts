import { join } from 'node:path';
import { type HttpBindings, serve } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { fileLedger } from './providers/file-ledger.ts';
import type { StripeEntry } from './providers/stripe/refunding.ts';
import { stripeSimulator } from './providers/stripe/simulator.ts';

export { seed } from './seed.ts';
export { demoSignIn } from './sign-in.ts';

export interface RunningSimulator {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the Stripe simulator on a free port of the loopback, its ledger in `folder`. */
export async function startStripeSimulator(folder: string, port = 0): Promise<RunningSimulator> {
  const ledger = fileLedger<StripeEntry>(join(folder, 'stripe.ndjson'));
  const { fetch } = stripeSimulator({ ledger, hangUp });
  const server = serve({ fetch, port, hostname: '127.0.0.1' });
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
          ledger.close();
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
