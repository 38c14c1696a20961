import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { closing } from '../../../server/host/closing.ts';
import { listen } from '../../../server/host/listen.ts';
import { builtPages } from '../../../server/host/pages.ts';
import { memoryStore } from '../../../server/store/memory/memory-store.ts';
import { testDesk } from '../desk.ts';

describe('what comes over the wire in malice', () => {
  const opened = closing(() => {});
  let port: number;
  before(async () => {
    const desk = testDesk({ store: memoryStore(() => {}), pages: builtPages({ demo: true }) });
    const address = await listen(desk.app, { HOST: '127.0.0.1', PORT: 0 }, opened);
    port = Number(new URL(address).port);
  });
  after(() => opened.close());

  /** Sends text as it is, and gives all that comes back until the other side is done. */
  function send(text: string): Promise<string> {
    return new Promise((resolve) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      socket.setTimeout(3000, () => socket.destroy());
      socket.on('data', (data) => (answer += String(data)));
      socket.on('error', () => {});
      socket.on('close', () => resolve(answer));
    });
  }
  const get = (path: string, lines = '') =>
    send(`GET ${path} HTTP/1.1\r\nHost: a\r\n${lines}Connection: close\r\n\r\n`);
  const statusOf = (answer: string) => Number(answer.slice(9, 12));

  it('is answered as any other request when it is in order', async () => {
    assert.equal(statusOf(await get('/healthz')), 200);
    assert.equal(statusOf(await get('/cdn/sesamy-refund-panel.js')), 200);
  });

  // prettier-ignore
  const outside = [
    '/../package.json', '/cdn/../../package.json', '/cdn/..%2f..%2fpackage.json', '/cdn/%2e%2e/%2e%2e/package.json',
    '/cdn/..%5c..%5cpackage.json', '/cdn/....//....//package.json', '/cdn//etc/passwd', '//etc/passwd', '/cdn/%00',
    '/cdn/sesamy-refund-panel.js%00.html', '/.env', '/.git/config', '/cdn/..%252f..%252fpackage.json', '/%c0%ae%c0%ae/package.json',
    '/server/main.js', '/cdn/../server/main.js', '/.data/postgres/PG_VERSION', '/package.json', '/..%2fserver%2fmain.js',
  ];
  for (const path of outside)
    it(`a path that reaches for other files gets none of them: ${path}`, async () => {
      const answer = await get(path);
      assert.ok([400, 404].includes(statusOf(answer)), answer.slice(0, 80));
      assert.doesNotMatch(answer, /sesamy-refund-panel"|root:|\[core\]|createServer/);
    });

  it('a head larger than we read is answered as a problem, and the connection is closed', async () => {
    const answer = await get('/healthz', `X-Much: ${'a'.repeat(20_000)}\r\n`);
    assert.equal(statusOf(answer), 413);
    assert.match(answer, /Content-Type: application\/problem\+json[^]*payload-too-large/);
    assert.match(answer, /Request-Id: [\w-]{36}/);
  });

  // prettier-ignore
  const broken: [what: string, text: string][] = [
    ['is no HTTP at all',               'hello\r\n\r\n'],
    ['has two lengths',                 'POST /api/v1/me HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello'],
    ['has a length and chunks',         'POST /api/v1/me HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['has a bare line feed in a header', 'GET /healthz HTTP/1.1\r\nHost: a\r\nX: a\nGET /me HTTP/1.1\r\n\r\n'],
    ['has a NUL in a header',           'GET /healthz HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n'],
    ['has no host',                     'GET /healthz HTTP/1.1\r\n\r\n'],
    ['has a space in its path',         'GET /health z HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['has chunks of nonsense',          'POST /demo/token HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
  ];
  for (const [what, text] of broken)
    it(`a request that ${what} is refused, and we live on`, async () => {
      const answer = await send(text);
      assert.ok(answer === '' || statusOf(answer) === 400, answer.slice(0, 60));
      assert.equal(statusOf(await get('/healthz')), 200);
    });

  it('a name for a request that carries a line of its own is not given back', async () => {
    const answer = await get('/healthz', 'Request-Id: a%0d%0aSet-Cookie: x=y\r\n');
    assert.doesNotMatch(answer, /Set-Cookie: x/i);
    assert.doesNotMatch(answer, /Request-Id: a%0d/i);
  });

  it('methods that nothing here knows are not done', async () => {
    for (const method of ['DELETE', 'PATCH', 'TRACE', 'PROPFIND'])
      assert.ok(
        [401, 404].includes(
          statusOf(
            await send(
              `${method} /api/v1/bills/b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
            ),
          ),
        ),
        method,
      );
  });

  it('a client that takes its time with its head keeps nobody else waiting', async () => {
    const slow = Array.from({ length: 50 }, () => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write('GET /healthz HTTP/1.1\r\nHost'),
      );
      socket.on('error', () => {});
      return socket;
    });
    assert.equal(statusOf(await get('/healthz')), 200);
    for (const socket of slow) socket.destroy();
  });
});
