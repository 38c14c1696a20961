import { type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * Logs as JSON lines on standard error; standard output is for the one line that says where we listen. Of an
 * error only what cannot name a person is kept: a database's `detail`, for one, quotes whole rows.
 */
export function createLog(level: string): Logger {
  return pino({ level, serializers: { err: bare } }, pino.destination(2));
}

function bare(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? error.code : undefined;
  return { type: name, message, code, stack, ...(cause ? { cause: bare(cause) } : {}) };
}
