import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Config } from './config.ts';
import { type Closing, closing } from './host/closing.ts';
import { Unprepared, commandConfig, fail, stopWith, writeOver } from './host/command.ts';
import { openClock, openDatabase } from './host/database.ts';
import { connectedProviders } from './host/connected-providers.ts';
import { createLog } from './host/log.ts';
import { providerSettings } from './host/provider-settings.ts';
import { reconcileReport } from './host/reconcile-report.ts';
import type { ProviderName, ProviderSettings } from './providers/index.ts';
import { compareBooks } from './refunds/compare-books.ts';
import { billsAfter } from './store/postgres/bill-names.ts';
import { isMigrated } from './store/postgres/migrate.ts';
import { postgresStore } from './store/postgres/postgres-store.ts';
import { StoreUnavailable } from './store/store.ts';

/** How it ends when everything was compared. */
const [ALIKE, DIFFERENT] = [0, 1];
const USAGE = 'usage: npm run reconcile -- [--vendor ID] [--record]';
const PROVIDERS = ['stripe', 'klarna', 'vipps', 'swish'] as const satisfies readonly ProviderName[];

const asked = readArguments();
const config = commandConfig();

const log = createLog(config.LOG_LEVEL);
const report = (what: string, error: unknown) => log.error({ err: error }, what);
const opened = closing((error) => report('Something did not close', error));
let ledger: ReturnType<typeof openBooks> | undefined;
let stopped = false;

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    stopped = true;
    // What breaks because everything is being closed is no news.
    log.level = 'silent';
    // An engine that is being started is let start, so that it is known and gets stopped.
    const over = Promise.resolve(ledger).then(opened.close, opened.close);
    void over.then(() => stopWith('Stopped before everything was compared'));
  });

try {
  const code = await reconcile();
  await opened.close();
  process.exit(code);
} catch (error) {
  await opened.close();
  if (!stopped) fail(log, 'The books could not be compared', error);
}

async function reconcile(): Promise<number> {
  const pretended = config.demo ? await simulated(config) : {};
  const providers = connectedProviders(config, pretended);
  if (!config.vendors) sayWhoIsNotAsked(providerSettings(config, pretended));
  const { db, store, now } = await (ledger = openBooks(config, opened));
  const { vendor, record } = asked;
  const { add, bills, allAlike, summary } = reconcileReport();

  const comparing = compareBooks({
    store,
    billsAfter: (place, limit) => billsAfter(db, vendor, place, limit),
    providers,
    now,
    newId: randomUUID,
    report,
    record,
  });
  for await (const compared of comparing) {
    const lines = add(compared);
    if (lines.length > 0) writeOver('');
    for (const line of lines) console.log(line);
    writeOver(`${bills()} bills …`);
  }
  writeOver('');
  if (vendor !== null && bills() === 0) throw new Unprepared(`--vendor ${vendor}: has no bills`);
  console.log(summary());
  return allAlike() ? ALIKE : DIFFERENT;
}

function readArguments(): { readonly vendor: string | null; readonly record: boolean } {
  try {
    const { values } = parseArgs({
      options: { vendor: { type: 'string' }, record: { type: 'boolean' } },
    });
    if (values.vendor !== '') return { vendor: values.vendor ?? null, record: !!values.record };
  } catch (error) {
    stopWith((error as Error).message, USAGE);
  }
  stopWith(USAGE);
}

/** The ledger as the last server left it. Nothing in it can change unless it is asked for. */
async function openBooks(config: Config, opened: Closing) {
  const { DATABASE_URL, DATA_DIR } = config;
  if (!DATABASE_URL && !existsSync(DATA_DIR))
    throw new Unprepared(`DATA_DIR: there is no ${DATA_DIR}, and DATABASE_URL names no database`);
  const { db } = await openDatabase(config, opened, log, asked.record ? undefined : 'read-only');
  const migrated = await isMigrated(db).catch((error: unknown) => {
    throw new StoreUnavailable('The database', { cause: error });
  });
  if (!migrated) throw new Unprepared('The database is not of this release: start the server once');
  // Looking puts off nothing, so there are no jobs here.
  const store = postgresStore(db, () => Promise.reject(new Error('Reconciling leaves no jobs')));
  return { db, store, now: await openClock(db, opened, report) };
}

/** In the demo the server's simulators end with it, so one has to be running at a known address. */
function sayWhoIsNotAsked(settings: ProviderSettings): void {
  const missing = PROVIDERS.filter((name) => !settings[name]);
  if (missing.length > 0 && config.demo) {
    const names = missing.map((name) => `${name.toUpperCase()}_API_BASE`).join(', ');
    console.error(`Not asked: ${missing.join(', ')}. To ask a simulator, run one and set ${names}`);
  }
  if (missing.length === PROVIDERS.length) throw new Unprepared('No provider is connected');
}

async function simulated(config: Config): Promise<ProviderSettings> {
  const { simulatedSettings } = await import('../mock-server/providers/connection.ts');
  const bases = {
    stripe: config.STRIPE_API_BASE,
    klarna: config.KLARNA_API_BASE,
    vipps: config.VIPPS_API_BASE,
    swish: config.SWISH_API_BASE,
  };
  // Their addresses are those of the environment.
  const all = simulatedSettings({ stripe: '', klarna: '', vipps: '', swish: '' });
  return Object.fromEntries(
    PROVIDERS.filter((name) => bases[name]).map((name) => [name, all[name]]),
  );
}
