import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { RefundDesk } from '../../refunds/desk.ts';
import { isRefusal } from '../../refunds/refusal.ts';
import { refusals } from '../components.ts';
import { refusalResponse } from '../problem-response.ts';
import { KB, atMost } from '../validation.ts';

/** Where providers tell of refunds. They prove themselves by what they sign or know, not by a token. */
export function callbackRoutes(desk: RefundDesk, publicUrl: () => string) {
  const app = new Hono();

  app.post(
    '/:vendorId/:provider',
    describeRoute({
      summary: 'Takes in what a provider tells. It is believed in nothing, but asked about it',
      security: [],
      responses: {
        200: { description: 'Written down, known already, or about a payment nobody knows here' },
        ...refusals('not-signed-in', 'not-found', 'payload-too-large', 'unavailable'),
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
      return c.json({ received });
    },
  );

  return app;
}
