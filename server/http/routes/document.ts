import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { tagged } from '../openapi/introduction.ts';
import type { OpenApi } from '../openapi/types.ts';

/** What describes the API: to machines and to people. */
export function documentRoutes(document: () => Promise<OpenApi>) {
  const app = new Hono();

  app.get(
    '/openapi.json',
    describeRoute({
      ...tagged('Operations'),
      operationId: 'readOpenApi',
      summary: 'This API as an OpenAPI 3.1 document',
      responses: {
        200: {
          description: 'The document',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
      },
    }),
    async (c) => c.json(await document()),
  );

  return app;
}
