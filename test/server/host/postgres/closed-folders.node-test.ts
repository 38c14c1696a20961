import assert from 'node:assert/strict';
import { chmod, cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { packageRoot } from '../../../../server/host/postgres/binaries.ts';
import { refugeOf } from '../../../../server/host/postgres/home.ts';
import {
  AS_ROOT,
  ask,
  CHECKOUT_IS_OPEN,
  engineOf,
  newDataDir,
  newFolder,
  start,
  tended,
} from './data-folder.ts';
import { ServerInSmall } from './server-in-small.ts';

describe('as root, the database', { concurrency: true, skip: !AS_ROOT }, () => {
  it('moves with its binaries to a place that is named, where a folder above is closed', async (t) => {
    const dataDir = await newClosedDataDir(t);
    const refuge = refugeOf(dataDir);
    const first = await start(t, dataDir);
    await ask(first.connection, 'create table entries as select 1 row');
    await first.stop();

    assert.match(first.lines.join(), new RegExp(`${dataDir}.* closed .*${refuge}`));
    assert.deepEqual(await namesIn(refuge), [
      await copyName(packageRoot()),
      'data',
      'postgres.log',
    ]);
    assert.deepEqual(await readdir(dataDir), ['postgres.lock']);

    await chmod(dirname(dataDir), 0o755);
    const second = await start(t, dataDir);
    assert.deepEqual(await ask(second.connection, 'select row from entries'), [{ row: 1 }]);
    assert.ok(await engineOf(dataDir, refuge));
  });

  it(
    'is refused when its records were closed to it later, instead of beginning anew',
    { skip: !CHECKOUT_IS_OPEN },
    async (t) => {
      const dataDir = await newDataDir(t);
      await (await start(t, dataDir)).stop();
      await chmod(dirname(dataDir), 0o700);
      await assert.rejects(start(t, dataDir), (error: Error) => {
        assert.equal(error.name, 'EngineRefused');
        assert.match(error.message, new RegExp(`closed to .* open ${dirname(dataDir)} to it`));
        return true;
      });
      await assert.rejects(stat(refugeOf(dataDir)), { code: 'ENOENT' });
    },
  );

  it('runs on a copy where the binaries are closed, one for each version', async (t) => {
    const dataDir = await newDataDir(t);
    const refuge = refugeOf(dataDir);
    const closed = await newClosedPackage(t);
    const killed = new ServerInSmall(t, { dataDir, packageRoot: closed });
    while (!(await namesIn(refuge)).some((name) => name.startsWith('binaries-'))) await pause(5);
    await pause(50);
    await killed.killGroup();

    const { stop } = await start(t, dataDir, { packageRoot: closed });
    await stop();
    assert.deepEqual(await namesIn(refuge), [await copyName(closed), 'data', 'postgres.log']);

    await writeFile(join(closed, 'package.json'), '{"version":"99.0.0"}');
    const { connection } = await start(t, dataDir, { packageRoot: closed });
    assert.deepEqual(await namesIn(refuge), ['binaries-99.0.0', 'data', 'postgres.log']);
    assert.deepEqual(await ask(connection, 'select 1 one'), [{ one: 1 }]);
  });

  it(
    'stays where its records are when only the binaries were closed later',
    { skip: !CHECKOUT_IS_OPEN },
    async (t) => {
      const dataDir = await newDataDir(t);
      const first = await start(t, dataDir);
      await ask(first.connection, 'create table entries as select 1 row');
      await first.stop();
      const second = await start(t, dataDir, { packageRoot: await newClosedPackage(t) });
      assert.deepEqual(await ask(second.connection, 'select row from entries'), [{ row: 1 }]);
    },
  );

  it('does without a temporary folder that is closed, or too long a name', async (t) => {
    const closed = join(await newFolder(t), 'closed');
    await mkdir(closed, { mode: 0o700 });
    const long = join(await newFolder(t), 'long'.repeat(20));
    await mkdir(long);
    for (const TMPDIR of [closed, long]) {
      const server = new ServerInSmall(
        t,
        { dataDir: await newDataDir(t) },
        {
          env: { ...process.env, TMPDIR },
        },
      );
      assert.match((await server.hear('started')).connection.host, /^\/tmp\/sesamy-postgres-/);
      assert.deepEqual(await readdir(TMPDIR), []);
    }
  });
});

async function newClosedDataDir(t: TestContext): Promise<string> {
  const above = join(await newFolder(t), 'closed');
  await mkdir(above, { mode: 0o700 });
  return tended(t, join(above, 'data'));
}

async function newClosedPackage(t: TestContext): Promise<string> {
  const closed = join(await newFolder(t), 'closed');
  await mkdir(closed, { mode: 0o700 });
  await cp(packageRoot(), join(closed, 'package'), { recursive: true });
  return join(closed, 'package');
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).toSorted();
}

async function copyName(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return `binaries-${version}`;
}
