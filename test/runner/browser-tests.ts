import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { brokenReport, type FileReport } from './report.ts';

const PROCESS = fileURLToPath(new URL('./browser-process.ts', import.meta.url));

/** Runs all files in one browser; a file that nothing is heard of has failed. */
export async function runBrowserTests(
  files: readonly string[],
  onFile: (report: FileReport) => void,
  signal: AbortSignal,
): Promise<void> {
  const unheard = new Set(files);
  let output = '';
  const child = fork(PROCESS, files, { silent: true });
  signal.addEventListener('abort', () => child.kill());
  child.stdout?.on('data', (text: Buffer) => (output += text));
  child.stderr?.on('data', (text: Buffer) => (output += text));
  child.on('message', (report: FileReport) => {
    unheard.delete(report.file);
    onFile(report);
  });

  const [code, killedBy] = await once(child, 'close');
  for (const file of unheard) {
    onFile(brokenReport(file, `The test runner ended with ${killedBy ?? `code ${code}`}.`, output));
    // Once is enough.
    output = '';
  }
}
