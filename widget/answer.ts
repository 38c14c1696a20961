import { type FailureCode, type ProblemSlug, slugOf } from '../contract/index.ts';
import {
  type SeenAnswer,
  type SeenBill,
  SeenProblem,
  type SeenRefund,
  type SeenRefundability,
} from './reading.ts';

/** A clear no, and what came with it. */
export interface Refusal {
  readonly slug: ProblemSlug;
  readonly requestId?: string | undefined;
  readonly code?: FailureCode | undefined;
  readonly max?: number | undefined;
  readonly refundability?: SeenRefundability | undefined;
  readonly refund?: SeenRefund | undefined;
  readonly bill?: SeenBill | undefined;
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
  const read = SeenProblem.safeParse(body);
  if (!read.success) return null;
  const { type, ...beside } = read.data;
  return { ...beside, requestId: beside.requestId ?? requestId, slug: slugOf({ type }) };
}
