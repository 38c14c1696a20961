import { relative } from 'node:path';
import { inspect } from 'node:util';
import type { TestResultError, TestSession, TestSuiteResult } from '@web/test-runner';
import { emptyReport, type FileReport } from './report.ts';

/** What a page that ran one test file came to. */
export function browserReport(session: TestSession): FileReport {
  const report = emptyReport(relative(process.cwd(), session.testFile));
  const { testResults, errors, logs, request404s } = session;
  const fail = (name: string, error: string) => report.failures.push({ name, error });

  const count = ({ tests, suites, name }: TestSuiteResult, above: string[]) => {
    const path = name ? [...above, name] : above;
    for (const test of tests) {
      if (test.skipped) report.skipped += 1;
      else if (test.passed) report.passed += 1;
      else fail([...path, test.name].join(' › '), told(test.error ?? NOT_RUN));
    }
    for (const suite of suites) count(suite, path);
  };
  if (testResults) count(testResults, []);

  // Hooks that threw, errors that no test waited for, a module that does not load, a page that went away.
  for (const error of errors) {
    const isTold = report.failures.some((failure) => failure.error.includes(error.message));
    if (!isTold) fail('outside the tests', told(error));
  }
  if (report.passed + report.skipped + report.failures.length === 0)
    fail('runs no tests', 'It has none.');
  if (session.passed === false && report.failures.length === 0)
    fail('fails', 'It does not say why.');

  report.output = [
    ...logs.map((args) => args.map(printed).join(' ')),
    ...request404s.map((path) => `404 ${path}`),
  ].join('\n');
  return report;
}

const NOT_RUN: TestResultError = { message: 'It did not run, because a hook before it failed.' };

function told({ name, message, stack, expected, actual }: TestResultError): string {
  const sides =
    expected !== undefined && actual !== undefined ? [`+ ${actual}`, `- ${expected}`] : [];
  const head = stack?.includes(message) ? undefined : [name, message].filter(Boolean).join(': ');
  return [head, ...sides, stack].filter(Boolean).join('\n');
}

function printed(value: unknown): string {
  return typeof value === 'string' ? value : inspect(value);
}
