import { resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { tally } from './node-tally.ts';
import { emptyReport, type FileReport } from './report.ts';

const FILES_AT_ONCE = 2;
const LONGEST_TEST = 60_000;
const LONGEST_FILE = 180_000;

/** Runs each file in a process of its own. */
export async function runNodeTests(
  files: readonly string[],
  onFile: (report: FileReport) => void,
  signal: AbortSignal,
): Promise<void> {
  const waiting = [...files];
  const runWaiting = async () => {
    while (!signal.aborted) {
      const file = waiting.shift();
      if (!file) return;
      onFile(await runFile(file, signal));
    }
  };
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, runWaiting));
}

// One run() per file: what two files tell at once could not be told apart, as a test made by a
// shared helper carries the helper's file name.
async function runFile(file: string, signal: AbortSignal): Promise<FileReport> {
  const report = emptyReport(file);
  const start = performance.now();
  const limit = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_FILE)]);
  const events = run({
    files: [resolve(file)],
    isolation: 'process',
    timeout: LONGEST_TEST,
    signal: limit,
  });
  tally(events, resolve(file), report);
  await finished(events.resume());
  report.milliseconds = performance.now() - start;
  return report;
}
