import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context } from 'hono';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** The built files: the widget for other sites under `/cdn/`, and, while anybody may sign in, the demo pages. */
export function builtPages({ demo }: { demo: boolean }) {
  const cdn = serveStatic({ root: DIST });
  const site = serveStatic({ root: `${DIST}/site` });

  return async (c: Context): Promise<Response | undefined> => {
    if (!['GET', 'HEAD'].includes(c.req.method)) return undefined;
    const files = c.req.path.startsWith('/cdn/') ? cdn : demo ? site : undefined;
    const found = await files?.(c, async () => {});
    return found instanceof Response ? found : undefined;
  };
}
