import { StoreUnavailable } from '../store.ts';

/**
 * PostgreSQL's error classes and Node's connection errors that mean "not now" rather than "a bug".
 * PostgreSQL manual, appendix A "Error Codes".
 */
const NOT_NOW = /^(08|53|57P0|57014|25P03|40001|40P01|ECONN|EPIPE|ENOENT|ETIMEDOUT)/;

/** Runs a question to the database, and names its trouble when it cannot be asked right now. */
export async function asking<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    throw isNotNow(error) ? new StoreUnavailable('The database', { cause: error }) : error;
  }
}

function isNotNow(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return NOT_NOW.test(code);
  // The driver and its pool give these no code.
  return /connection terminated|timeout exceeded|read timeout|not queryable/i.test(error.message);
}
