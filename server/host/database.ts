import type { Kysely } from 'kysely';
import type { Config } from '../config.ts';
import { databaseClock } from '../store/postgres/clock.ts';
import { connect } from '../store/postgres/connect.ts';
import type { Database } from '../store/postgres/schema.ts';
import type { Closing } from './closing.ts';
import type { Log } from './log.ts';
import { startOwnPostgres } from './postgres/index.ts';

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
      process.exit(process.exitCode || 1);
    },
  });
  opened.add(() => engine.stop());
  return engine.connection;
}
