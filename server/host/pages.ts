import { fileURLToPath } from 'node:url';
import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';

type Pages = (c: Context) => Promise<Response | undefined>;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The built files: the widget for other sites under `/cdn/`, and, while anybody may sign in, the demo pages. */
export function builtPages({ demo }: { demo: boolean }): Pages {
  const cdn = serveStatic({ root: `${ROOT}dist` });
  // Elsewhere there may be none, as in the container image.
  const site = demo ? serveStatic({ root: `${ROOT}dist/site` }) : undefined;

  return async (c) => {
    if (!['GET', 'HEAD'].includes(c.req.method)) return undefined;
    const forAnybody = c.req.path.startsWith('/cdn/');
    // A module of another origin is only run when that allows it.
    if (forAnybody) c.header('Access-Control-Allow-Origin', '*');
    const files = forAnybody ? cdn : site;
    const found = await files?.(c, async () => {});
    return found instanceof Response ? found : undefined;
  };
}

/** What becomes the files for other sites. */
const SOURCES: Readonly<Record<string, string>> = {
  '/cdn/sesamy-refund-panel.js': '/widget/cdn.ts',
  '/cdn/loader.js': '/widget/loader.ts',
  '/cdn/embed-page.js': '/widget/embed/index.ts',
  '/cdn/embed.js': '/integrations/embed/index.ts',
};

/** The demo pages straight from their sources, reloading when those change. */
export async function livePages(): Promise<{ pages: Pages; close: () => Promise<void> }> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    root: ROOT,
    mode: 'site',
    appType: 'mpa',
    // The other ways write a file and delete it, which node --watch takes for a change.
    configLoader: 'native',
    // What is still being written has no hash.
    define: { INTEGRITY: '""' },
    server: { middlewareMode: true, hmr: { host: '127.0.0.1' } },
  });

  const pages: Pages = (c) =>
    new Promise((resolve) => {
      const { incoming, outgoing } = c.env as HttpBindings;
      incoming.url = SOURCES[c.req.path] ?? incoming.url;
      outgoing.once('finish', () => resolve(RESPONSE_ALREADY_SENT));
      vite.middlewares(incoming, outgoing, () => resolve(undefined));
    });
  return { pages, close: () => vite.close() };
}
