import * as z from 'zod/mini';
import type { Exchange } from '../exchange.ts';
import { definiteNo } from '../noes.ts';
import type { Failed, No } from '../provider.ts';

/** A problem document of either API: ePayment has a number in it, Recurring a word at the end of its type. */
const Problem = z.object({
  type: z.optional(z.string()),
  title: z.optional(z.nullable(z.string())),
  detail: z.optional(z.nullable(z.string())),
  extraDetails: z.optional(
    z.nullable(z.array(z.object({ name: z.optional(z.string()), reason: z.optional(z.string()) }))),
  ),
});

const UNREACHABLE = /deleted|receiving account/i;
const NO_MONEY = /insufficient|balance/i;
const TOO_OLD = /period|expired|365/i;
const TOO_MUCH = /exceed|more than|greater than|not enough/i;

/**
 * The definite noes of both APIs. A conflict, a lock and too many calls never are one.
 * Vipps MobilePay docs, "ePayment API errors" and "Recurring API problems".
 */
export const NOES: readonly No[] = [
  { status: 401, no: 'account-problem' },
  { status: 403, no: 'account-problem' },
  // ePayment
  { code: '6150', no: 'over-refund' },
  { code: '6180', no: 'already-refunded' },
  { code: '6210', message: UNREACHABLE, no: 'recipient-unreachable' },
  { code: '6210', no: 'not-refundable' },
  { code: '6220', no: 'window-closed' },
  { code: '6020', no: 'not-captured' },
  { code: '5090', no: 'payment-not-found' },
  { code: '5100', message: NO_MONEY, no: 'insufficient-balance' },
  { code: '5100', no: 'not-refundable' },
  { code: '4040', no: 'rejected' },
  { code: '4140', no: 'rejected' },
  // Recurring, where one word stands for many things and only the text tells them apart
  { code: 'resource-not-found', no: 'payment-not-found' },
  { code: 'invalid-agreement-id', no: 'payment-not-found' },
  { code: 'operation-failed', message: UNREACHABLE, no: 'recipient-unreachable' },
  { code: 'operation-failed', message: NO_MONEY, no: 'insufficient-balance' },
  { code: 'operation-failed', message: TOO_OLD, no: 'window-closed' },
  { code: 'operation-failed', message: TOO_MUCH, no: 'over-refund' },
  { code: 'operation-failed', no: 'not-refundable' },
  { code: 'validation-error', message: /status/i, no: 'not-refundable' },
  { code: 'validation-error', no: 'rejected' },
  { code: 'invalid-json', no: 'rejected' },
  { code: 'idempotency-key-header', no: 'rejected' },
  { code: 'unsupported-feature', no: 'not-refundable' },
  { code: 'invalid-sale-unit', no: 'account-problem' },
];

/** The definite no that an answer is, or null when nobody can tell what happened. */
export function vippsNo(heard: Exchange): Failed | null {
  if (heard.kind === 'silence') return null;
  const { data } = Problem.safeParse(heard.body);
  const number = data?.extraDetails?.find(({ name }) => name === 'ErrorCode')?.reason;
  const word = data?.type?.split('#')[1];
  return definiteNo(NOES, {
    status: heard.status,
    code: number ?? word ?? null,
    message: [data?.title, data?.detail].filter(Boolean).join('. ') || null,
  });
}
