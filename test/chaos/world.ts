import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BillImport } from '../../contract/index.ts';
import { freshDatabase } from '../runner/fresh-database.ts';
import { killAll } from '../server/server-process.ts';
import { chaosBills } from './bills.ts';
import { type Follower, startFollower } from './follower.ts';
import { type Notes, notes } from './notes.ts';
import type { Options } from './options.ts';
import { type Providers, SECRETS, startProviders } from './providers.ts';
import { type Server, freePort, serverAt } from './server.ts';

/** Everything a run happens in. */
export interface World {
  readonly options: Options;
  readonly notes: Notes;
  readonly bills: readonly [BillImport, ...BillImport[]];
  readonly providers: Providers;
  readonly follower: Follower;
  readonly databaseUrl: string;
  /** Where the providers keep their ledgers. */
  readonly folder: string;
  /** Two on one database. Callbacks come to the first. */
  readonly servers: readonly [Server, Server];
  close(): Promise<void>;
}

/** How to close each that is open, by its folder. */
const open = new Map<string, () => Promise<void>>();

/** Ends what an interrupted run has left. */
export async function closeWorlds(): Promise<void> {
  await Promise.all([...open.values()].map((close) => close()));
}

/** A database of its own, the four providers as processes of their own, and two servers that are not started. */
export async function openWorld(options: Options): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'refund-panel-chaos-'));
  const database = await freshDatabase();
  const closing: (() => void)[] = [];
  async function close(): Promise<void> {
    open.delete(folder);
    for (const one of closing) one();
    killAll();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }

  open.set(folder, close);
  try {
    const providers = await startProviders(folder);
    const [port, otherPort] = [await freePort(), await freePort()];
    const publicUrl = `http://127.0.0.1:${port}`;
    await providers.register(publicUrl);

    const noted = notes();
    const follower = await startFollower(options, noted);
    closing.push(follower.close);
    const env = {
      ...follower.env,
      ...environment(providers.urls),
      DATABASE_URL: database.url,
      PUBLIC_URL: publicUrl,
    };
    const at = (port: number) =>
      serverAt(port, { ...env, DATA_DIR: join(folder, `server-${port}`) }, noted);
    return {
      options,
      notes: noted,
      bills: chaosBills(options.bills, `r${Date.now().toString(36)}`),
      providers,
      follower,
      databaseUrl: database.url,
      folder,
      servers: [at(port), at(otherPort)],
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
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
