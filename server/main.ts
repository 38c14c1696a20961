import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { WrongSetting } from './host/wrong-setting.ts';
import { connectedProviders } from './host/connected-providers.ts';
import { type Closing, closing } from './host/closing.ts';
import { configuredTokens } from './host/issuers.ts';
import { openLedger } from './host/ledger.ts';
import { listen } from './host/listen.ts';
import { limitsOf } from './host/limits.ts';
import { createLog, logAnswers } from './host/log.ts';
import { createMetrics } from './host/metrics.ts';
import { builtPages, livePages } from './host/pages.ts';
import { EngineRefused } from './host/postgres/index.ts';
import { teller } from './events/teller.ts';
import { refundSweep } from './jobs/refund-sweep.ts';
import type { Step } from './refunds/placed-order.ts';
import type { Store } from './store/store.ts';
import { watchedStore } from './store/watched-store.ts';

const read = readConfig(process.env);
if ('wrong' in read) stopWith(2, ...read.wrong);
const { config } = read;

const log = createLog(config.LOG_LEVEL);
const opened = closing((error) => log.error({ err: error }, 'Something did not close'));

const started = start(config, opened).catch(async (error: unknown) => {
  await opened.close();
  if (error instanceof WrongSetting) stopWith(2, error.message);
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
  const report = (what: string, error: unknown, requestId?: string) =>
    log.error({ err: error, requestId }, what);
  const metrics = createMetrics(report);
  const ledger = await openLedger(config, opened, log);
  const { jobs, now } = ledger;
  const store = watchedStore(ledger.store, metrics.moved);
  const outside = config.demo ? await openDemo(config, store, opened) : undefined;
  const logAnswer = logAnswers(log);
  let address = '';
  const publicUrl = () => (config.PUBLIC_URL ?? address).replace(/\/+$/, '');

  const app = createApp({
    store,
    providers: connectedProviders(config, outside?.simulators.settings, metrics.watch),
    now,
    reasons: (vendorId) => config.reasons.get(vendorId) ?? [],
    newId: randomUUID,
    publicUrl,
    report,
    ...(config.TEST_CRASH_AFTER ? { reached: crashAfter(config.TEST_CRASH_AFTER) } : {}),
    readToken: outside?.signIn.readToken ?? configuredTokens(config),
    corsOrigins: config.CORS_ORIGINS,
    embedOrigins: config.EMBED_ORIGINS,
    limits: limitsOf(config.RATE_LIMIT),
    answered: (answer) => {
      logAnswer(answer);
      metrics.answered(answer);
    },
    jobs,
    metrics: () => metrics.read(ledger.backlog),
    pages: await openPages(config, opened),
    ...(outside ? { demo: outside.signIn.routes } : {}),
  });

  address = await listen(app, config, opened);
  await outside?.simulators.register(publicUrl());
  await jobs.start(app.work);
  const sweeps = [
    refundSweep({ store, now, report, check: app.work.check }),
    ...(config.EVENTS_URL
      ? [
          teller({
            outbox: store.outbox,
            url: config.EVENTS_URL,
            secrets: config.EVENTS_SECRET,
            fetch: globalThis.fetch,
            now,
            report,
          }),
        ]
      : []),
  ];
  for (const sweep of sweeps) {
    opened.add(() => sweep.stop());
    sweep.start();
  }
  console.log(`listening on ${address}`);
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
  const { stripe, klarna, vipps, swish } = simulators.settings;
  const urls = [stripe, klarna, vipps, swish].map(({ apiBase }) => apiBase);
  log.info({ urls }, 'Providers without settings are simulated');
  return { signIn: await demoSignIn(), simulators };
}

/** Ends the process the hard way once a step is done. */
function crashAfter(wanted: Step) {
  return (step: Step) => {
    if (step === wanted) process.kill(process.pid, 'SIGKILL');
  };
}

function isPortTaken(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function stopWith(code: number, ...lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(code);
}
