import { type DestinationStream, type Logger, levels, pino } from 'pino';
import type { Answered } from '../http/answering.ts';

export type Log = Logger;

/**
 * Logs as JSON lines on standard error; standard output is for the one line that says where we listen. Of an
 * error only what cannot name a person is kept: a database's `detail`, for one, quotes whole rows.
 */
export function createLog(level: string, to: DestinationStream = gathered(STANDARD_ERROR)): Logger {
  return pino({ level, serializers: { err: bare } }, to);
}

const STANDARD_ERROR = 2;
const GATHER = { minLength: 8 * 1024, periodicFlush: 100 };

/**
 * Writes lines together, at most a tenth of a second late: to write each by itself takes a third of the time that a bill is
 * read in. A line of trouble goes out at once with all before it, as may be the last thing that a process does.
 */
export function gathered(fd: number): DestinationStream {
  const lines = pino.destination({ dest: fd, sync: true, ...GATHER });
  process.once('exit', () => {
    try {
      lines.flushSync();
    } catch {
      // Whoever read them is gone.
    }
  });
  return {
    write(line: string) {
      lines.write(line);
      if (levelOf(line) >= levels.values['warn']!) lines.flushSync();
    },
  };
}

function levelOf(line: string): number {
  return Number(/^\{"level":(\d+)/.exec(line)?.[1] ?? Infinity);
}

/** A line for every answer of the API. Those to machines that look whether we live are for whoever debugs. */
export function logAnswers(log: Log) {
  return ({ route, status, ms, ...answer }: Answered): void => {
    const line = { ...answer, route, status, ms: Math.round(ms) };
    if (status >= 500) log.warn(line, 'answered');
    else if (/^\/(api|callbacks)\//.test(route)) log.info(line, 'answered');
    else log.debug(line, 'answered');
  };
}

function bare(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? error.code : undefined;
  return {
    type: name,
    message:
      QUOTING.test(String(code)) || error instanceof SyntaxError ? unquoted(message) : message,
    code,
    at: whereOf(stack),
    ...(cause ? { cause: bare(cause) } : {}),
  };
}

/** PostgreSQL's class 22: it quotes the value that it cannot read. So does what reads JSON. */
const QUOTING = /^22\w{3}$/;

function unquoted(message: string): string {
  return message.replaceAll(/"[^]*"|'[^]*'/g, '…');
}

/** The stack without its head, which is the message once more. */
function whereOf(stack = ''): string {
  return stack
    .slice(Math.max(0, stack.search(/^\s+at /m)))
    .replaceAll(/\n\s+/g, '\n')
    .trim();
}
