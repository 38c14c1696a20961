import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { World } from './world.ts';

/** Longer than any simulator is told to be slow. */
const UNDER_WAY_MS = 1000;

/**
 * Lets a minute pass in a second: the leases of dead servers end, and Vipps takes calls again. Nothing may be
 * under way then, so the remaining server is started anew.
 */
export async function passTime({ servers, providers, databaseUrl }: World): Promise<void> {
  const [server] = servers;
  await server.kill();
  await sleep(UNDER_WAY_MS);
  await providers.restart('vipps', server.url);
  await queryOnce(
    databaseUrl,
    'update refunds set lease_until = null where lease_until is not null',
  );
  await server.start();
}

/** Makes due now what would be asked after later. What a server is writing is left alone, so that nobody waits. */
export async function makeDue({ databaseUrl }: World): Promise<void> {
  await queryOnce(
    databaseUrl,
    `update refunds set next_check_at = now() where (vendor_id, id) in (
      select vendor_id, id from refunds
      where next_check_at > now() and status in ('sending', 'pending', 'unknown')
      for update skip locked)`,
  );
}

/** The rows of one statement, beside what the servers do. */
export async function queryOnce(databaseUrl: string, statement: string): Promise<unknown[]> {
  const sql = new Client(databaseUrl);
  await sql.connect();
  return sql
    .query(statement)
    .then(({ rows }) => rows)
    .finally(() => sql.end());
}
