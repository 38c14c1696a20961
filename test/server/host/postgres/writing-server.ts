import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { OwnPostgres } from '../../../../server/host/postgres/index.ts';
import { ask, engineOf, newDataDir } from './data-folder.ts';
import { ServerInSmall } from './server-in-small.ts';

/** A server that goes on committing rows until something kills it. */
export async function writingServer(t: TestContext) {
  const dataDir = await newDataDir(t);
  const server = new ServerInSmall(t, { dataDir });
  await server.hear('started');
  server.order('write');
  await server.hear('committed', 50);
  return { dataDir, server, engine: (await engineOf(dataDir))! };
}

/** How many rows it was told are kept. */
export function committedBy(server: ServerInSmall): number {
  return server.words.filter(({ kind }) => kind === 'committed').length;
}

/** One row more may be there: kept, but not yet told when the server died. */
export async function assertKept(connection: OwnPostgres['connection'], last: number) {
  const [row] = await ask(connection, 'select count(*)::int rows, max(row) last from entries');
  assert.equal(row?.['rows'], row?.['last']);
  assert.ok(Number(row?.['last']) >= last, `${JSON.stringify(row)} of ${last}`);
}
