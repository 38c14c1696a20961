import { Client } from 'pg';
import { addressOf, SUPERUSER } from './address.ts';

/** The lock inside the database, held as long as its connection lives. */
export interface InstanceLock {
  client: Client;
  /** Resolves with the reason once the connection is gone, and with it the lock. */
  lost: Promise<string>;
}

/** The lock, or the process that holds it. Throws when the engine cannot be reached. */
export async function takeLock(socketFolder: string): Promise<InstanceLock | { heldBy: string }> {
  const client = new Client({
    ...addressOf(socketFolder, LOCK_DATABASE),
    application_name: `${NAME} ${process.pid}`,
    connectionTimeoutMillis: 5_000,
  });
  const lost = lossOf(client);
  try {
    await client.connect();
    const { rows } = await client.query<{ taken: boolean }>(
      'select pg_try_advisory_lock($1) taken',
      [KEY],
    );
    if (rows[0]?.taken) return { client, lost };
    const heldBy = await holder(client);
    await client.end();
    return { heldBy };
  } catch (error) {
    await client.end();
    throw error;
  }
}

// Advisory locks are per database, so it is always taken in the one that every cluster has.
const LOCK_DATABASE = SUPERUSER;
const NAME = 'sesamy-refund-panel';
const KEY = '7305808869232570734';

function lossOf(client: Client): Promise<string> {
  return new Promise((resolve) => {
    let why = 'the connection was closed';
    // Without a listener a lost connection would end the process.
    client.on('error', (error: Error) => (why = error.message));
    client.on('end', () => resolve(why));
  });
}

async function holder(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name name from pg_stat_activity join pg_locks using (pid)
      where locktype = 'advisory' and granted and (classid::bigint << 32 | objid::bigint) = $1`,
    [KEY],
  );
  return rows[0]?.name.replace(NAME, 'process') ?? 'process unknown';
}
