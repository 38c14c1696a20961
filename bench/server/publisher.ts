import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { freshDatabase } from '../../test/runner/fresh-database.ts';
import { type Running, startProgram } from '../../test/server/server-process.ts';
import { fillBills } from './bills.ts';
import type { Call } from './load.ts';
import { openOutside } from './outside.ts';
import type { Sent } from './statements.ts';

export const VENDOR = 'bench';
/** So many people order, each as often as one person may. */
const PEOPLE = 64;
const SERVER = 'bench/server/measured-server.ts';

export type Publisher = Awaited<ReturnType<typeof openPublisher>>;

/** What a server has used since it began, and sent while it was watched. */
export interface Usage {
  readonly sent: readonly Sent[];
  /** Microseconds. */
  readonly cpu: { readonly user: number; readonly system: number };
  /** Bytes, of the whole process. */
  readonly memory: number;
}

/** A publisher with so many bills to refund, on a database of its own, and who signs its people in. */
export async function openPublisher(bills: number, env: Record<string, string> = {}) {
  const database = await freshDatabase();
  const outside = await openOutside();
  const servers: Running[] = [];
  const environment = {
    DATABASE_URL: database.url,
    AUTH_ISSUERS: outside.issuer,
    AUTH_AUDIENCES: 'bench',
    EVENTS_URL: outside.events,
    EVENTS_SECRET: `whsec_${randomBytes(32).toString('base64')}`,
    LOG_LEVEL: 'info',
  };
  const start = async (file: string, env: Record<string, string> = {}) => {
    const server = await startProgram(file, { ...environment, ...env });
    servers.push(server);
    return server;
  };

  const first = await start(SERVER, env);
  await fillBills(database.url, VENDOR, bills);
  const tokens = await outside.tokens(VENDOR, PEOPLE);
  let next = 1;
  const authorization = (person: number) => `Bearer ${tokens[person % PEOPLE]}`;

  return {
    url: database.url,
    server: first,
    /** Another server on the same database. */
    anotherServer: (env: Record<string, string> = {}) => start(SERVER, env),
    bareRoute: () => start('bench/server/bare-route.ts'),

    /** The number of the next of so many bills that nobody has refunded. */
    take(bills: number): number {
      const taken = next;
      next += bills;
      return taken;
    },
    order(person: number, billId = `b-${next++}`, key = `order-${randomUUID()}`): Call {
      return {
        method: 'POST',
        path: `/api/v1/bills/${billId}/refunds`,
        headers: {
          'authorization': authorization(person),
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: ORDER,
      };
    },
    read: (person: number, billId: string): Call => ({
      method: 'GET',
      path: `/api/v1/bills/${billId}`,
      headers: { authorization: authorization(person) },
    }),

    usage: async (watch = '') =>
      (await (await fetch(`${first.url}/bench?watch=${watch}`)).json()) as Usage,

    /** Until every event is delivered. */
    async quiet(): Promise<void> {
      const sql = new Client(database.url);
      await sql.connect();
      try {
        while ((await sql.query(WAITING)).rows.length > 0) await sleep(200);
      } finally {
        await sql.end();
      }
    },

    async close(): Promise<void> {
      for (const server of servers) await server.stop();
      outside.close();
      await database.drop();
    },
  };
}

const WAITING = 'select from outgoing_events where due_at is not null limit 1';
const ORDER = JSON.stringify({ amount: 4900, currency: 'SEK', reason: 'Charged twice' });
