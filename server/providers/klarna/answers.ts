import * as z from 'zod/mini';
import type { Exchange } from '../exchange.ts';
import { definiteNo } from '../noes.ts';
import type { Failed, KnownOutcome, No, SeenRefund } from '../provider.ts';
import { Moment } from '../reading.ts';

/** The parts of a Klarna order that we read. Klarna Order Management API, "Get order". */
export const KlarnaOrder = z.object({
  captured_amount: z.int(),
  purchase_currency: z.string(),
  status: z.optional(z.string()),
  refunds: z.optional(
    z.nullable(
      z.array(
        z.object({
          refund_id: z.string(),
          refunded_amount: z.int(),
          refunded_at: Moment,
          reference: z.optional(z.nullable(z.string())),
        }),
      ),
    ),
  ),
});
export type KlarnaOrder = z.infer<typeof KlarnaOrder>;

const KlarnaError = z.object({
  error_code: z.string(),
  error_messages: z.optional(z.array(z.string())),
});

/**
 * Klarna has one code for all that cannot be refunded, so only its text tells them apart.
 * Klarna docs, "Order Management API", error codes.
 */
export const NOES: readonly No[] = [
  { status: 401, no: 'account-problem' },
  { status: 403, code: 'REFUND_NOT_ALLOWED', message: /no captures/i, no: 'not-captured' },
  { status: 403, code: 'REFUND_NOT_ALLOWED', no: 'not-refundable' },
  { status: 403, no: 'account-problem' },
  { status: 404, code: 'NO_SUCH_ORDER', no: 'payment-not-found' },
  { status: 404, code: 'NOT_FOUND', no: 'payment-not-found' },
  { status: 413, code: 'REQUEST_TOO_LARGE', no: 'rejected' },
  { status: 422, code: 'UNPROCESSABLE_ENTITY', no: 'rejected' },
];

export function klarnaNo(heard: Exchange): Failed | null {
  if (heard.kind === 'silence') return null;
  const { data } = KlarnaError.safeParse(heard.body);
  const message = data?.error_messages?.join(' ') || null;
  return definiteNo(NOES, { status: heard.status, code: data?.error_code ?? null, message });
}

/** A refund is final at Klarna once it has been made: there is no status. */
export function made(reference: string | null): KnownOutcome {
  return { kind: 'succeeded', reference, trace: null };
}

export function seenRefunds({ refunds }: KlarnaOrder): SeenRefund[] {
  return (refunds ?? []).map((refund) => ({
    ourId: refund.reference ?? null,
    reference: refund.refund_id,
    amount: refund.refunded_amount,
    at: refund.refunded_at,
    outcome: made(refund.refund_id),
  }));
}
