import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Floor {
  readonly url: string;
  readonly clients: number;
  readonly seconds: number;
  /** As pgbench reads it. */
  readonly script: string;
}

/** How often pgbench, PostgreSQL's own load generator, can run a script, as prepared statements. */
export async function pgbench({ url, clients, seconds, script }: Floor): Promise<{
  readonly perSecond: number;
  readonly done: number;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'pgbench-'));
  const file = join(folder, 'script.sql');
  await writeFile(file, script);
  const options = [
    '-n',
    '-M',
    'prepared',
    '-D',
    'i=-1',
    '-c',
    clients,
    '-j',
    Math.min(clients, 2),
    '-T',
    seconds,
  ];
  try {
    const { stdout } = await run('pgbench', [...options.map(String), '-f', file, url]);
    const [, tps] = /^tps = ([\d.]+)/m.exec(stdout) ?? [];
    const [, done] = /transactions actually processed: (\d+)/.exec(stdout) ?? [];
    const [, failed] = /number of failed transactions: (\d+)/.exec(stdout) ?? [];
    if (!tps || !done || (failed && failed !== '0')) throw new Error(`pgbench: ${stdout}`);
    return { perSecond: Number(tps), done: Number(done) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error('pgbench is not here; Debian has it in postgresql-contrib', { cause: error });
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}
