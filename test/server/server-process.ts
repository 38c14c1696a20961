import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { LOGS } from '../runner/log-search.ts';
import type { ProviderName } from '../../server/providers/index.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A program of ours as a process of its own. */
export interface Running {
  readonly url: string;
  /** Every line of trouble it has written on standard error. */
  readonly errors: readonly string[];
  /** Its exit code once it has ended, by whatever. */
  readonly ended: Promise<number | null>;
  /** Tells it something that does not end it. */
  send(signal: NodeJS.Signals): void;
  /** Ends it politely, and gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends it like a power cut. */
  kill(): Promise<void>;
}

/** As npm starts it, but on any free port, and with no simulator's ledger in a developer's own data folder. */
const QUIET = {
  NODE_COMPILE_CACHE: 'dist/.compiled',
  PORT: '0',
  LOG_LEVEL: 'trace',
  DATA_DIR: join(tmpdir(), `refund-panel-test-${process.pid}`),
};

/** Where everything that is logged is kept, to be searched when all tests have run. */
const KEPT = process.env[LOGS];
const WARNING = 40;

/** A line that is no log at all is trouble as well. */
function isTrouble(line: string): boolean {
  const [, level] = /^\{"level":(\d+),/.exec(line) ?? [];
  return level === undefined || Number(level) >= WARNING;
}

const running = new Set<ChildProcess>();

/** Starts a server on any free port, and waits until it listens. */
export function startServer(env: Record<string, string> = {}): Promise<Running> {
  return start(process.execPath, ['server/main.ts'], { ...QUIET, ...env });
}

/** The same with another program of ours in its place, by its path from the root. */
export function startProgram(file: string, env: Record<string, string> = {}): Promise<Running> {
  return start(process.execPath, [file], { ...QUIET, ...env });
}

/** The same by way of npm, which stands between us and the server. */
export function startByNpm(env: Record<string, string> = {}): Promise<Running> {
  return start('npm', ['start'], { ...QUIET, ...env });
}

/** A simulator that outlives the servers that call it. Its ledger is in `folder`. */
export function startSimulatorProcess(
  provider: ProviderName,
  folder: string,
  port = 0,
): Promise<Running> {
  const args = ['mock-server/simulator-process.ts', provider, folder, String(port)];
  return start(process.execPath, args, {});
}

/** Kills what a test has left running. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

async function start(
  command: string,
  args: string[],
  env: Record<string, string>,
): Promise<Running> {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const errors: string[] = [];
  createInterface(child.stderr).on('line', (line) => {
    if (KEPT) appendFileSync(join(KEPT, `${child.pid}.log`), `${line}\n`);
    if (isTrouble(line)) errors.push(line);
  });
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });

  const listening = new Promise<string>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      const url = /http:\/\/\S+/.exec(line)?.[0];
      if (url) resolve(url);
    });
  });
  const url = await Promise.race([listening, ended]);
  if (typeof url !== 'string')
    throw new Error(`It ended with ${url} before it listened:\n${errors.join('\n')}`);

  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    url,
    errors,
    ended,
    send: (signal) => void child.kill(signal),
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  };
}

/** A signed-in admin of a running server. */
export async function adminOf(server: Running) {
  const { url } = server;
  const token = await adminToken(server);
  const headers = { Authorization: `Bearer ${token}` };
  return {
    get: async <T>(path: string) =>
      (await (await fetch(`${url}/api/v1${path}`, { headers })).json()) as T,
    put: (path: string, body: object) =>
      fetch(`${url}/api/v1${path}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    order: (billId: string, body: object, key: string) =>
      post(`${url}/api/v1/bills/${billId}/refunds`, body, { ...headers, 'Idempotency-Key': key }),
  };
}

export async function adminToken({ url }: Running): Promise<string> {
  const answer = await post(`${url}/demo/token`, { as: 'admin' }, {});
  const { token } = (await answer.json()) as { token: string };
  return token;
}

function post(url: string, body: object, headers: Record<string, string>): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}
