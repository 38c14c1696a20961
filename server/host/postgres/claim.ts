import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { EngineRefused } from './engine-refused.ts';

export interface Claim {
  release(): void;
}

/**
 * Makes this server the only one that may start, adopt or stop an engine for a folder. The lock inside the database
 * cannot do that alone: PostgreSQL's own guard is a process id, which says nothing in another container that shares
 * the volume, and two engines on one folder destroy it. The kernel drops this lock with the process, however it ends.
 */
export async function claimFolder(
  folder: string,
  { deadline, log }: { deadline: number; log: (line: string) => void },
): Promise<Claim> {
  const file = open(join(folder, 'postgres.lock'));
  HELD.add(file);
  const release = () => {
    if (HELD.delete(file)) file.close();
  };
  try {
    let announced = false;
    while (!take(file)) {
      const taken = `another server (process ${holder(file)}) already uses ${folder}`;
      if (performance.now() > deadline) throw new EngineRefused(taken);
      if (!announced) log(`${taken}; waiting for it to end`);
      announced = true;
      await pause(100);
    }
    return { release };
  } catch (error) {
    release();
    throw error;
  }
}

// Node has no flock, but its SQLite locks files. A claim that were garbage collected would be let go.
const HELD = new Set<DatabaseSync>();

function open(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: 20 });
  } catch (error) {
    throw new EngineRefused(`cannot write ${path}: ${(error as Error).message}`);
  }
}

/** The name is written first and the lock taken last, so whoever waits can read who holds it. */
function take(file: DatabaseSync): boolean {
  try {
    file.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${process.pid}; COMMIT; BEGIN IMMEDIATE`);
    if (holder(file) === process.pid) return true;
  } catch (error) {
    if (!isBusy(error))
      throw new EngineRefused(`cannot lock the folder: ${(error as Error).message}`);
  }
  // Another server came between the name and the lock.
  if (file.isTransaction) file.exec('ROLLBACK');
  return false;
}

function holder(file: DatabaseSync): number | 'unknown' {
  try {
    return Number(file.prepare('PRAGMA user_version').get()?.['user_version']);
  } catch {
    return 'unknown';
  }
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY
  );
}
