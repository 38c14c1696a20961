import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { freshDatabase } from '../runner/fresh-database.ts';
import { type Running, killAll, startServer } from '../server/server-process.ts';
import { startBrowser } from './browser.ts';

export interface Demo {
  /** What the server was started with. */
  readonly env: Record<string, string>;
  /** Where the simulators keep their ledgers, in `simulators`. */
  readonly folder: string;
  server: Running;
  browser: Browser;
}

/** For the tests around: a server with a fresh database, and a browser. They are there once the tests run. */
export function runningDemo(special: Record<string, string> = {}): Demo {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'));
  const demo = { folder, env: {} } as { -readonly [part in keyof Demo]: Demo[part] };
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  before(async () => {
    database = await freshDatabase();
    demo.env = { DATABASE_URL: database.url, DATA_DIR: folder, ...special };
    [demo.server, demo.browser] = await Promise.all([startServer(demo.env), startBrowser()]);
  });
  after(async () => {
    await demo.browser.close();
    killAll();
    await database.drop();
    rmSync(folder, { recursive: true });
  });
  return demo;
}
