import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { memoryStore } from '../../server/store/memory/memory-store.ts';
import { cardBill } from '../../test/server/bills.ts';
import { testDesk } from '../../test/server/desk.ts';
import { brotli, gzip } from './compress.ts';
import { type Floor, bundleFloor } from './floors.ts';
import { type Variant, pageOf } from './variants.ts';

/** More than any page shows. */
const BILLS = 200;

const billId = (number: number) => `bench-${number}`;

/**
 * One server for all variants: their pages, their scripts as a CDN gives them out, and the real app with its ledger in
 * memory. Every bill has been refunded in part, twice.
 */
export async function startHost() {
  const desk = testDesk({ store: memoryStore(() => {}) });
  for (let number = 1; number <= BILLS; number += 1) await desk.put(benchBill(number));
  const floors = { vanilla: await bundleFloor('vanilla'), lit: await bundleFloor('lit') };

  const site = new Hono()
    .get('/page/:variant/:count', (c) => {
      const { variant, count } = c.req.param();
      const bills = Array.from({ length: Number(count) }, (_, at) => billId(at + 1));
      return c.html(pageOf(variant as Variant, bills));
    })
    .get('/floors/:file', (c) => {
      const floor = c.req.param('file').replace('.js', '') as Floor;
      return script(floors[floor], c.req.header('Accept-Encoding'));
    })
    .get('/cdn/:file', (c) =>
      script(
        readFileSync(`dist/cdn/${c.req.param('file')}`, 'utf8'),
        c.req.header('Accept-Encoding'),
      ),
    )
    .all('/api/*', (c) => desk.app.fetch(c.req.raw));
  const server = createServer(getRequestListener(site.fetch));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;

  return {
    floors,
    desk,
    page: (variant: Variant, count: number) => `${origin}/page/${variant}/${count}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export type Host = Awaited<ReturnType<typeof startHost>>;

const compressed = new Map<string, Uint8Array<ArrayBuffer>>();

/** Compressed once, as far as it goes, and kept by who asks. */
function script(code: string, accepted = ''): Response {
  const encoding = accepted.includes('br') ? 'br' : 'gzip';
  const known = compressed.get(encoding + code);
  const body = known ?? new Uint8Array(encoding === 'br' ? brotli(code) : gzip(code));
  compressed.set(encoding + code, body);
  return new Response(body, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Content-Encoding': encoding,
      'Cache-Control': 'public, max-age=3600',
      'Access-Control-Allow-Origin': '*',
    },
  });
}

function benchBill(number: number) {
  const past = (id: string, amount: number, reason: string, at: string) => ({
    id: `${billId(number)}-${id}`,
    amount,
    reason,
    at,
    by: 'Ada Admin',
  });
  return cardBill({
    id: billId(number),
    number: String(100_000 + number),
    refunds: [
      past('a', 1000, 'Paper not delivered', '2026-11-08T09:00:00Z'),
      past('b', 900, 'Goodwill', '2026-11-12T15:30:00Z'),
    ],
  });
}
