import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { RefundDesk } from '../../refunds/desk.ts';
import { isRefusal } from '../../refunds/refusal.ts';
import { answers, refusals } from '../components.ts';
import { tagged } from '../openapi/introduction.ts';
import { refusalResponse } from '../problem-response.ts';
import { KB, atMost } from '../validation.ts';
import type { Received } from '../wire.ts';

const OF_PATH = { in: 'path', required: true, schema: { type: 'string', minLength: 1 } } as const;

/** Where providers tell of refunds. They prove themselves by what they sign or know, not by a token. */
export function callbackRoutes(desk: RefundDesk, publicUrl: () => string) {
  const app = new Hono();

  app.post(
    '/:vendorId/:provider',
    describeRoute({
      ...tagged('Callbacks'),
      operationId: 'takeCallback',
      summary: 'Takes in what a provider tells. It is believed in nothing, but asked about it',
      description:
        'Set up at the provider, as the guide to connecting providers says. It proves itself by the provider’s signature, or by what only the provider knows, and never by a token.',
      parameters: [
        { ...OF_PATH, name: 'vendorId', description: 'Whose account at the provider it is about.' },
        { ...OF_PATH, name: 'provider', description: '`stripe`, `vipps` or `swish`.' },
      ],
      requestBody: {
        description: 'What the provider sends, as it sends it.',
        content: { '*/*': {} },
      },
      responses: {
        200: answers(
          'Received',
          'Written down, known already, or about a payment nobody knows here',
        ),
        ...refusals('not-signed-in', 'not-found', 'unavailable'),
      },
    }),
    atMost(256 * KB),
    async (c) => {
      const { vendorId, provider } = c.req.param();
      const { pathname, search } = new URL(c.req.url);
      const received = await desk.receive(vendorId, provider, {
        url: publicUrl() + pathname + search,
        headers: c.req.raw.headers,
        body: new Uint8Array(await c.req.arrayBuffer()),
      });
      if (isRefusal(received)) return refusalResponse(c, received);
      return c.json({ received } satisfies Received);
    },
  );

  return app;
}
