import { createServer } from 'node:http';
import { after, before } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser.ts';

/** The built pages, served as mere files from a folder that is not the root. */
export async function serveSite() {
  const site = new Hono().use(
    serveStatic({
      root: 'dist/site',
      rewriteRequestPath: (path) => path.replace('/any/folder', ''),
    }),
  );
  const server = createServer(getRequestListener(site.fetch));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const url = `${origin}/any/folder`;
  return { origin, url, gallery: `${url}/demo/gallery/`, close: () => server.close() };
}

export interface RunningSite {
  readonly site: Awaited<ReturnType<typeof serveSite>>;
  readonly browser: Browser;
}

/** For the tests around: those files and a browser. They are there once the tests run. */
export function runningSite(): RunningSite {
  const running = {} as { -readonly [part in keyof RunningSite]: RunningSite[part] };
  before(async () => {
    [running.site, running.browser] = await Promise.all([serveSite(), startBrowser()]);
  });
  after(async () => {
    await running.browser.close();
    running.site.close();
  });
  return running;
}
