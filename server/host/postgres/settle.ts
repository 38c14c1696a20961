import { type Client, escapeIdentifier } from 'pg';
import { EngineRefused } from './engine-refused.ts';

/** Nothing that a dead server began may still be written once the next one has begun to read. */
export async function endOtherSessions(client: Client): Promise<void> {
  const { rows } = await client.query<{ ended: boolean }>(
    `select pg_terminate_backend(pid, 5000) ended from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  if (rows.some(({ ended }) => !ended)) {
    throw new EngineRefused(
      'the database still works on a statement of the server before this one',
    );
  }
}

export async function ensureDatabase(client: Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) await client.query(`create database ${escapeIdentifier(name)}`);
}
