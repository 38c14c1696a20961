import type { Config } from '../config.ts';
import { type PostgresJobs, postgresJobs } from '../jobs/postgres-jobs.ts';
import { migrate } from '../store/postgres/migrate.ts';
import { postgresStore } from '../store/postgres/postgres-store.ts';
import { backlog } from '../store/postgres/backlog.ts';
import type { Backlog } from '../store/backlog.ts';
import type { Store } from '../store/store.ts';
import type { Closing } from './closing.ts';
import { openClock, openPoolOf } from './database.ts';
import type { Engine } from './engine.ts';
import type { Log } from './log.ts';

export interface OpenLedger {
  readonly store: Store;
  readonly jobs: PostgresJobs;
  /** The time by the database's clock. */
  readonly now: () => Date;
  readonly backlog: () => Promise<Backlog>;
}

/** The ledger and its jobs, on a database that is there. */
export async function openLedger(
  where: Engine,
  config: Config,
  opened: Closing,
  log: Log,
): Promise<OpenLedger> {
  const { db } = openPoolOf(where, opened, log);
  const report = (what: string, error: unknown) => log.error({ err: error }, what);
  // Jobs have a schema of their own.
  const [now, jobs] = await Promise.all([
    migrate(db).then(() => openClock(db, opened, report)),
    openJobs(where, opened, report),
  ]);
  const tells = config.EVENTS_URL !== undefined;
  return {
    store: postgresStore(db, jobs.enqueue, { tells }),
    jobs,
    now,
    backlog: async () => ({
      ...(await backlog(db, now())),
      lookUpsWaiting: await jobs.waiting(),
    }),
  };
}

async function openJobs(
  where: Engine,
  opened: Closing,
  report: (what: string, error: unknown) => void,
): Promise<PostgresJobs> {
  const jobs = await postgresJobs(where, report);
  opened.add(() => jobs.stop());
  return jobs;
}
