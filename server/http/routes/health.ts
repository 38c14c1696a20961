import { Hono } from 'hono';
import type { Store } from '../../store/store.ts';

export interface HealthParts {
  readonly store: Store;
  /** Whether work for later is being done. */
  readonly jobs?: { ready(): Promise<boolean> };
  /** What is measured, as Prometheus reads it. */
  readonly metrics?: () => Promise<{ readonly type: string; readonly text: string }>;
}

/** For whoever runs the server: alive, ready to be sent requests, and how it is doing. */
export function healthRoutes({ store, jobs, metrics }: HealthParts) {
  const app = new Hono();

  app.get('/healthz', (c) => c.json({ status: 'alive' }));

  app.get('/readyz', async (c) => {
    const parts = { ...(await store.ready()), ...(jobs ? { jobs: await jobs.ready() } : {}) };
    const ready = Object.values(parts).every(Boolean);
    return c.json({ status: ready ? 'ready' : 'not ready', ...parts }, ready ? 200 : 503);
  });

  if (metrics)
    app.get('/metrics', async (c) => {
      const { type, text } = await metrics();
      return c.body(text, 200, { 'Content-Type': type });
    });

  return app;
}
