import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Page } from 'playwright-core';

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
  const port = typeof address === 'object' ? address?.port : '';
  return {
    gallery: `http://127.0.0.1:${port}/any/folder/demo/gallery/`,
    close: () => server.close(),
  };
}

/** Waits until the story on the stage has been played to its end. */
export async function played(page: Page): Promise<void> {
  const stage = page.locator('.stage:not([data-play=playing])');
  await stage.first().waitFor();
  const stuck = page.locator('.stage[data-play=stuck]');
  if ((await stuck.count()) > 0)
    throw new Error((await stuck.first().getAttribute('title')) ?? 'stuck');
}

/** Goes to another view of the same page, as a link within it does. */
export async function turnTo(page: Page, search: string): Promise<void> {
  await page.evaluate((address) => {
    history.replaceState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
}
