import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { Store } from '../../store/store.ts';
import { answers } from '../components.ts';
import { tagged } from '../openapi/introduction.ts';
import type { Alive, Readiness } from '../wire.ts';

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

  app.get(
    '/healthz',
    describeRoute({
      ...tagged('Operations'),
      operationId: 'readHealth',
      summary: 'Whether the process is alive',
      responses: { 200: answers('Alive', 'It is') },
    }),
    (c) => c.json({ status: 'alive' } satisfies Alive),
  );

  app.get(
    '/readyz',
    describeRoute({
      ...tagged('Operations'),
      operationId: 'readReadiness',
      summary: 'Whether requests can be sent here: the database and its migrations are there',
      responses: { 200: answers('Readiness', 'They can'), 503: answers('Readiness', 'Not now') },
    }),
    async (c) => {
      const parts = { ...(await store.ready()), ...(jobs ? { jobs: await jobs.ready() } : {}) };
      const ready = Object.values(parts).every(Boolean);
      const answer: Readiness = { status: ready ? 'ready' : 'not ready', ...parts };
      return c.json(answer, ready ? 200 : 503);
    },
  );

  if (metrics)
    app.get(
      '/metrics',
      describeRoute({
        ...tagged('Operations'),
        operationId: 'readMetrics',
        summary: 'What is measured, for Prometheus',
        responses: {
          200: {
            description: 'The measures',
            content: { 'text/plain': { schema: { type: 'string' } } },
          },
        },
      }),
      async (c) => {
        const { type, text } = await metrics();
        return c.body(text, 200, { 'Content-Type': type });
      },
    );

  return app;
}
