import * as z from 'zod/mini';
import { Bill, Refundability } from './bill.ts';
import { FailureCode } from './failure.ts';
import { Refund } from './refund.ts';

/**
 * Every way a request can fail, in one place: the slug, its HTTP status and an English title for logs.
 * A slug is public once released: add freely, never rename.
 */
export const PROBLEMS = {
  'invalid-request': { status: 400, title: 'The request is not well formed' },
  'idempotency-key-missing': { status: 400, title: 'An Idempotency-Key is required' },
  'not-signed-in': { status: 401, title: 'A valid token is required' },
  'not-permitted': { status: 403, title: 'The right to do this is missing' },
  'not-found': { status: 404, title: 'There is no such thing here' },
  'refundable-changed': { status: 409, title: 'What can be refunded has changed meanwhile' },
  'idempotency-key-reused': { status: 409, title: 'The Idempotency-Key names another order' },
  'not-refundable': { status: 409, title: 'The bill cannot be refunded here now' },
  'bill-locked': { status: 409, title: 'The bill has refunds that this change contradicts' },
  'payment-taken': { status: 409, title: 'The payment belongs to another bill' },
  'not-resolvable': {
    status: 409,
    title: 'Only an unknown refund that asks for a person is settled by one',
  },
  'nothing-to-acknowledge': {
    status: 409,
    title: 'The refund has not ended, or asks for nobody',
  },
  'requests-full': { status: 409, title: 'The bill has as many open requests as it may have' },
  'payload-too-large': { status: 413, title: 'The request is too large' },
  'amount-too-large': { status: 422, title: 'The amount exceeds what is left to refund' },
  'currency-mismatch': { status: 422, title: 'The payment was made in another currency' },
  'provider-refused': { status: 422, title: 'The payment provider refused the refund' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'unexpected': { status: 500, title: 'Something went wrong on our side' },
  'provider-not-configured': { status: 503, title: 'The payment provider is not connected' },
  'provider-unavailable': { status: 503, title: 'The payment provider does not answer' },
  'unavailable': { status: 503, title: 'The refund service cannot be used right now' },
} as const;

export type ProblemSlug = keyof typeof PROBLEMS;

export const PROBLEM_PREFIX = 'urn:sesamy:refund-problem:';

/** An RFC 9457 problem document, with what some problems carry beside. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  requestId: z.optional(z.string()),
  /** With `invalid-request`: what is wrong, and where. */
  errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  /** With `not-permitted`: the right that is missing. */
  right: z.optional(z.string()),
  /** With `amount-too-large`: the most that may be refunded, in minor units. */
  max: z.optional(z.int()),
  /** With `not-refundable`: what the caller may do instead. */
  refundability: z.optional(Refundability),
  /** With `refundable-changed`, `not-refundable`, `amount-too-large` and `provider-refused`: the bill as it is now. */
  bill: z.optional(Bill),
  /** With `provider-refused`: the refund, now failed, and why. */
  refund: z.optional(Refund),
  code: z.optional(FailureCode),
});
export type Problem = z.infer<typeof Problem>;

/** What a problem carries beside its slug. */
export type ProblemExtra = Omit<Problem, 'type' | 'title' | 'status'>;

export function problem(slug: ProblemSlug, extra: ProblemExtra = {}): Problem {
  return { type: PROBLEM_PREFIX + slug, ...PROBLEMS[slug], ...extra };
}

/** The slug of a problem, or `unexpected` for one we do not know. */
export function slugOf({ type }: Pick<Problem, 'type'>): ProblemSlug {
  const slug = type.startsWith(PROBLEM_PREFIX) ? type.slice(PROBLEM_PREFIX.length) : '';
  return isProblemSlug(slug) ? slug : 'unexpected';
}

function isProblemSlug(slug: string): slug is ProblemSlug {
  return Object.hasOwn(PROBLEMS, slug);
}
