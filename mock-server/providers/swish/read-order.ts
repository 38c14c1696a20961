import type { Context } from 'hono';
import { RefundOrder, complaint } from './refund-order.ts';
import { BAD_UUID, type Reply, UUID, refusal } from './wire.ts';

/** The numbers that our certificate is for. */
const MERCHANTS = ['1231181189', '1234679304'];

/** One whose certificate the bank has revoked. */
const REVOKED = '1230000000';

/** An order that Swish would look at, or its no to whoever sends it. */
export async function readOrder(
  c: Context,
): Promise<{ no: Reply } | { id: string; order: RefundOrder }> {
  if (!/^application\/json\b/.test(c.req.header('Content-Type') ?? ''))
    return { no: { status: 415 } };
  const body: unknown = await c.req.json().catch(() => null);
  if (body === null) return { no: { status: 400, body: 'The body is not JSON' } };

  const { payerAlias } = Object(body);
  if (payerAlias === REVOKED) return { no: { status: 401 } };
  if (/^\d+$/.test(payerAlias) && !MERCHANTS.includes(payerAlias))
    return { no: refusal(403, ['RP01']) };

  const id = c.req.param('id') ?? '';
  if (!UUID.test(id)) return { no: BAD_UUID };
  const order = RefundOrder.safeParse(body);
  return order.success ? { id, order: order.data } : { no: complaint(order.error) };
}
