import * as z from 'zod/mini';
import { refundsOf } from './entries.ts';
import { malformed, noSuchCharge, refusal } from './recurring-noes.ts';
import { chargeRefunded } from './recurring-wire.ts';
import type { Asked, Outcome } from './refund-call.ts';
import {
  type Order,
  type Scene,
  type Subject,
  type Tried,
  objection,
  refundOf,
} from './refunding.ts';

const Body = z.strictObject({
  amount: z.int().check(z.minimum(1), z.maximum(2_147_483_647)),
  description: z.string().check(z.minLength(1), z.maxLength(45)),
});

type Charge = Subject & { readonly agreementId: string };

/** Takes a charge's refund on, or says no as the Recurring API does. */
export function refundCharge(
  { at, body, key, msn }: Asked,
  { path, payment, agreementId }: Charge,
  scene: Scene,
): Outcome {
  const asked = Body.safeParse(body);
  if (!asked.success) return { reply: malformed(at, body, asked.error) };
  if (!payment) return { reply: noSuchCharge(at) };

  const order = { path, payment, agreementId, amount: asked.data.amount, key, msn };
  const tried = tryCharge(order, scene);
  if (tried.no) return { reply: refusal(at, tried.no), tried };
  return { reply: { status: payment.habit === 'direct' ? 204 : 202 }, tried };
}

/** A timer may go off a little before the clock says so, when the charge does not know of its refund yet. */
const EARLY_MS = 5;

/** Most refunds are only enacted a step after they are accepted, and some then fail. */
export function tryCharge(order: Order & Charge, scene: Scene): Tried {
  const no = objection(order, scene);
  if (no) return { no, refund: null, event: null };
  const { payment, agreementId, path } = order;
  const afterMs = payment.habit === 'direct' ? 0 : scene.paceMs;
  const success = payment.habit !== 'failing';
  const refund = refundOf(order, scene.now(), { afterMs, success });
  const refunds = [...refundsOf(scene.ledger, path), refund];
  const body = chargeRefunded(payment, agreementId, refund, refunds);
  return { no, refund, event: { afterMs: afterMs + EARLY_MS, body } };
}
