import { Hono } from 'hono';
import * as z from 'zod/mini';

/** Where a simulator sends its callbacks, and the secret it signs them with. */
const Webhook = z.object({ url: z.url(), secret: z.string() });
export type Webhook = z.infer<typeof Webhook>;

/** The webhook that `PUT /_simulator/webhook` has registered, as a merchant does in the provider's portal. */
export function registeredWebhook() {
  let webhook: Webhook | null = null;
  return {
    current: () => webhook,
    control: new Hono().put('/', async (c) => {
      webhook = Webhook.parse(await c.req.json());
      return c.body(null, 204);
    }),
  };
}
