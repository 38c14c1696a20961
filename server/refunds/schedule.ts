import type { ProviderFacts } from '../providers/provider.ts';
import { sinceWhen } from './attention.ts';
import { type RefundRecord, type Status, isOpen } from './refund.ts';

/** When a provider's refunds are asked after, in seconds from one time to the next. */
export type Schedule = Pick<ProviderFacts, 'checks' | 'followUps'>;

/** When to ask for the n-th time after a refund of a status, or null when there is nothing left to wait for. */
export function nextCheck(
  status: Status,
  checks: number,
  at: Date,
  { checks: whileOpen, followUps }: Schedule,
): string | null {
  if (status === 'failed') return null;
  const wait = (status === 'succeeded' ? followUps : whileOpen)[checks];
  return wait === undefined ? null : new Date(at.getTime() + wait * 1000).toISOString();
}

/**
 * A refund after it was asked after, whatever came of that: when the next time is, and, once all of the
 * schedule has gone by, that a person should look. It never ends by itself.
 */
export function askedAfter(refund: RefundRecord, at: Date, schedule: Schedule): RefundRecord {
  const checkedAt = at.toISOString();
  if (refund.nextCheckAt === null || refund.nextCheckAt > checkedAt)
    return { ...refund, checkedAt };
  const checks = refund.checks + 1;
  const nextCheckAt = nextCheck(refund.status, checks, at, schedule);
  const givenUp = nextCheckAt === null && isOpen(refund) ? 'unsettled' : null;
  const attention = refund.attention ?? givenUp;
  return sinceWhen(refund, { ...refund, checkedAt, checks, nextCheckAt, attention }, checkedAt);
}
