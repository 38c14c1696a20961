import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bill, Contract } from '../../../contract/index.ts';
import { adminOf } from '../../server/server-process.ts';
import { type Person, openPortal } from '../portal.ts';
import { runningDemo } from '../running-demo.ts';

/** A publisher's desk: the real server on PostgreSQL, its simulated providers, and a browser in front of it. */
export function articleDesk() {
  const demo = runningDemo();
  return {
    open: (place = '', person: Person = 'admin') =>
      openPortal(demo.browser, demo.server, place, person),
    get url() {
      return demo.server.url;
    },
    async bill(id: string): Promise<Bill> {
      return (await adminOf(demo.server)).get<Bill>(`/bills/${id}`);
    },
    async contract(id: string): Promise<Contract> {
      return (await adminOf(demo.server)).get<Contract>(`/contracts/${id}`);
    },
    /** Whatever else the API has, as an admin reads it. */
    async get<T>(path: string): Promise<T> {
      return (await adminOf(demo.server)).get<T>(path);
    },
    /** What a payment provider has in its books, as it wrote it. */
    books: (provider: string): string =>
      readFileSync(join(demo.folder, 'simulators', `${provider}.ndjson`), 'utf8'),
  };
}

/** Money or words as they stand on a page, whatever kind of space is in them. */
export const words = (text: string): RegExp =>
  new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'));
