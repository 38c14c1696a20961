import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { ask, engineOf, newDataDir, start } from './data-folder.ts';
import { ServerInSmall } from './server-in-small.ts';

describe('our own engine', { concurrency: true }, () => {
  it('writes to the disk before it says so, and is reached through a private folder alone', async (t) => {
    const { connection } = await start(t, await newDataDir(t));
    const [settings] = await ask(
      connection,
      `select current_setting('fsync') fsync, current_setting('full_page_writes') pages,
         current_setting('synchronous_commit') commits, current_setting('data_checksums') checksums,
         current_setting('listen_addresses') network, current_setting('timezone') zone,
         current_setting('server_encoding') encoding, 'a' > 'B' as "byCodePoint", upper('å') upper`,
    );
    assert.deepEqual(settings, {
      fsync: 'on',
      pages: 'on',
      commits: 'on',
      checksums: 'on',
      network: '',
      zone: 'UTC',
      encoding: 'UTF8',
      byCodePoint: true,
      upper: 'Å',
    });
    assert.equal(statSync(connection.host).mode & 0o777, 0o700);
  });

  it('keeps what was committed before it is stopped, and nothing else', async (t) => {
    const dataDir = await newDataDir(t);
    const { connection, stop } = await start(t, dataDir);
    await ask(connection, 'create table entries (row int)');
    const [finishing, abandoned] = [new Client(connection), new Client(connection)];
    for (const client of [finishing, abandoned]) {
      client.on('error', () => {});
      await client.connect();
      await client.query('begin');
    }
    await finishing.query('insert into entries values (1)');
    await abandoned.query('insert into entries values (2)');

    await finishing.query('commit');
    await finishing.end();
    await stop();

    const again = await start(t, dataDir);
    assert.deepEqual(await ask(again.connection, 'select row from entries'), [{ row: 1 }]);
    assert.doesNotMatch(again.lines.join(), /adopted|waiting/);
  });

  it('is gone with its socket folder when stop returns, however often that is called', async (t) => {
    const dataDir = await newDataDir(t);
    const { connection, stop, lost } = await start(t, dataDir);
    await Promise.all([stop(), stop()]);
    await stop();
    assert.equal(await engineOf(dataDir), undefined);
    assert.equal(existsSync(connection.host), false);
    assert.deepEqual(lost, []);
  });

  it('is one for each data folder, also within one process', async (t) => {
    const one = await start(t, await newDataDir(t));
    const two = await start(t, await newDataDir(t), { database: 'other "name"' });
    await ask(one.connection, 'create table only_here ()');
    const [answer] = await ask(
      two.connection,
      `select to_regclass('only_here') found, current_database() name`,
    );
    assert.deepEqual(answer, { found: null, name: 'other "name"' });
  });

  it('does not get the signals of the terminal that its server runs in', async (t) => {
    const dataDir = await newDataDir(t);
    const server = new ServerInSmall(t, { dataDir });
    await server.hear('started');
    const before = await engineOf(dataDir);
    await server.killGroup('SIGINT');
    // As long as an engine takes to end that did get one.
    await pause(500);
    assert.ok(before);
    assert.deepEqual(await engineOf(dataDir), before);
  });

  it('is not led astray by PG variables in the environment, and is told no secrets', async (t) => {
    const PG = { PGPORT: '1', PGUSER: 'nobody', PGSSLMODE: 'require', PGHOST: '/', PGDATA: '/' };
    const env = { ...process.env, ...PG, STRIPE_KEY: 'sk_secret' };
    const dataDir = await newDataDir(t);
    const server = new ServerInSmall(t, { dataDir }, { env });
    const { connection } = await server.hear('started');
    const { pid } = (await engineOf(dataDir))!;
    assert.deepEqual(await ask(connection, 'select 1 one'), [{ one: 1 }]);
    if (process.platform !== 'linux') return;
    assert.doesNotMatch(readFileSync(`/proc/${pid}/environ`, 'utf8'), /sk_secret|PGDATA/);
  });
});
