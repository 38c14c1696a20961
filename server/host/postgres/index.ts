import { mkdir, realpath } from 'node:fs/promises';
import { addressOf, type Address } from './address.ts';
import { findBinaries } from './binaries.ts';
import { claimFolder } from './claim.ts';
import { ensureCluster } from './cluster.ts';
import { EngineRefused } from './engine-refused.ts';
import { findHome } from './home.ts';
import { endOtherSessions, ensureDatabase } from './settle.ts';
import { stopEngine } from './stop-engine.ts';
import { takeEngine } from './take-engine.ts';

export { EngineRefused };

export interface OwnPostgres {
  /** For a connection pool. */
  readonly connection: Address;
  /** Stops the engine, after the caller has finished with it, and lets the next server in. */
  stop(): Promise<void>;
}

export interface OwnPostgresOptions {
  dataDir: string;
  log: (line: string) => void;
  /** Called whenever a process of the engine's does the work, and ours only waits. */
  underWay?: (() => void) | undefined;
  /** The engine is gone, or the lock on it: whoever goes on would work without either. Called once at most. */
  onLost: (why: string) => void;
  database?: string;
  /** How many milliseconds a server or an engine before this one may take to end. */
  patience?: number;
  /** Where the package with the binaries is, if not among the dependencies. */
  packageRoot?: string;
}

/** Starts the database server this product brings along, or takes over the one a killed server left running. */
export async function startOwnPostgres(options: OwnPostgresOptions): Promise<OwnPostgres> {
  try {
    return await start(options);
  } catch (error) {
    if (!isFileTrouble(error)) throw error;
    throw new EngineRefused(`the database cannot use ${options.dataDir}: ${error.message}`, {
      cause: error,
    });
  }
}

async function start(options: OwnPostgresOptions): Promise<OwnPostgres> {
  const { log, underWay = () => {}, onLost, database = 'refunds', patience = 10_000 } = options;
  const deadline = performance.now() + patience;
  const binaries = await findBinaries(options.packageRoot);
  await mkdir(options.dataDir, { recursive: true });
  // Two ways to write one folder are one folder.
  const dataDir = await realpath(options.dataDir);
  const claim = await claimFolder(dataDir, { deadline, log });

  try {
    const home = await findHome(dataDir, binaries, log);
    await ensureCluster(home, underWay);
    const { engine, lock } = await takeEngine(home, { deadline, log, underWay });

    let stopping: Promise<void> | undefined;
    // The lock is held until the engine is gone, and the claim longer: nobody can adopt an engine that is stopping.
    const stop = async () => {
      await stopEngine(engine);
      await lock.client.end();
      claim.release();
    };
    try {
      await endOtherSessions(lock.client);
      await ensureDatabase(lock.client, database);
    } catch (error) {
      await (stopping = stop());
      throw error;
    }
    void lock.lost.then((why) => {
      if (!stopping) onLost(why);
    });
    return {
      connection: addressOf(engine.socketFolder, database),
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    claim.release();
    throw error;
  }
}

function isFileTrouble(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
