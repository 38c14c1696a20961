import type { run } from 'node:test';
import { inspect } from 'node:util';
import type { FileReport } from './report.ts';

interface OpenTest {
  name: string;
  holdsTests: boolean;
}

/** What Node adds to an error that ends a test, or the process of a file. */
interface TestError extends Error {
  failureType?: string;
  exitCode?: number | null;
  signal?: string | null;
}

/** Counts what the file at `path` tells of its tests: those that hold no others. */
export function tally(events: ReturnType<typeof run>, path: string, report: FileReport): void {
  const open: OpenTest[] = [];
  let isComplete = false;
  const fullName = () => open.map(({ name }) => name).join(' › ');
  const fail = (name: string, error: string) => report.failures.push({ name, error });

  events.on('test:start', ({ name, nesting }) => {
    // Named after the file, it is not a test but the process that runs them.
    if (name === path) return;
    const parent = open[nesting - 1];
    if (parent) parent.holdsTests = true;
    open.splice(nesting, Infinity, { name, holdsTests: false });
  });

  events.on('test:pass', ({ name, nesting, details, skip, todo }) => {
    if (name === path || open[nesting]?.holdsTests) return;
    if (typeof skip === 'string') report.reasons.push(skip);
    if (skip !== undefined || todo !== undefined) report.skipped += 1;
    else if (details.type !== 'suite') report.passed += 1;
  });

  events.on('test:fail', ({ name, nesting, details, todo }) => {
    const error: TestError = details.error;
    if (name === path) {
      fail('does not run to its end', crash(error, fullName()));
    } else if (error.failureType !== 'subtestsFailed') {
      open.splice(nesting + 1);
      if (todo === undefined) fail(fullName(), told(error.cause ?? error));
      else report.skipped += 1;
    }
  });

  // Node lets an error pass that comes after the test it belongs to.
  events.on('test:diagnostic', ({ message }) => {
    if (message.includes('asynchronous activity after the test ended')) fail('too late', message);
  });

  const keep = ({ message }: { message: string }) => (report.output += message);
  events.on('test:stdout', keep);
  events.on('test:stderr', keep);

  events.on('test:summary', ({ file }) => {
    isComplete ||= file !== undefined;
  });
  events.on('end', () => {
    const hasTests = isComplete && report.passed + report.skipped > 0;
    if (hasTests || report.failures.length > 0) return;
    fail('runs no tests', 'It has none, or its process ended before they had.');
  });
}

function crash({ failureType, exitCode, signal }: TestError, last: string): string {
  return failureType === 'testAborted'
    ? `It did not end by itself. Its last test was "${last}"; is a timer, a socket or a process still open?`
    : `Its process ended with ${signal ?? `code ${exitCode}`}.`;
}

function told(error: unknown): string {
  if (typeof error === 'string') return error;
  // An assertion's message already shows both sides.
  const isAssertion = error instanceof Error && 'code' in error && error.code === 'ERR_ASSERTION';
  const text = isAssertion ? String(error.stack) : inspect(error);
  return text.replace(/\n +at [^\n]*node:[^\n{]*?(?= \{\n|\n|$)/g, '');
}
