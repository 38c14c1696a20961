import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  ask,
  CHECKOUT_IS_OPEN,
  engineOf,
  homeOf,
  newDataDir,
  start,
  tended,
} from './data-folder.ts';
import { lastly } from './lastly.ts';
import { assertKept, committedBy, writingServer } from './writing-server.ts';

describe('what a killed server left behind', { concurrency: true }, () => {
  it("a process that got the dead engine's id by chance does not stand in the way", async (t) => {
    const dataDir = await newDataDir(t);
    await (await start(t, dataDir)).stop();
    const data = join(homeOf(dataDir), 'data');
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

  it(
    'an engine is also found when its data folder was moved meanwhile',
    { skip: !CHECKOUT_IS_OPEN },
    async (t) => {
      const { dataDir, server, engine } = await writingServer(t);
      await server.kill();
      const moved = tended(t, `${dataDir} moved`);
      await rename(dataDir, moved);

      const next = await start(t, moved);
      assert.equal((await engineOf(moved))?.pid, engine.pid);
      await assertKept(next.connection, committedBy(server));
      await next.stop();
      assert.match(await readFile(join(moved, 'postgres/postgres.log'), 'utf8'), /is shut down\n$/);
    },
  );
});
