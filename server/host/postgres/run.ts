import { spawn } from 'node:child_process';
import { EngineRefused } from './engine-refused.ts';
import type { OsUser } from './os-user.ts';

export interface Ended {
  ok: boolean;
  output: string;
}

/** Runs a program to its end, as another OS user where one is given. One that is missing counts as failed. */
export function run(
  program: string,
  args: readonly string[],
  { as, env = { PATH: SEARCHED } }: { as?: OsUser | undefined; env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = begin(program, args, { ...as, env });
    let output = '';
    const hear = (chunk: string) => (output += chunk);
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

function begin(program: string, args: readonly string[], options: { env: NodeJS.ProcessEnv }) {
  try {
    // Our own working folder may be closed to another user.
    return spawn(program, args, { ...options, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
    throw new EngineRefused(
      'PostgreSQL does not run as root, and this root may not change its OS user: start the server as another user, or set DATABASE_URL',
    );
  }
}

/** The end of what a program said, on one line. */
export function lastWords(output: string): string {
  return output.trim().split('\n').slice(-4).join(' | ');
}

// useradd lives where an ordinary PATH does not look.
const SEARCHED = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/bin:/sbin:/bin`;
