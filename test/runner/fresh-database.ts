import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export interface FreshDatabase {
  url: string;
  /** Also ends the connections that are still open. */
  drop(): Promise<void>;
}

/** An empty database that nobody else uses. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) {
    throw new Error(
      'There is no database to test on: start the tests with `npm test`, or name one in TEST_DATABASE_URL.',
    );
  }
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(server, `create database ${name}`);
  return {
    url: withDatabase(server, name),
    drop: () => execute(server, `drop database if exists ${name} with (force)`),
  };
}

async function execute(server: string, sql: string): Promise<void> {
  const client = new Client(server);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

// A URL with a socket folder has no host, which the URL class refuses.
function withDatabase(server: string, name: string): string {
  return server.replace(/^(\w+:\/\/[^/?]*)(\/[^?]*)?/, `$1/${name}`);
}
