import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { engineProcesses } from '../../../../server/host/postgres/postmaster.ts';
import { ask, engineOf, newDataDir, start } from './data-folder.ts';
import { ServerInSmall } from './server-in-small.ts';
import { assertKept, committedBy, writingServer } from './writing-server.ts';

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
    const pids = await engineProcesses(engine.name);
    const killed = server.kill();
    // The last ones may have ended by themselves when they saw the first ones gone.
    for (const pid of pids) endIfThere(pid);
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
});

function endIfThere(pid: number) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    assert.equal((error as NodeJS.ErrnoException).code, 'ESRCH');
  }
}
