import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { BillImport } from '../../contract/index.ts';
import { memoryStore } from '../../server/store/memory/memory-store.ts';
import { cardBill } from '../server/bills.ts';
import { testDesk } from '../server/desk.ts';

/** As strict as a page can be about what it runs and loads. */
export const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

/** A host page that allows nothing but itself, with the built panel, one bill of 99,00 kr and its backend. */
export async function strictPage(
  html: string,
  script: string,
  { csp = CSP, bill = cardBill() }: { readonly csp?: string; readonly bill?: BillImport } = {},
) {
  const desk = testDesk({ store: memoryStore(() => {}) });
  await desk.put(bill);
  const blocked = new Set<string>();
  const altered = new Set<string>();

  const site = new Hono()
    .get('/', (c) => {
      c.header('Content-Security-Policy', csp);
      return c.html(html.replaceAll('BILL', bill.id));
    })
    .get('/host.js', (c) => c.body(script, 200, { 'Content-Type': 'text/javascript' }))
    .get('/favicon.ico', (c) => c.body(null, 204))
    .all('/api/*', (c) => desk.app.fetch(c.req.raw))
    .use('/cdn/*', async (c, next) =>
      [...blocked].some((part) => c.req.path.includes(part)) ? c.notFound() : next(),
    )
    .use('/cdn/*', async (c, next) => {
      await next();
      if (![...altered].some((part) => c.req.path.includes(part))) return;
      c.res = new Response(`${await c.res.text()}\n`, { headers: c.res.headers });
      c.res.headers.delete('Content-Length');
    })
    .use('/cdn/*', serveStatic({ root: 'dist' }));
  const server = createServer(getRequestListener(site.fetch));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();

  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`,
    desk,
    /** Lets files whose names contain this be missing. */
    block: (part: string) => void blocked.add(part),
    /** Lets files whose names contain this be other than they were built. */
    alter: (part: string) => void altered.add(part),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
