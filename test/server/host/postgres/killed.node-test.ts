import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { engineProcesses } from '../../../../server/host/postgres/postmaster.ts';
import { ask, engineOf, newDataDir, start, tended } from './data-folder.ts';
import { lastly } from './lastly.ts';
import { ServerInSmall } from './server-in-small.ts';

describe('after a kill', { concurrency: true }, () => {
  it('of the server alone, the next one adopts its engine with every committed row, and stops it', async (t) => {
    const { dataDir, server, engine } = await writingServer(t);
    await server.kill();
    const last = committedBy(server);

    const next = await start(t, dataDir);
    assert.match(next.lines.join(), new RegExp(`adopted .* \\(process ${engine.pid}\\)`));
    assert.deepEqual(await engineOf(dataDir), engine);
    await assertKept(next.connection, last);

    await next.stop();
    assert.equal(await engineOf(dataDir), undefined);
    assert.equal(existsSync(engine.socketFolder), false);
  });

  it('of the engine alone, the server is told once, and the next start has every committed row', async (t) => {
    const { dataDir, server, engine } = await writingServer(t);
    process.kill(engine.pid, 'SIGKILL');
    await server.hear('lost');
    server.order('stop');

    const next = await start(t, dataDir);
    await assertKept(next.connection, committedBy(server));
    assert.equal(server.words.filter(({ kind }) => kind === 'lost').length, 1);
    assert.equal(existsSync(engine.socketFolder), false);
  });

  it('of everything at once, a start right behind it has every committed row', async (t) => {
    const { dataDir, server, engine } = await writingServer(t);
    const killed = server.kill();
    for (const pid of await engineProcesses(engine.name)) process.kill(pid, 'SIGKILL');
    await killed;

    const next = await start(t, dataDir);
    await assertKept(next.connection, committedBy(server));
    assert.equal(existsSync(engine.socketFolder), false);
  });

  it('of the engine, the server can still stop and start anew itself', async (t) => {
    const dataDir = await newDataDir(t);
    const { connection, stop, lost } = await start(t, dataDir);
    const { pid } = (await engineOf(dataDir))!;
    process.kill(pid, 'SIGKILL');
    while (lost.length === 0) await pause(10);
    await stop();
    assert.equal(existsSync(connection.host), false);

    const next = await start(t, dataDir);
    assert.deepEqual(await ask(next.connection, 'select 1 one'), [{ one: 1 }]);
    assert.equal(lost.length, 1);
  });

  it('of the server, nothing that it had begun is written after the next one has started', async (t) => {
    const dataDir = await newDataDir(t);
    const server = new ServerInSmall(t, { dataDir });
    const { connection } = await server.hear('started');
    await ask(connection, 'create table entries (row int)');
    const slow = new Client(connection);
    slow.on('error', () => {});
    await slow.connect();
    const written = slow.query('insert into entries select 1 from pg_sleep(20)').then(
      () => 'written',
      () => 'cut off',
    );
    await server.kill();
    const next = await start(t, dataDir);
    assert.deepEqual(await ask(next.connection, 'select row from entries'), []);
    assert.equal(await written, 'cut off');
  });

  it("a process that got the dead engine's id by chance does not stand in the way", async (t) => {
    const dataDir = await newDataDir(t);
    await (await start(t, dataDir)).stop();
    const data = join(dataDir, 'postgres/data');
    const { uid, gid } = await stat(data);
    const stranger = spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' });
    lastly(t, () => stranger.kill());
    await writeFile(
      join(data, 'postmaster.pid'),
      `${stranger.pid}\n${data}\n1\n5432\n/tmp/x\n\n1 1\nready\n`,
    );

    const next = await start(t, dataDir);
    assert.deepEqual(await ask(next.connection, 'select 1 one'), [{ one: 1 }]);
    assert.equal(stranger.signalCode, null);
  });

  it('an engine whose socket somebody cleaned away is stopped and replaced', async (t) => {
    const { dataDir, server, engine } = await writingServer(t);
    await server.kill();
    await rm(engine.socketFolder, { recursive: true });

    const next = await start(t, dataDir);
    assert.notEqual((await engineOf(dataDir))?.pid, engine.pid);
    await assertKept(next.connection, committedBy(server));
  });

  it('an engine is also found when its data folder was moved meanwhile', async (t) => {
    const { dataDir, server, engine } = await writingServer(t);
    await server.kill();
    const moved = tended(t, `${dataDir} moved`);
    await rename(dataDir, moved);

    const next = await start(t, moved);
    assert.equal((await engineOf(moved))?.pid, engine.pid);
    await assertKept(next.connection, committedBy(server));
    await next.stop();
    assert.match(await readFile(join(moved, 'postgres/postgres.log'), 'utf8'), /is shut down\n$/);
  });
});

async function writingServer(t: TestContext) {
  const dataDir = await newDataDir(t);
  const server = new ServerInSmall(t, { dataDir });
  await server.hear('started');
  server.order('write');
  await server.hear('committed', 50);
  return { dataDir, server, engine: (await engineOf(dataDir))! };
}

function committedBy(server: ServerInSmall): number {
  return server.words.filter(({ kind }) => kind === 'committed').length;
}

/** One row more may be there: kept, but not yet told when the server died. */
async function assertKept(connection: Parameters<typeof ask>[0], last: number) {
  const [row] = await ask(connection, 'select count(*)::int rows, max(row) last from entries');
  assert.equal(row?.['rows'], row?.['last']);
  assert.ok(Number(row?.['last']) >= last, `${JSON.stringify(row)} of ${last}`);
}
