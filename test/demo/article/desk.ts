import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Bill, Contract } from '../../../contract/index.ts';
import { freshDatabase } from '../../runner/fresh-database.ts';
import { type Running, adminOf, killAll, startServer } from '../../server/server-process.ts';
import { startBrowser } from '../browser.ts';
import { type Person, openPortal } from '../portal.ts';

/** A publisher's desk: the real server on PostgreSQL, its simulated providers, and a browser in front of it. */
export function articleDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'article-'));
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let server: Running;
  let browser: Browser;
  before(async () => {
    database = await freshDatabase();
    const env = { DATABASE_URL: database.url, DATA_DIR: folder };
    [server, browser] = await Promise.all([startServer(env), startBrowser()]);
  });
  after(async () => {
    await browser?.close();
    killAll();
    await database?.drop();
    rmSync(folder, { recursive: true });
  });

  return {
    open: (place = '', person: Person = 'admin') => openPortal(browser, server, place, person),
    get url() {
      return server.url;
    },
    async bill(id: string): Promise<Bill> {
      return (await adminOf(server)).get<Bill>(`/bills/${id}`);
    },
    async contract(id: string): Promise<Contract> {
      return (await adminOf(server)).get<Contract>(`/contracts/${id}`);
    },
    /** What a payment provider has in its books, as it wrote it. */
    books: (provider: string): string =>
      readFileSync(join(folder, 'simulators', `${provider}.ndjson`), 'utf8'),
  };
}

export type ArticleDesk = ReturnType<typeof articleDesk>;

/** Money or words as they stand on a page, whatever kind of space is in them. */
export const words = (text: string): RegExp =>
  new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'));
