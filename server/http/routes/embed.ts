import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { EMBED_PATH } from '../../../contract/index.ts';
import type { Embedder } from '../embed/embedder.ts';
import { embedPage, refusedPage } from '../embed/page.ts';
import { EMBED_STYLE } from '../embed/style.ts';
import { notStored } from '../not-stored.ts';
import { tagged } from '../openapi/introduction.ts';

/** The page that helpdesks frame. Everything else about it is settled between the two pages. */
export function embedRoutes(embedder: Embedder) {
  const app = new Hono();

  app.get(
    EMBED_PATH,
    describeRoute({
      ...tagged('Operations'),
      operationId: 'readEmbed',
      summary: 'The refund panel as a page to be framed by another site',
      parameters: [
        {
          in: 'query',
          name: 'origin',
          required: true,
          description:
            'The origin of the page that frames it. It may be framed by no other, and is made only for those that the server was told of.',
          schema: { type: 'string', format: 'uri' },
        },
      ],
      responses: {
        200: { description: 'The page', content: TEXT('text/html') },
        403: {
          description: 'A page that says what to do, for nobody to frame',
          content: TEXT('text/html'),
        },
      },
    }),
    notStored,
    (c) => {
      const origin = embedder(c.req);
      return origin ? c.html(embedPage(origin)) : c.html(refusedPage(c.req.query('origin')), 403);
    },
  );

  app.get(
    `${EMBED_PATH}/style.css`,
    describeRoute({
      ...tagged('Operations'),
      operationId: 'readEmbedStyle',
      summary: 'How that page looks',
      responses: { 200: { description: 'Its style sheet', content: TEXT('text/css') } },
    }),
    (c) => c.body(EMBED_STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );

  return app;
}

const TEXT = (type: string) => ({ [type]: { schema: { type: 'string' as const } } });
