import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, engineOf, newDataDir, start } from './data-folder.ts';
import { ServerInSmall } from './server-in-small.ts';

const IN_A_CONTAINER = ['unshare', '--fork', '--pid', '--ipc', '--mount-proc', '--kill-child'];
const noContainers =
  spawnSync(IN_A_CONTAINER[0]!, [...IN_A_CONTAINER.slice(1), 'true']).status !== 0;

describe('only one server at a time', { concurrency: true }, () => {
  it('uses a data folder: a second one is refused and told who does', async (t) => {
    const dataDir = await newDataDir(t);
    const { connection, lost } = await start(t, dataDir);
    const second = new ServerInSmall(t, { dataDir, patience: 1_000 });
    const { name, message } = await second.hear('refused');

    assert.equal(name, 'EngineRefused');
    assert.equal(message, `another server (process ${process.pid}) already uses ${dataDir}`);
    assert.match((await second.hear('log')).line, /waiting for it to end/);
    assert.deepEqual(await ask(connection, 'select 1 one'), [{ one: 1 }]);
    assert.deepEqual(lost, []);
  });

  it('wins when two start for the first time at once', async (t) => {
    const dataDir = await newDataDir(t);
    const servers = [1_000, 1_000].map((patience) => new ServerInSmall(t, { dataDir, patience }));
    const answers = await Promise.all(
      servers.map((server) => Promise.any([server.hear('started'), server.hear('refused')])),
    );
    assert.deepEqual(answers.map(({ kind }) => kind).toSorted(), ['refused', 'started']);
    const winner = answers.find((answer) => answer.kind === 'started')!;
    assert.deepEqual(await ask(winner.connection, 'select 1 one'), [{ one: 1 }]);
  });

  it('is let in as soon as the one before it has stopped', async (t) => {
    const dataDir = await newDataDir(t);
    const first = new ServerInSmall(t, { dataDir });
    await first.hear('started');
    const second = new ServerInSmall(t, { dataDir });
    await second.hear('log');
    await pause(300);
    first.order('stop');
    await second.hear('started');
    assert.ok(first.has('stopped'));
  });

  it(
    'gets in from another container, where process ids mean nothing',
    { skip: noContainers },
    async (t) => {
      const dataDir = await newDataDir(t);
      const { connection } = await start(t, dataDir);
      const engine = await engineOf(dataDir);
      const second = new ServerInSmall(t, { dataDir, patience: 1_000 }, { within: IN_A_CONTAINER });

      assert.match((await second.hear('refused')).message, /^another server .* already uses/);
      assert.deepEqual(await engineOf(dataDir), engine);
      assert.deepEqual(await ask(connection, 'select 1 one'), [{ one: 1 }]);
    },
  );

  it('is let in by the database itself, should the lock file have been deleted', async (t) => {
    const dataDir = await newDataDir(t);
    const { connection } = await start(t, dataDir);
    await rm(join(dataDir, 'postgres.lock'));
    const second = new ServerInSmall(t, { dataDir, patience: 1_000 });

    const { message } = await second.hear('refused');
    assert.match(message, new RegExp(`^another server \\(process ${process.pid}\\) already uses`));
    assert.deepEqual(await ask(connection, 'select 1 one'), [{ one: 1 }]);
  });
});
