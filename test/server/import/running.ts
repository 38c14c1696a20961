import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** The real command, under way. */
export interface RunningImport {
  readonly ended: Promise<Run>;
  kill(signal: NodeJS.Signals): void;
}

export function startImport(
  env: Record<string, string>,
  args: readonly string[],
  input = '',
): RunningImport {
  const child: ChildProcess = spawn(process.execPath, ['server/import.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: '', LOG_LEVEL: 'warn', ...env },
  });
  child.stdin?.end(input);
  const said = Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'close')]);
  return {
    ended: said.then(([out, errors, [code]]) => ({ code, out, errors })),
    kill: (signal) => void child.kill(signal),
  };
}

export async function until(true_: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await true_()); await pause(10))
    if (Date.now() > end) throw new Error('It did not come true');
}
