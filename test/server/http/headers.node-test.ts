import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createApp } from '../../../server/app.ts';
import { memoryStore } from '../../../server/store/memory/memory-store.ts';
import { testDesk } from '../desk.ts';

const app = createApp({
  store: memoryStore(() => {}),
  providers: () => undefined,
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  publicUrl: () => 'http://desk.test',
  report: () => {},
  readToken: async () => null,
  corsOrigins: ['https://portal.example'],
});

function preflight(origin: string): Promise<Response> {
  return Promise.resolve(
    app.request('http://desk.test/api/v1/bills/b/refunds', {
      method: 'OPTIONS',
      headers: { 'Origin': origin, 'Access-Control-Request-Method': 'POST' },
    }),
  );
}

describe('a page of another origin', () => {
  it('may call the API when it is on the list, and read what it needs', async () => {
    const answer = await preflight('https://portal.example');
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), 'https://portal.example');
    const allowed = answer.headers.get('Access-Control-Allow-Headers') ?? '';
    for (const name of ['Authorization', 'Content-Type', 'Idempotency-Key'])
      assert.ok(allowed.includes(name), name);

    const refused = await app.request('http://desk.test/api/v1/me', {
      headers: { Origin: 'https://portal.example' },
    });
    assert.equal(refused.status, 401);
    assert.equal(refused.headers.get('Access-Control-Allow-Origin'), 'https://portal.example');
    const exposed = refused.headers.get('Access-Control-Expose-Headers') ?? '';
    for (const name of ['Request-Id', 'Location', 'Retry-After', 'Idempotent-Replayed'])
      assert.ok(exposed.includes(name), name);
  });

  for (const origin of [
    'https://evil.example',
    'https://portal.example.evil',
    'null',
    'http://portal.example',
  ])
    it(`may not when it is ${origin}`, async () => {
      assert.equal((await preflight(origin)).headers.get('Access-Control-Allow-Origin'), null);
    });
});

describe('every answer', () => {
  const desk = testDesk({ store: memoryStore(() => {}) });

  for (const path of [
    '/healthz',
    '/readyz',
    '/openapi.json',
    '/nothing',
    '/api/v1/me',
    '/api/v1/nothing',
  ])
    it(`names its request: ${path}`, async () => {
      assert.match((await desk.call('GET', path)).headers.get('Request-Id') ?? '', /^[\w-]{8,}$/);
    });

  it('that a bug brings about says no more than that, and is reported', async () => {
    const store = memoryStore(() => {});
    const broken = testDesk({
      store: {
        ...store,
        vendor: () => {
          throw new Error('secret detail');
        },
      },
    });
    const { status, body } = await broken.call<{ type: string }>('GET', '/api/v1/bills/b');
    assert.equal(status, 500);
    assert.match(body.type, /unexpected/);
    assert.doesNotMatch(JSON.stringify(body), /secret/);
    assert.deepEqual(broken.reports, ['A request failed']);
  });
});
