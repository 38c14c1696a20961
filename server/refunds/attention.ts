import type { RefundRecord } from './refund.ts';

/**
 * A refund after a change, with since when it asks for a person. Whoever has seen to one reason has not seen to
 * another that comes later.
 */
export function sinceWhen(before: RefundRecord, after: RefundRecord, at: string): RefundRecord {
  if (after.attention === before.attention) return after;
  return { ...after, attentionSince: after.attention && at, acknowledged: null };
}
