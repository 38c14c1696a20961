import { setTimeout as sleep } from 'node:timers/promises';
import { type Running, startServer } from '../server/server-process.ts';
import type { Notes } from './notes.ts';

/** A server at one address, whichever process stands behind it at the moment. */
export interface Server {
  readonly url: string;
  /** How it is reached, where its clients have connections of their own. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** The process itself, or null while there is none. */
  readonly process: () => Running | null;
  start(): Promise<void>;
  /** Ends it like a power cut. */
  kill(): Promise<void>;
  /** Ends it politely, as the last thing. */
  stop(): Promise<void>;
  /** An admin's token. The demo's keys are made anew at each start, so it is asked for again after a 401. */
  token(fresh: boolean): Promise<string>;
}

/** How pino writes that something went wrong. */
const ERROR = 50;
/** Longer than a server lets a request go on when it is to end. */
const POLITE_MS = 40_000;

/** A server that is not started yet. */
export function serverAt(port: number, env: Record<string, string>, { did, found }: Notes): Server {
  const url = `http://127.0.0.1:${port}`;
  let running: Running | null = null;
  let token: Promise<string> | null = null;

  async function isAlive(): Promise<boolean> {
    return fetch(`${url}/healthz`, { signal: AbortSignal.timeout(10_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  /** What the server itself says went wrong, for whoever wonders what a finding comes of. */
  function noteErrors(lines: readonly string[]): void {
    for (const line of lines) {
      const [, level, what] = /"level":(\d+).*"msg":"([^"]*)"/.exec(line) ?? [];
      if (Number(level) >= ERROR) did(`log of the server: ${what}`);
    }
  }

  return {
    url,
    process: () => running,
    async start() {
      token = null;
      running = await startServer({ ...env, PORT: String(port) });
      did('servers started');
    },
    async kill() {
      if (!running) return;
      if (!(await isAlive()))
        found('a server ended or hung by itself', running.errors.slice(-3).join(' | '));
      await running.kill();
      did('kills of the server');
      noteErrors(running.errors);
      running = null;
    },
    async stop() {
      if (!running) return;
      const code = await Promise.race([running.stop(), sleep(POLITE_MS, 'none', { ref: false })]);
      if (code !== 0) found('a server did not end politely', `exit code: ${code}`);
      await running.kill();
      noteErrors(running.errors);
      running = null;
    },
    async token(fresh) {
      if (fresh || !token) {
        token = adminToken(url);
        token.catch(() => (token = null));
      }
      return token;
    },
  };
}

async function adminToken(url: string): Promise<string> {
  const answer = await fetch(`${url}/demo/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ as: 'admin' }),
  });
  return ((await answer.json()) as { token: string }).token;
}
