import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { faultControl, faultQueue, habitFault, misbehave } from '../faults.ts';
import {
  type KlarnaEntry,
  type KlarnaRefund,
  type Reply,
  captured,
  refundsOf,
  refusal,
  simulatedOrder,
  sumOf,
} from './orders.ts';
import type { SimulatorParts } from '../simulator.ts';

const KEY_LIVES_MS = 24 * 60 * 60 * 1000;
const OUR_FAULT = refusal(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong');

const Asked = z.object({
  refunded_amount: z.int().check(z.nonnegative(), z.maximum(200_000_000)),
  reference: z.optional(z.string().check(z.maxLength(255))),
  description: z.optional(z.string().check(z.maxLength(255))),
  order_lines: z.optional(z.array(z.unknown())),
});

/**
 * A Klarna that pretends: orders and refunds of the Order Management API. As there, only the key matters:
 * a repeat is answered as the first was, whatever it asks for.
 */
export function klarnaSimulator(parts: SimulatorParts<KlarnaEntry>): Hono {
  const { ledger, now = () => new Date(), hangUp = () => Response.error() } = parts;
  const faults = faultQueue();
  const app = new Hono();

  app.use('/ordermanagement/*', async (c, next) => {
    c.header('Klarna-Correlation-Id', crypto.randomUUID());
    return isLetIn(c.req.header('Authorization')) ? next() : c.body(null, 401);
  });

  app.get('/ordermanagement/v1/orders/:id', (c) => {
    const order = simulatedOrder(c.req.param('id'));
    if (!order) return answer(c, refusal(404, 'NO_SUCH_ORDER', 'No such order'));
    const refunds = refundsOf(ledger, order.name);
    return c.json({
      order_id: order.name,
      status: captured(order) > 0 ? 'CAPTURED' : 'AUTHORIZED',
      fraud_status: 'ACCEPTED',
      order_amount: order.amount,
      original_order_amount: order.amount,
      captured_amount: captured(order),
      refunded_amount: sumOf(refunds),
      remaining_authorized_amount: order.amount - captured(order),
      purchase_currency: order.currency,
      refunds,
    });
  });

  app.post('/ordermanagement/v1/orders/:id/refunds', async (c) => {
    const orderId = c.req.param('id');
    const key = c.req.header('Klarna-Idempotency-Key') ?? null;
    const saved = key === null ? undefined : savedReply(key);
    if (saved) return answer(c, saved);

    const asked = Asked.safeParse(await c.req.json().catch(() => null));
    if (!asked.success) return answer(c, refusal(422, 'UNPROCESSABLE_ENTITY', asked.error.message));
    const habit = simulatedOrder(orderId)?.habit;
    return misbehave(faults.next() ?? habitFault(habit), {
      act: (lie) => carryOut(orderId, key, asked.data, lie),
      ourFault: OUR_FAULT,
      answer: (reply: Reply) => answer(c, reply),
      hangUp: () => hangUp(c),
    });
  });

  app.route('/_simulator/faults', faultControl(faults));

  /** Executes and writes down in one synchronous step. A key whose first call is still slow is looked up again. */
  function carryOut(
    orderId: string,
    key: string | null,
    asked: z.infer<typeof Asked>,
    lie?: Reply,
  ): Reply {
    const meanwhile = key === null ? undefined : savedReply(key);
    if (meanwhile) return meanwhile;

    const at = now().toISOString();
    const no = objection(orderId, asked.refunded_amount);
    const refund: KlarnaRefund | null = no ? null : made(asked, at);
    const location = `/ordermanagement/v1/orders/${orderId}/refunds/${refund?.refund_id}`;
    const headers = { 'Refund-Id': refund?.refund_id ?? '', 'Location': location };
    const reply = lie ?? no ?? { status: 201, headers };
    ledger.append({ orderId, key, at, reply, refund });
    return reply;
  }

  function objection(orderId: string, amount: number): Reply | null {
    const order = simulatedOrder(orderId);
    if (!order) return refusal(404, 'NO_SUCH_ORDER', 'No such order');
    if (captured(order) === 0)
      return refusal(403, 'REFUND_NOT_ALLOWED', 'Order has no captures. Refund not possible');
    return amount > captured(order) - sumOf(refundsOf(ledger, orderId))
      ? refusal(403, 'REFUND_NOT_ALLOWED', 'Refund amount exceeds what is left of the captures')
      : null;
  }

  function savedReply(key: string): Reply | undefined {
    const since = new Date(now().getTime() - KEY_LIVES_MS).toISOString();
    return ledger.entries.findLast((entry) => entry.key === key && entry.at > since)?.reply;
  }

  return app;
}

/** Any credentials will do, but those that say they are revoked. */
function isLetIn(authorization = ''): boolean {
  const [, pair] = /^Basic ([\w+/]+=*)$/.exec(authorization) ?? [];
  return pair !== undefined && !atob(pair).includes('revoked');
}

function made(asked: z.infer<typeof Asked>, refunded_at: string): KlarnaRefund {
  const { refunded_amount, reference, description } = asked;
  return {
    refund_id: crypto.randomUUID(),
    refunded_amount,
    refunded_at,
    ...(reference === undefined ? {} : { reference }),
    ...(description === undefined ? {} : { description }),
  };
}

function answer(c: Context, { status, headers = {}, body }: Reply): Response {
  return body ? c.json(body, status as 200, headers) : c.body(null, status as 201, headers);
}
