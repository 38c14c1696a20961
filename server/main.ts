import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { type Closing, closing } from './host/closing.ts';
import { configuredTokens } from './host/issuers.ts';
import { createLog } from './host/log.ts';
import { builtPages, livePages } from './host/pages.ts';
import { EngineRefused, startOwnPostgres } from './host/postgres/index.ts';
import { providerSettings } from './host/provider-settings.ts';
import { connectProviders } from './providers/index.ts';
import { connect } from './store/postgres/connect.ts';
import { migrate } from './store/postgres/migrate.ts';
import { postgresStore } from './store/postgres/postgres-store.ts';
import type { Store } from './store/store.ts';

const read = readConfig(process.env);
if ('wrong' in read) stopWith(2, ...read.wrong);
const { config } = read;

const LONGEST_REQUEST_MS = 35_000;
const log = createLog(config.LOG_LEVEL);
const opened = closing((error) => log.error({ err: error }, 'Something did not close'));

const started = start(config, opened).catch(async (error: unknown) => {
  await opened.close();
  if (error instanceof EngineRefused || isPortTaken(error)) stopWith(1, error.message);
  log.fatal({ err: error }, 'The server could not start');
  process.exit(1);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    // A start that is under way is let finish, so that what it opens is known and gets closed.
    void started.then(() => opened.close()).then(() => process.exit(0));
  });

async function start(config: Config, opened: Closing): Promise<void> {
  const report = (what: string, error: unknown) => log.error({ err: error }, what);
  const store = await openStore(config, opened);
  const outside = config.demo ? await openDemo(config, store, opened) : undefined;

  const app = createApp({
    store,
    providers: connectProviders(
      providerSettings(config, outside?.simulators),
      () => globalThis.fetch,
    ),
    now: () => new Date(),
    newId: randomUUID,
    report,
    readToken: outside?.signIn.readToken ?? configuredTokens(config),
    corsOrigins: config.CORS_ORIGINS,
    pages: await openPages(config, opened),
    ...(outside ? { demo: outside.signIn.routes } : {}),
  });

  const server = serve({ fetch: app.fetch, hostname: config.HOST, port: config.PORT });
  await new Promise((resolve, reject) => {
    server.once('listening', resolve).once('error', reject);
  });
  opened.add(async () => {
    // What runs may take as long as a provider's call; a client that never finishes asking may not.
    const enough = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, LONGEST_REQUEST_MS);
    await new Promise((resolve) => {
      server.close(resolve);
    });
    clearTimeout(enough);
    await app.idle();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.PORT;
  console.log(`listening on http://${config.HOST}:${port}`);
}

/** The ledger: on the database named in the environment, or on one of our own. */
async function openStore(config: Config, opened: Closing): Promise<Store> {
  let where: Parameters<typeof connect>[0] | undefined = config.DATABASE_URL;
  if (!where) {
    const engine = await startOwnPostgres({
      dataDir: config.DATA_DIR,
      log: (line) => log.info(line),
      onLost: (why) => {
        log.fatal(`The own database was lost: ${why}`);
        process.exit(1);
      },
    });
    opened.add(() => engine.stop());
    where = engine.connection;
  }
  const db = connect(where, (error) => log.warn({ err: error }, 'A database connection broke'));
  opened.add(() => db.destroy());
  await migrate(db);
  return postgresStore(db);
}

/** The pages: as they were built, or with `--dev` as they are being written. */
async function openPages(config: Config, opened: Closing) {
  if (config.demo && process.argv.includes('--dev')) {
    const { pages, close } = await livePages();
    opened.add(close);
    return pages;
  }
  if (!config.production) {
    const { buildIfStale } = await import('../tools/build.ts');
    await buildIfStale((line) => log.info(line));
  }
  return builtPages({ demo: config.demo });
}

/** Everything that is only pretended. It is not even loaded where tokens are real. */
async function openDemo(config: Config, store: Store, opened: Closing) {
  const { demoSignIn, seed, startSimulators } = await import('../mock-server/node.ts');
  await seed(store);
  const simulators = await startSimulators(join(config.DATA_DIR, 'simulators'));
  opened.add(() => simulators.close());
  log.info(simulators.urls, 'Providers without settings are simulated');
  return { signIn: await demoSignIn(), simulators: simulators.urls };
}

function isPortTaken(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function stopWith(code: number, ...lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(code);
}
