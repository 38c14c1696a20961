import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { docsPage } from '../docs/page.ts';
import { STYLE } from '../docs/style/index.ts';
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

  app.get(
    '/docs',
    describeRoute({
      ...tagged('Operations'),
      operationId: 'readDocs',
      summary: 'The same as a page to read',
      responses: { 200: { description: 'The page', content: TEXT('text/html') } },
    }),
    async (c) => c.html(docsPage(await document())),
  );

  app.get(
    '/docs/style.css',
    describeRoute({
      ...tagged('Operations'),
      operationId: 'readDocsStyle',
      summary: 'How that page looks',
      responses: { 200: { description: 'Its style sheet', content: TEXT('text/css') } },
    }),
    (c) => c.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );

  return app;
}

const TEXT = (type: string) => ({ [type]: { schema: { type: 'string' as const } } });
