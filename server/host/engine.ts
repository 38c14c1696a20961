import type { Config } from '../config.ts';
import type { Closing } from './closing.ts';
import type { Log } from './log.ts';
import { startOwnPostgres } from './postgres/index.ts';

/**
 * Where the ledger is: in the database named in the environment, or in an engine of our own, which is started. Once a process of
 * the engine's does the work and ours only waits, `underWay` is called, unless there is none to wait for.
 */
export async function openEngine(
  { DATABASE_URL, DATA_DIR }: Config,
  opened: Closing,
  log: Log,
  underWay?: () => void,
): Promise<Engine> {
  if (DATABASE_URL !== undefined) return DATABASE_URL;
  const engine = await startOwnPostgres({
    dataDir: DATA_DIR,
    log: (line) => log.info(line),
    underWay,
    onLost: (why) => {
      log.fatal(`The own database was lost: ${why}`);
      process.exit(process.exitCode || 1);
    },
  });
  opened.add(() => engine.stop());
  return engine.connection;
}

/** A connection string, or what the own engine says of itself. */
export type Engine = string | Awaited<ReturnType<typeof startOwnPostgres>>['connection'];
