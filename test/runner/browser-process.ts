import { relative } from 'node:path';
import {
  startTestRunner,
  type Logger,
  type Reporter,
  type TestRunnerConfig,
} from '@web/test-runner';
import { browserReport } from './browser-report.ts';
import type { FileReport } from './report.ts';

// A process of its own: runs the files in its arguments and sends a report of each.

const configUrl = new URL('../../web-test-runner.config.mjs', import.meta.url);
const { default: config }: { default: TestRunnerConfig } = await import(configUrl.href);

const files = process.argv.slice(2);
const began = performance.now();
const starts = new Map<string, number>();
const unreadable = new Map<string, string>();
const sent: Promise<unknown>[] = [];

const reporter: Reporter = {
  start({ sessions }) {
    sessions.on('session-status-updated', ({ id, status }) => {
      if (status === 'INITIALIZING') starts.set(id, performance.now());
    });
  },

  reportTestFileResults({ sessionsForTestFile }) {
    for (const session of sessionsForTestFile) {
      const report = browserReport(session);
      report.milliseconds = performance.now() - (starts.get(session.id) ?? began);
      // The page is told only that something does not load.
      if (report.output.includes('Failed to fetch dynamically imported module')) {
        for (const [file, why] of unreadable) {
          if (file === report.file || !files.includes(file)) report.output += `\n${why}`;
        }
      }
      sent.push(send(report));
    }
  },
};

const silence = () => {};
const logger: Logger = {
  log: silence,
  debug: silence,
  warn: silence,
  error: console.error,
  group: silence,
  groupEnd: silence,
  logSyntaxError({ filePath, line, column, message }) {
    const file = relative(process.cwd(), filePath);
    unreadable.set(file, `${file}:${line}:${column}: ${message}`);
  },
};

// The browser goes when this process exits, so it must not outlive the parent, however that ends.
process.once('SIGTERM', () => process.exit(1));
process.once('disconnect', () => process.exit(1));

const runner = await startTestRunner({
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
  config: {
    ...config,
    files,
    logger,
    reporters: [reporter],
    testFramework: { config: { ...(config.testFramework?.config as object), forbidOnly: true } },
  },
});
// It has said why, on standard error.
if (!runner || runner.stopped) process.exit(1);
runner.on('stopped', async () => {
  await Promise.all(sent);
  process.exit(0);
});

function send(report: FileReport): Promise<unknown> {
  return new Promise((resolve) => process.send?.(report, resolve));
}
