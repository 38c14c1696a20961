import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';

/** How a program has ended, and what it has said. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

// What later versions of Node would have to be allowed as well.
const NET = process.allowedNodeEnvironmentFlags.has('--allow-net') ? ' --allow-net' : '';

const running = new Set<ChildProcess>();

/**
 * Runs a program as in a container whose file system can only be read: with nothing of our own environment, and Node
 * itself refuses to write, to start other programs and to load what is not JavaScript.
 */
export function runIsolated(
  [program = '', ...args]: readonly string[],
  cwd: string,
  settings: Record<string, string>,
  writable?: string,
) {
  const write = writable ? ` --allow-fs-write=${writable}/*` : '';
  const env = {
    PATH: dirname(process.execPath),
    NODE_OPTIONS: `--permission --allow-fs-read=*${NET}${write}`,
    ...settings,
  };
  const child = spawn(program, args, { cwd, env });
  running.add(child);
  let [out, errors] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text));
  child.stderr.on('data', (text: Buffer) => (errors += text));
  const ended = once(child, 'close').then(([code]): Ended => {
    running.delete(child);
    return { code, out, errors };
  });

  return {
    ended,
    /** Its address, as this machine reaches it. */
    async listening(): Promise<string> {
      for (;;) {
        const port = /^listening on http:\/\/0\.0\.0\.0:(\d+)$/m.exec(out)?.[1];
        if (port) return `http://127.0.0.1:${port}`;
        const end = await Promise.race([ended, once(child.stdout, 'data')]);
        if ('code' in end) throw new Error(`It ended with ${end.code}:\n${end.errors}`);
      }
    },
    stop(signal: NodeJS.Signals): Promise<Ended> {
      child.kill(signal);
      return ended;
    },
  };
}

/** Kills what a test has left running. */
export function killIsolated(): void {
  for (const child of running) child.kill('SIGKILL');
}
