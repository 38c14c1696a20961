import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type AppParts, createApp } from './app.ts';
import type { Config } from './config.ts';
import { connectedProviders } from './host/connected-providers.ts';
import type { Closing } from './host/closing.ts';
import type { Engine } from './host/engine.ts';
import { configuredTokens } from './host/issuers.ts';
import { openLedger } from './host/ledger.ts';
import { listen } from './host/listen.ts';
import { limitsOf } from './host/limits.ts';
import { type Log, logAnswers } from './host/log.ts';
import { createMetrics } from './host/metrics.ts';
import { builtPages, livePages } from './host/pages.ts';
import { teller } from './events/teller.ts';
import { refundSweep } from './jobs/refund-sweep.ts';
import type { Step } from './refunds/placed-order.ts';
import type { Store } from './store/store.ts';
import { watchedStore } from './store/watched-store.ts';

/** Opens all there is, and says where it listens. What is given `instead` takes the place of the app's own parts. */
export async function serve(
  where: Engine,
  config: Config,
  opened: Closing,
  log: Log,
  instead: Partial<AppParts> = {},
): Promise<void> {
  const report = (what: string, error: unknown, requestId?: string) =>
    log.error({ err: error, requestId }, what);
  const metrics = createMetrics(report);
  const ledger = await openLedger(where, config, opened, log);
  const { jobs, now } = ledger;
  const store = watchedStore(ledger.store, metrics.moved);
  const outside = config.demo ? await openDemo(config, store, opened, log) : undefined;
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
    pages: await openPages(config, opened, log),
    ...(outside ? { demo: outside.signIn.routes } : {}),
    ...instead,
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
            // Its client takes a twentieth of the start, and most have nobody to tell.
            post: (await import('./events/post.ts')).post,
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
async function openPages(config: Config, opened: Closing, log: Log) {
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
async function openDemo(config: Config, store: Store, opened: Closing, log: Log) {
  const { demoSignIn, seed, startSimulators } = await import('../mock-server/node.ts');
  const [simulators, signIn] = await Promise.all([
    startSimulators(join(config.DATA_DIR, 'simulators')),
    demoSignIn(),
    seed(store),
  ]);
  opened.add(() => simulators.close());
  const { stripe, klarna, vipps, swish } = simulators.settings;
  const urls = [stripe, klarna, vipps, swish].map(({ apiBase }) => apiBase);
  log.info({ urls }, 'Providers without settings are simulated');
  return { signIn, simulators };
}

/** Ends the process the hard way once a step is done. */
function crashAfter(wanted: Step) {
  return (step: Step) => {
    if (step === wanted) process.kill(process.pid, 'SIGKILL');
  };
}
