import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { Me } from '../../../contract/index.ts';
import { answers } from '../components.ts';
import type { Environment } from '../environment.ts';
import { tagged } from '../openapi/introduction.ts';

/** Who is asking. */
export function meRoutes() {
  const app = new Hono<Environment>();

  app.get(
    '/',
    describeRoute({
      ...tagged('Signing in'),
      operationId: 'readMe',
      summary: 'Who the token names, and what they may do',
      responses: { 200: answers('Me', 'The caller') },
    }),
    (c) => {
      const { id, name, vendorId, rights } = c.get('actor');
      return c.json({ id, name, vendorId, rights } satisfies Me);
    },
  );

  return app;
}
