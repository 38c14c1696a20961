import {
  type SeenAnswer,
  type SeenBill,
  type SeenRefund,
  type SeenRefundability,
  type Slug,
  seenProblem,
  slugOf,
} from './seen.ts';

/** A clear no, and what came with it. */
export interface Refusal {
  readonly slug: Slug;
  readonly requestId?: string | undefined;
  readonly code?: string | null;
  readonly refundability?: SeenRefundability | null;
  readonly refund?: SeenRefund | null;
  readonly bill?: SeenBill | null;
  /** The bill as the form had shown it, where it was turned down because that had changed. */
  readonly before?: SeenBill;
}

/**
 * What came back. `lost` means that no clear answer reached us. To a question that is a nuisance; to an
 * order it means that the money may have moved.
 */
export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'lost'; readonly requestId?: string | undefined };

export type BillAnswer = Answer<SeenBill>;
export type OrderAnswer = Answer<SeenAnswer>;

/** The refusal a problem document tells, or null where it is none. */
export function refusalFrom(body: unknown, requestId: string | undefined): Refusal | null {
  const read = seenProblem(body);
  if (!read) return null;
  const { type, ...beside } = read;
  return { ...beside, requestId: beside.requestId ?? requestId, slug: slugOf(type) };
}

/**
 * Refusals by which the server says that it looked the key up and found nothing, or what it names. Any other
 * comes before that, and says nothing about an order that was sent earlier.
 */
const AFTER_THE_KEY: readonly Slug[] = [
  'provider-refused',
  'idempotency-key-reused',
  'not-refundable',
  'currency-mismatch',
  'refundable-changed',
  'amount-too-large',
  'provider-unavailable',
  'provider-not-configured',
];

/** What the answer to an order that was sent again proves about the first time. */
export function provenBy(answer: OrderAnswer): OrderAnswer {
  if (answer.kind !== 'refused' || AFTER_THE_KEY.includes(answer.refusal.slug)) return answer;
  return { kind: 'lost', requestId: answer.refusal.requestId };
}
