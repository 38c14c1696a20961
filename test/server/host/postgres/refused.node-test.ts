import assert from 'node:assert/strict';
import { appendFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { packageRoot } from '../../../../server/host/postgres/binaries.ts';
import { EngineRefused } from '../../../../server/host/postgres/index.ts';
import { ask, engineOf, homeOf, newDataDir, newFolder, start } from './data-folder.ts';
import { ServerInSmall } from './server-in-small.ts';

describe('a start is refused in one clear line', { concurrency: true }, () => {
  it('where there are no binaries for the machine', () => {
    assert.throws(() => packageRoot('plan9-mips'), isRefusal(/plan9-mips.*set DATABASE_URL/));
  });

  it('when the binaries do not run', async (t) => {
    const broken = await newFolder(t);
    await writeFile(join(broken, 'package.json'), '{"version":"1"}');
    await assert.rejects(
      start(t, await newDataDir(t), { packageRoot: broken }),
      isRefusal(/cannot use .* ENOENT/),
    );
  });

  for (const [what, below] of [
    ['is a file', ''],
    ['is below a file', 'data'],
  ] as const) {
    it(`when the data folder ${what}`, async (t) => {
      const file = join(await newFolder(t), 'file');
      await writeFile(file, '');
      await assert.rejects(start(t, join(file, below)), isRefusal(/cannot use .*file/));
    });
  }

  it('when the data folder cannot be written', async (t) => {
    await assert.rejects(start(t, '/proc/self'), isRefusal(/cannot (write|use)/));
  });

  it('when the engine ends while it starts, and then works again once that is mended', async (t) => {
    const dataDir = await newDataDir(t);
    await (await start(t, dataDir)).stop();
    const configuration = join(homeOf(dataDir), 'data/postgresql.conf');
    const good = await readFile(configuration, 'utf8');
    await appendFile(configuration, '\nwal_level = fantasy\n');

    const begin = performance.now();
    const TMPDIR = await newFolder(t);
    const server = new ServerInSmall(t, { dataDir }, { env: { ...process.env, TMPDIR } });
    const { message } = await server.hear('refused');
    assert.match(message, /^PostgreSQL did not start: .*wal_level.*fantasy/);
    assert.ok(performance.now() - begin < 5_000);
    assert.equal(await engineOf(dataDir), undefined);
    assert.deepEqual(await readdir(TMPDIR), []);

    await writeFile(configuration, good);
    const { connection } = await start(t, dataDir);
    assert.deepEqual(await ask(connection, 'select 1 one'), [{ one: 1 }]);
  });

  it('and leaves no engine and no lock behind when it fails at the very end', async (t) => {
    const dataDir = await newDataDir(t);
    await assert.rejects(start(t, dataDir, { database: '' }));
    assert.equal(await engineOf(dataDir), undefined);

    const { lines } = await start(t, dataDir);
    assert.doesNotMatch(lines.join(), /adopted|waiting/);
  });
});

function isRefusal(words: RegExp) {
  return (error: unknown) => {
    assert.ok(error instanceof EngineRefused);
    assert.match(error.message, words);
    assert.doesNotMatch(error.message, /\n/);
    return true;
  };
}
