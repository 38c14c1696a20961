import { Hono, type HonoRequest } from 'hono';
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
            'The origin of the page that frames it and talks to it, one of those that the server was told of.',
          schema: ORIGIN,
        },
        {
          in: 'query',
          name: 'around',
          description:
            'Where that page is itself in a frame: the origins of all pages around it, which have to be among those as well.',
          schema: { type: 'array', items: ORIGIN },
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
      const framers = embedder(c.req);
      return framers ? c.html(embedPage(framers[0])) : c.html(refusedPage(named(c.req)), 403);
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

/** All that are named as framing it. */
const named = (request: HonoRequest): string[] =>
  ['origin', 'around'].flatMap((name) => request.queries(name) ?? []);

const ORIGIN = { type: 'string', format: 'uri' } as const;
const TEXT = (type: string) => ({ [type]: { schema: { type: 'string' as const } } });
