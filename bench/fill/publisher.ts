import type { Client } from 'pg';
import { fold } from '../../server/refunds/fold.ts';
import { DOMAINS, FIRST_NAMES, LAST_NAMES, NICKNAMES } from './names.ts';
import { BILLS, CONTRACTS, CUSTOMERS, EVENTS, REFUNDS } from './rows.ts';

/** A publisher made up in the database itself, with rows such as the server would have written. */
export interface Publisher {
  readonly vendor: string;
  readonly bills: number;
  /** Where there are not {@link BILLS_OF_A_SUBSCRIBER} to each. */
  readonly subscribers?: number;
}

export const BILLS_OF_A_SUBSCRIBER = 20;
/** Ordered by {@link NEWCOMER} with the newest bills: as many in a small publisher as in a large one. */
const RECENT_REFUNDS = 200;
const AT_ONCE = 1_000_000;

export function subscribersOf({ bills, subscribers }: Publisher): number {
  return subscribers ?? Math.ceil(bills / BILLS_OF_A_SUBSCRIBER);
}

export function recentRefundsOf({ bills }: Publisher): number {
  return Math.min(RECENT_REFUNDS, Math.floor(bills / 10));
}

/** What every publisher's subscribers are called is known to the session from here on. */
export async function bringNames(sql: Client): Promise<void> {
  for (const [table, all] of Object.entries({
    first_names: FIRST_NAMES,
    last_names: LAST_NAMES,
    nicknames: NICKNAMES,
    domains: DOMAINS,
  })) {
    await sql.query(`create temporary table ${table} (n int primary key, name text, folded text)`);
    await sql.query(
      `insert into ${table} select n - 1, name, folded
        from unnest($1::text[], $2::text[]) with ordinality as told (name, folded, n)`,
      [all, all.map(fold)],
    );
    await sql.query(`analyze ${table}`);
  }
}

/** Subscribers with their contracts, and without any bill. */
export async function fillSubscribers(
  sql: Client,
  vendor: string,
  subscribers: number,
): Promise<void> {
  await sql.query(CUSTOMERS, [vendor, subscribers]);
  await sql.query(CONTRACTS, [vendor, subscribers]);
}

/** Bills come in the order in which they were billed, so that those of a subscriber are far apart, as they would be. */
export async function fillPublisher(
  sql: Client,
  publisher: Publisher,
  say: (line: string) => void,
): Promise<void> {
  const { vendor, bills } = publisher;
  const subscribers = subscribersOf(publisher);
  await fillSubscribers(sql, vendor, subscribers);
  for (let from = 1; from <= bills; from += AT_ONCE) {
    const to = Math.min(from + AT_ONCE - 1, bills);
    const some = [vendor, bills, subscribers, recentRefundsOf(publisher), from, to];
    await sql.query(BILLS, some);
    await sql.query(REFUNDS, some);
    if (bills > AT_ONCE) say(`  ${to} of ${bills} bills`);
  }
  await sql.query(EVENTS, [vendor]);
}
