import { join } from 'node:path';
import { type HttpBindings, serve } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, Hono } from 'hono';
import type { ProviderName } from '../server/providers/index.ts';
import {
  type SimulatedSettings,
  registerWebhooks,
  simulatedSettings,
} from './providers/connection.ts';
import { fileLedger } from './providers/file-ledger.ts';
import { PROVIDER_NAMES, SIMULATORS } from './providers/index.ts';

export { seed } from './seed.ts';
export { demoSignIn } from './sign-in.ts';

export interface RunningSimulator {
  readonly url: string;
  close(): Promise<void>;
}

export interface RunningSimulators {
  readonly settings: SimulatedSettings;
  /** Tells those that call us by themselves how we are reached. */
  register(publicUrl: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts every simulator on a free port of the loopback, their ledgers in `folder`. */
export async function startSimulators(folder: string): Promise<RunningSimulators> {
  const started = await Promise.all(
    PROVIDER_NAMES.map(async (name) => [name, await startSimulator(name, folder)] as const),
  );
  const running = Object.fromEntries(started) as Record<ProviderName, RunningSimulator>;
  const urls = Object.fromEntries(started.map(([name, { url }]) => [name, url]));
  const settings = simulatedSettings(urls as Record<ProviderName, string>);

  return {
    settings,
    register: (publicUrl) =>
      registerWebhooks(settings, publicUrl, (provider, path, body) =>
        fetch(running[provider].url + path, { method: 'PUT', body }),
      ),
    close: async () => void (await Promise.all(started.map(([, { close }]) => close()))),
  };
}

/** Starts one simulator. What it does is in `folder` before it is answered, and still there after a crash. */
export function startSimulator(
  name: ProviderName,
  folder: string,
  port = 0,
): Promise<RunningSimulator> {
  const ledger = fileLedger<never>(join(folder, `${name}.ndjson`));
  return listen(SIMULATORS[name]({ ledger, hangUp }), port, ledger.close);
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
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

/** Resets the connection in the middle of a call. */
function hangUp(c: Context): Response {
  (c.env as HttpBindings).incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}
