import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mockApp } from '../../mock-server/mock-app.ts';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { memoryStore } from '../../server/store/memory/memory-store.ts';

type App = Pick<ReturnType<typeof createApp>, 'request'>;

async function letsIn(app: App, path: string, origin: string): Promise<boolean> {
  const answer = await app.request(`http://desk.test${path}`, {
    method: 'OPTIONS',
    headers: { 'Origin': origin, 'Access-Control-Request-Method': 'POST' },
  });
  return answer.headers.get('Access-Control-Allow-Origin') === origin;
}

describe('while anybody may sign in', () => {
  const PATHS = ['/demo/token', '/api/v1/bills/b/refunds'];

  for (const [origin, mayCall] of [
    ['http://127.0.0.1:5500', true],
    ['http://localhost:5173', true],
    ['http://[::1]:8000', true],
    ['null', false],
    ['https://evil.example', false],
    ['http://127.0.0.1.evil.example', false],
    ['http://localhost.evil.example', false],
  ] as const)
    it(`a page of ${origin} ${mayCall ? 'may' : 'may not'} call`, async () => {
      const app = await mockApp();
      for (const path of PATHS) assert.equal(await letsIn(app, path, origin), mayCall, path);
      await app.stop();
    });

  it('a file opened from disk may where CORS_ORIGINS says null, and nowhere else', () => {
    assert.ok('config' in readConfig({ CORS_ORIGINS: 'null' }));
    const read = readConfig({ CORS_ORIGINS: 'null', AUTH_ISSUERS: 'https://login.example' });
    assert.match(
      'wrong' in read ? (read.wrong[0] ?? '') : '',
      /^CORS_ORIGINS: null, .* in the demo/,
    );
  });
});

describe('where tokens are real', () => {
  it('a page of this very machine may call no more than others', async () => {
    const app = createApp({
      store: memoryStore(() => {}),
      providers: () => undefined,
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
      publicUrl: () => 'http://desk.test',
      report: () => {},
      readToken: async () => null,
    });
    assert.equal(await letsIn(app, '/api/v1/me', 'http://127.0.0.1:5500'), false);
    assert.equal(await letsIn(app, '/demo/token', 'http://127.0.0.1:5500'), false);
  });
});
