import type { Kysely } from 'kysely';
import type { Config } from '../config.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { postgresJobs } from '../jobs/postgres-jobs.ts';
import { databaseClock } from '../store/postgres/clock.ts';
import { connect } from '../store/postgres/connect.ts';
import { migrate } from '../store/postgres/migrate.ts';
import { postgresStore } from '../store/postgres/postgres-store.ts';
import type { Database } from '../store/postgres/schema.ts';
import type { Store } from '../store/store.ts';
import type { Closing } from './closing.ts';
import type { Log } from './log.ts';
import { startOwnPostgres } from './postgres/index.ts';

/** The ledger and its jobs: on the database named in the environment, or on one of our own. */
export async function openLedger(
  config: Config,
  opened: Closing,
  log: Log,
): Promise<{ store: Store; jobs: Jobs; now: () => Date }> {
  const { where, db } = await openDatabase(config, opened, log);
  await migrate(db);

  const report = (what: string, error: unknown) => log.error({ err: error }, what);
  const now = await openClock(db, opened, report);
  const jobs = await postgresJobs(where, report);
  opened.add(() => jobs.stop());
  const tells = config.EVENTS_URL !== undefined;
  return { store: postgresStore(db, jobs.enqueue, { tells }), jobs, now };
}

/** One time for all that write to the ledger. */
export async function openClock(
  db: Kysely<Database>,
  opened: Closing,
  report: (what: string, error: unknown) => void,
): Promise<() => Date> {
  const clock = await databaseClock(db, report);
  opened.add(async () => clock.stop());
  return clock.now;
}

/** The database named in the environment, or one of our own. */
export async function openDatabase(
  config: Config,
  opened: Closing,
  log: Log,
  access?: 'read-only',
) {
  const where = config.DATABASE_URL ?? (await ownDatabase(config, opened, log));
  const report = (error: Error) => log.warn({ err: error }, 'A database connection broke');
  const db = connect(where, report, access);
  opened.add(() => db.destroy());
  return { where, db };
}

async function ownDatabase({ DATA_DIR }: Config, opened: Closing, log: Log) {
  const engine = await startOwnPostgres({
    dataDir: DATA_DIR,
    log: (line) => log.info(line),
    onLost: (why) => {
      log.fatal(`The own database was lost: ${why}`);
      process.exit(1);
    },
  });
  opened.add(() => engine.stop());
  return engine.connection;
}
