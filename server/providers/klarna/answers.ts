import * as z from 'zod/mini';
import { Currency, type FailureCode } from '../../../contract/index.ts';
import type { KnownOutcome, SeenRefund } from '../provider.ts';

/** The parts of a Klarna order that we read. Klarna Order Management API, "Get order". */
export const KlarnaOrder = z.object({
  captured_amount: z.int(),
  purchase_currency: z.string(),
  refunds: z.optional(
    z.nullable(
      z.array(
        z.object({
          refund_id: z.string(),
          refunded_amount: z.int(),
          refunded_at: z.string(),
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
 * Klarna's definite noes: after one of these no money has moved. 409, 429 and every 5xx leave the outcome
 * unknown. Klarna has one code for all that cannot be refunded, so only its text tells them apart.
 * Klarna docs, "Order Management API", error codes.
 */
const NOES: readonly { status: number; code?: string; message?: RegExp; no: FailureCode }[] = [
  { status: 401, no: 'account-problem' },
  { status: 403, code: 'REFUND_NOT_ALLOWED', message: /no captures/i, no: 'not-captured' },
  { status: 403, code: 'REFUND_NOT_ALLOWED', no: 'not-refundable' },
  { status: 403, no: 'account-problem' },
  { status: 404, code: 'NO_SUCH_ORDER', no: 'payment-not-found' },
  { status: 404, code: 'NOT_FOUND', no: 'payment-not-found' },
  { status: 413, code: 'REQUEST_TOO_LARGE', no: 'rejected' },
  { status: 422, code: 'UNPROCESSABLE_ENTITY', no: 'rejected' },
];

/** The definite no that an answer is, with Klarna's own words, or null when nobody can tell what happened. */
export function definiteNo(
  status: number,
  body: unknown,
): { code: FailureCode; message: string | null } | null {
  const error = KlarnaError.safeParse(body);
  const code = error.data?.error_code;
  const text = error.data?.error_messages?.join(' ') ?? '';
  const found = NOES.find(
    (no) =>
      no.status === status &&
      (no.code === undefined || no.code === code) &&
      (no.message === undefined || no.message.test(text)),
  );
  return found
    ? { code: found.no, message: [code, text].filter(Boolean).join(': ') || null }
    : null;
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
    at: new Date(refund.refunded_at).toISOString(),
    outcome: made(refund.refund_id),
  }));
}

export function currencyOf(code: string): Currency | null {
  const currency = Currency.safeParse(code);
  return currency.success ? currency.data : null;
}
