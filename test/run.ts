import { globSync } from 'node:fs';
import { buildIfStale } from '../tools/build.ts';
import { buildPackageIfStale } from '../tools/package/build.ts';
import { keepLogs } from './runner/log-search.ts';
import { runBrowserTests } from './runner/browser-tests.ts';
import { startTestDatabase } from './runner/database.ts';
import { runNodeTests } from './runner/node-tests.ts';
import {
  brokenReport,
  isGreen,
  printProgress,
  printReport,
  type FileReport,
} from './runner/report.ts';

// `npm test` runs every test; `npm test -- refund-desk` the files with that in their path.

const wanted = process.argv.slice(2);
const reports: FileReport[] = [];
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    broken('test/run.ts', `Interrupted by ${signal}.`);
    interruption.abort();
  });
}

const nodeFiles = filesLike('test/**/*.node-test.ts');
const browserFiles = filesLike('test/**/*.test.ts');
if (nodeFiles.length + browserFiles.length === 0)
  broken(wanted.join(' '), 'No test file has that.');

// One after the other: two browser pages and a Node process share two cores badly.
await testInNode();
await testInBrowser();
printReport(reports);
process.exitCode = isGreen(reports) ? 0 : 1;

async function testInNode(): Promise<void> {
  if (nodeFiles.length === 0) return;
  // Servers that tests start would otherwise each find the pages missing, and build them at once.
  await buildIfStale(() => {}).catch((error: unknown) => broken('the pages', String(error)));
  if (nodeFiles.some((file) => /^test\/(package|examples)\//.test(file)))
    await buildPackageIfStale().catch((error: unknown) => broken('the package', String(error)));
  const why = (error: unknown) => broken('the test database', String(error));
  const database = await startTestDatabase(why).catch(why);
  if (database) process.env['TEST_DATABASE_URL'] = database.url;
  const logs = keepLogs();
  try {
    await runNodeTests(nodeFiles, report, interruption.signal);
  } finally {
    report(logs.search());
    await database?.stop();
  }
}

async function testInBrowser(): Promise<void> {
  if (browserFiles.length === 0 || interruption.signal.aborted) return;
  await runBrowserTests(browserFiles, report, interruption.signal);
}

function filesLike(pattern: string): string[] {
  const all = globSync(pattern).toSorted();
  if (all.length === 0) broken(pattern, 'There is no such file.');
  return all.filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
}

function broken(file: string, why: string): void {
  report(brokenReport(file, why));
}

function report(file: FileReport): void {
  printProgress(file);
  reports.push(file);
}
