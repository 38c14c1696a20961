import type { KnownOutcome, SeenRefund } from '../providers/provider.ts';
import { oursAmong } from '../providers/seen.ts';
import type { RefundRecord } from './refund.ts';

export interface Matched {
  readonly refundId: string;
  readonly outcome: KnownOutcome;
}

/**
 * Which of the refunds that a provider lists are on the bill, each by itself and never by a sum. The others
 * were made without us, also one that carries an id of ours: a payment belongs to one bill, so its money
 * went out for this one. A stranger that failed moved no money, and is nobody's business.
 */
export function matching(
  seen: readonly SeenRefund[],
  refunds: readonly Pick<RefundRecord, 'id' | 'providerReference'>[],
): { matched: readonly Matched[]; strangers: readonly SeenRefund[] } {
  const left = new Set(seen);
  const matched: Matched[] = [];
  // Those whose name is known first, so that a copy of one does not take the place of another.
  for (const refund of refunds.toSorted(namedFirst)) {
    const one = oursAmong([...left], refund);
    if (!one) continue;
    left.delete(one);
    matched.push({ refundId: refund.id, outcome: { ...one.outcome, amount: one.amount } });
  }
  const strangers = [...left].filter(
    ({ amount, outcome }) => amount > 0 && outcome.kind !== 'failed',
  );
  return { matched, strangers };
}

function namedFirst(
  a: Pick<RefundRecord, 'providerReference'>,
  b: Pick<RefundRecord, 'providerReference'>,
): number {
  return Number(a.providerReference === null) - Number(b.providerReference === null);
}
