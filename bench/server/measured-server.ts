import { randomUUID } from 'node:crypto';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { teller } from '../../server/events/teller.ts';
import { closing } from '../../server/host/closing.ts';
import { configuredTokens } from '../../server/host/issuers.ts';
import { openLedger } from '../../server/host/ledger.ts';
import { limitsOf } from '../../server/host/limits.ts';
import { listen } from '../../server/host/listen.ts';
import { createLog, logAnswers } from '../../server/host/log.ts';
import { createMetrics } from '../../server/host/metrics.ts';
import { refundSweep } from '../../server/jobs/refund-sweep.ts';
import { watchedStore } from '../../server/store/watched-store.ts';
import { atOnce } from './at-once.ts';
import { watchStatements } from './statements.ts';

// The server as `server/main.ts` puts it together for real tokens, but for the providers: those answer in this process,
// after BENCH_PROVIDER_MS. `/bench` says what it has used and sent so far.

const watching = watchStatements();
const read = readConfig(process.env);
if ('wrong' in read) throw new Error(read.wrong.join('\n'));
const { config } = read;
const log = createLog(config.LOG_LEVEL);
const report = (what: string, error: unknown) => log.error({ err: error }, what);
const opened = closing((error) => report('Something did not close', error));

const metrics = createMetrics(report);
const ledger = await openLedger(config, opened, log);
const { jobs, now } = ledger;
const store = watchedStore(ledger.store, metrics.moved);
const logAnswer = logAnswers(log);

const app = createApp({
  store,
  providers: atOnce(Number(process.env['BENCH_PROVIDER_MS'] ?? 0)),
  now,
  newId: randomUUID,
  publicUrl: () => 'http://127.0.0.1',
  report,
  readToken: configuredTokens(config),
  limits: limitsOf(config.RATE_LIMIT),
  answered: (answer) => {
    logAnswer(answer);
    metrics.answered(answer);
  },
  jobs,
  metrics: () => metrics.read(ledger.backlog),
  pages: async (c) => {
    if (c.req.path !== '/bench') return;
    const { rss: memory } = process.memoryUsage();
    const answer = { cpu: process.cpuUsage(), memory, ...watching.read() };
    watching.note();
    return c.json(answer);
  },
});

const address = await listen(app, config, opened);
await jobs.start(app.work);
const sweeps = [refundSweep({ store, now, report, check: app.work.check })];
if (config.EVENTS_URL)
  sweeps.push(
    teller({
      outbox: store.outbox,
      url: config.EVENTS_URL,
      secrets: config.EVENTS_SECRET,
      fetch: globalThis.fetch,
      now,
      report,
    }),
  );
for (const sweep of sweeps) {
  opened.add(() => sweep.stop());
  sweep.start();
}
process.once('SIGTERM', () => void opened.close().then(() => process.exit(0)));
console.log(`listening on ${address}`);
