import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import { Agent, fetch } from 'undici';
import { closing } from '../../../server/host/closing.ts';
import { listen } from '../../../server/host/listen.ts';
import { memoryStore } from '../../../server/store/memory/memory-store.ts';
import { testDesk } from '../desk.ts';

const KB = 1024;
/** For so long a connection with something unread on it is left alone, before it is broken off. */
const LONGER_THAN_IT_LIVES_MS = 700;

describe(
  'a body that was not read, on a connection that others use as well',
  { concurrency: true },
  () => {
    const opened = closing(() => {});
    let address: string;
    before(async () => {
      const { app } = testDesk({ store: memoryStore(() => {}) });
      address = await listen(app, { HOST: '127.0.0.1', PORT: 0 }, opened);
    });
    after(() => opened.close());

    const text = (kb: number) => 'x'.repeat(kb * KB);
    async function* pieces(kb: number) {
      for (let sent = 0; sent < kb; sent += 16) yield new TextEncoder().encode(text(16));
    }
    const json = { 'Content-Type': 'application/json', 'Authorization': 'Bearer admin' };
    const key = { 'Idempotency-Key': 'k' };

    // prettier-ignore
    const unread: [what: string, method: string, path: string, headers: Record<string, string>, body: () => string | AsyncIterable<Uint8Array>, status: number][] = [
    ['larger than is read',                 'PUT',  '/api/v1/bills/b',         json,                                    () => text(600),    413],
    ['much larger than is read',            'PUT',  '/api/v1/bills/b',         json,                                    () => text(20_000), 413],
    ['in pieces, larger than is read',      'PUT',  '/api/v1/bills/b',         json,                                    () => pieces(600),  413],
    ['in pieces without end',               'PUT',  '/api/v1/bills/b',         json,                                    () => pieces(20_000),  413],
    ['larger than is read of an order',     'POST', '/api/v1/bills/b/refunds', { ...json, ...key },                     () => text(300),    413],
    ['larger than is read of a callback',   'POST', '/callbacks/acme/stripe',  {},                                      () => text(600),    413],
    ['of another kind',                     'PUT',  '/api/v1/bills/b',         { ...json, 'Content-Type': 'text/csv' }, () => text(400),    400],
    ['of nobody we know',                   'PUT',  '/api/v1/bills/b',         { ...json, Authorization: 'Bearer x' },  () => text(400),    401],
    ['of somebody who may not',             'PUT',  '/api/v1/bills/b',         { ...json, Authorization: 'Bearer agent' },  () => text(400), 403],
    ['of an order without a key',           'POST', '/api/v1/bills/b/refunds', json,                                    () => text(400),    400],
    ['for something that is not there',     'POST', '/nowhere',                {},                                      () => text(400),    404],
    ['where none is expected',              'POST', '/api/v1/refunds/r/check', json,                                    () => text(400),    404],
  ];
    for (const [what, method, path, headers, body, status] of unread)
      it(`${what} costs nobody else their answer`, async () => {
        // As a proxy before us has it: one connection for whoever asks.
        const dispatcher = new Agent({ connections: 1 });
        const asked = { method, headers, body: body(), duplex: 'half', dispatcher } as const;
        const refused = await fetch(address + path, asked);
        await refused.text();
        assert.equal(refused.status, status);
        for (const end = Date.now() + LONGER_THAN_IT_LIVES_MS; Date.now() < end; await pause(50)) {
          const next = await fetch(`${address}/healthz`, { dispatcher });
          assert.deepEqual(await next.json(), { status: 'alive' });
        }
        await dispatcher.close();
      });
  },
);
