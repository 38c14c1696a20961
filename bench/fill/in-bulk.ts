import type { Client } from 'pg';

/**
 * Lets rows be written by the million: what refers to what is known, and is not looked up for each, nor is a row on the
 * disk before the next one is made. Afterwards the database has counted what it has.
 */
export async function inBulk(sql: Client, write: () => Promise<void>): Promise<void> {
  await sql.query(`set session_replication_role = replica; set synchronous_commit = off`);
  await write();
  await sql.query(`set session_replication_role = origin; set synchronous_commit = on`);
  await sql.query('vacuum analyze');
}
