import type { Kysely } from 'kysely';
import type { Config } from '../config.ts';
import { databaseClock } from '../store/postgres/clock.ts';
import { connect } from '../store/postgres/connect.ts';
import type { Database } from '../store/postgres/schema.ts';
import type { Closing } from './closing.ts';
import { type Engine, openEngine } from './engine.ts';
import type { Log } from './log.ts';

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
  return openPoolOf(await openEngine(config, opened, log), opened, log, access);
}

/** Connections to a database that is there. */
export function openPoolOf(where: Engine, opened: Closing, log: Log, access?: 'read-only') {
  const report = (error: Error) => log.warn({ err: error }, 'A database connection broke');
  const db = connect(where, report, access);
  opened.add(() => db.destroy());
  return { where, db };
}
