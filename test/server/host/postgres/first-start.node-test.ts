import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, homeOf, newDataDir, start } from './data-folder.ts';
import { ServerInSmall } from './server-in-small.ts';

describe('a first start', { concurrency: true }, () => {
  for (const victim of ['the server alone', 'the server and initdb'] as const) {
    it(`can be begun again after ${victim} was killed in the middle of it`, async (t) => {
      const dataDir = await newDataDir(t);
      for (const stage of ['.', 'PG_VERSION', 'base/4']) {
        const server = new ServerInSmall(t, { dataDir });
        while (!server.has('started') && !(await hasDraftWith(dataDir, stage))) await pause(5);
        await (victim === 'the server alone' ? server.kill() : server.killGroup());
        assert.ok(stage !== '.' || (await drafts(dataDir)).length > 0);
      }

      const { connection } = await start(t, dataDir);
      assert.deepEqual(await ask(connection, 'select 1 one'), [{ one: 1 }]);
      assert.deepEqual(await drafts(dataDir), []);
    });
  }

  it('never puts a database over files that are already there', async (t) => {
    const dataDir = await newDataDir(t);
    await mkdir(join(dataDir, 'postgres/data/base'), { recursive: true, mode: 0o755 });
    await assert.rejects(start(t, dataDir), { name: 'EngineRefused' });
    assert.deepEqual(await readdir(join(dataDir, 'postgres/data')), ['base']);
    assert.deepEqual(await drafts(dataDir), []);
  });
});

async function drafts(dataDir: string): Promise<string[]> {
  const names = await readdir(homeOf(dataDir)).catch(() => []);
  return names.filter((name) => name.startsWith('data.new-'));
}

async function hasDraftWith(dataDir: string, file: string): Promise<boolean> {
  const names = await drafts(dataDir);
  return names.some((name) => existsSync(join(homeOf(dataDir), name, file)));
}
