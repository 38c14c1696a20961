import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../runner/free-port.ts';

const CLI = fileURLToPath(import.meta.resolve('@stoplight/prism-cli'));

export interface Prism {
  readonly url: string;
  stop(): Promise<void>;
}

/** A server that answers by an OpenAPI file's examples, and refuses every request the file does not allow. */
export async function startPrism(file: string): Promise<Prism> {
  const port = await freePort();
  const address = ['-h', '127.0.0.1', '-p', String(port)];
  const args = [CLI, 'mock', ...address, '--multiprocess=false', '--errors', file];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  await listening(child);
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      const ended = once(child, 'close');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function listening(child: ChildProcess): Promise<void> {
  const said: string[] = [];
  const heard = new Promise<boolean>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      if (stream)
        createInterface(stream).on('line', (line) => {
          said.push(line);
          if (line.includes('listening on')) resolve(true);
        });
  });
  const ended = once(child, 'close').then(() => false);
  if (!(await Promise.race([heard, ended]))) throw new Error(`Prism ended:\n${said.join('\n')}`);
}
