import { Hono } from 'hono';
import type { Store } from '../../store/store.ts';

/** For whoever runs the server: alive, and ready to be sent requests. */
export function healthRoutes(store: Store) {
  const app = new Hono();

  app.get('/healthz', (c) => c.json({ status: 'alive' }));

  app.get('/readyz', async (c) => {
    const parts = await store.ready();
    const ready = Object.values(parts).every(Boolean);
    return c.json({ status: ready ? 'ready' : 'not ready', ...parts }, ready ? 200 : 503);
  });

  return app;
}
