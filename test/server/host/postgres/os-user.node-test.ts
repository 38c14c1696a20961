import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chown, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { postgresUser } from '../../../../server/host/postgres/os-user.ts';
import {
  AS_ROOT,
  ask,
  CHECKOUT_IS_OPEN,
  homeOf,
  newDataDir,
  newFolder,
  NOBODY,
  start,
} from './data-folder.ts';
import { ServerInSmall } from './server-in-small.ts';

const cannotBeNobody = !AS_ROOT || !CHECKOUT_IS_OPEN;
const POWERLESS = ['setpriv', '--bounding-set=-all', '--inh-caps=-all'];
const noCapabilities =
  !AS_ROOT || spawnSync(POWERLESS[0]!, [...POWERLESS.slice(1), 'true']).status !== 0;
const noMounts = spawnSync('unshare', ['--mount', 'true']).status !== 0;

describe('the engine runs', { concurrency: true }, () => {
  it('as the OS user postgres when the server is root', { skip: !AS_ROOT }, async (t) => {
    const dataDir = await newDataDir(t);
    await start(t, dataDir);
    const { uid, mode } = await stat(join(homeOf(dataDir), 'data'));
    assert.equal(uid, (await postgresUser()).uid);
    assert.equal(mode & 0o777, 0o700);
  });

  it(
    'as the OS user postgres also where that has to be made first',
    { skip: !AS_ROOT || noMounts },
    async (t) => {
      const etc = join(await newFolder(t), 'etc');
      const dataDir = await newDataDir(t);
      const within = ['unshare', '--mount', '/bin/sh', '-c', WITHOUT_THE_USER, etc];
      await new ServerInSmall(t, { dataDir }, { within }).hear('started');

      const made = /^postgres:[^:]*:(\d+):/m.exec(await readFile(join(etc, 'passwd'), 'utf8'));
      assert.equal((await stat(join(homeOf(dataDir), 'data'))).uid, Number(made?.[1]));
    },
  );

  it(
    'as the server does where that is not root, and for root as who owns the records',
    { skip: cannotBeNobody },
    async (t) => {
      const dataDir = await newDataDir(t);
      await chown(dirname(dataDir), NOBODY.uid, NOBODY.gid);
      const asNobody = () => new ServerInSmall(t, { dataDir }, NOBODY);

      const first = asNobody();
      const { connection } = await first.hear('started');
      await ask(connection, 'create table entries as select 1 row');
      first.order('stop');
      await first.hear('stopped');

      const asRoot = await start(t, dataDir);
      assert.deepEqual(await ask(asRoot.connection, 'select row from entries'), [{ row: 1 }]);
      await asRoot.stop();
      assert.equal((await stat(join(homeOf(dataDir), 'data'))).uid, NOBODY.uid);

      const last = asNobody();
      await last.hear('started');
      last.order('stop');
      await last.hear('stopped');
    },
  );

  it(
    'for nobody who may not write the data folder or read the records',
    { skip: cannotBeNobody },
    async (t) => {
      const dataDir = await newDataDir(t);
      await mkdir(dataDir);
      const refused = new ServerInSmall(t, { dataDir }, NOBODY);
      assert.match((await refused.hear('refused')).message, /^cannot write .*postgres\.lock/);

      await (await start(t, dataDir)).stop();
      await chown(dataDir, NOBODY.uid, NOBODY.gid);
      await chown(join(dataDir, 'postgres.lock'), NOBODY.uid, NOBODY.gid);
      const stranger = new ServerInSmall(t, { dataDir }, NOBODY);
      assert.match((await stranger.hear('refused')).message, /cannot use .*EACCES.*postgres\/data/);
    },
  );

  it('for no root that may not become another user', { skip: noCapabilities }, async (t) => {
    const within = [...POWERLESS, '--'];
    const server = new ServerInSmall(t, { dataDir: await newDataDir(t) }, { within });
    const { message } = await server.hear('refused');
    assert.match(message, /this root may not change its OS user.*DATABASE_URL/);
  });
});

// Inside a mount namespace of its own: the machine keeps its users. $0 is where the copy of /etc goes.
const WITHOUT_THE_USER = `
  cp -a /etc "$0" && mount --bind "$0" /etc &&
  sed -i '/^postgres:/d' /etc/passwd /etc/group /etc/shadow /etc/gshadow && exec "$@"`;
