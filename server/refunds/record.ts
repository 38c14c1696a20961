import type { Failed, KnownOutcome, Outcome } from '../providers/provider.ts';
import type { BillBook } from '../store/store.ts';
import { type RefundRecord, type Status, isOpen } from './refund.ts';
import { type Source, move, moveMoney } from './transitions.ts';

/** When a refund that has not ended is asked after for the first time, counted from what was last heard. */
const FIRST_CHECK_MS = 30_000;

/**
 * Writes down what was learned about a refund, moves its money between the bill's figures, and lets go of
 * it where it is still held until `heldUntil`. An observation that cannot be is written down too, as ignored; one that is no news is not. Returns the
 * refund as it is now.
 */
export async function record(
  book: BillBook,
  refundId: string,
  outcome: Outcome,
  source: Source,
  at: Date,
  heldUntil: string | null,
): Promise<RefundRecord> {
  const refund = book.bill?.refunds.find(({ id }) => id === refundId);
  if (!book.bill || !refund)
    throw new Error('A refund was observed on a bill that does not have it');

  const checkedAt = source === 'found' ? at.toISOString() : refund.checkedAt;
  const seen = observed(refund, outcome, source, at);
  // Only our own hand is let go: somebody else's may hold it by now.
  const leaseUntil = refund.leaseUntil === heldUntil ? null : refund.leaseUntil;
  const changed: RefundRecord = { ...(seen ?? refund), checkedAt, leaseUntil };
  const confirmed = refund.status === outcome.kind && !isNews(refund, changed);

  await book.changeRefund(
    changed,
    confirmed
      ? null
      : {
          at: at.toISOString(),
          type: source,
          status: changed.status,
          by: null,
          requestId: null,
          data: { ...outcome, ...(seen ? {} : { ignored: true }) },
        },
  );
  if (changed.status !== refund.status)
    await book.setFigures(moveMoney(book.bill, refund.amount, refund.status, changed.status));
  return changed;
}

/** The refund after an observation, or null when that cannot be. */
function observed(
  refund: RefundRecord,
  outcome: Outcome,
  source: Source,
  at: Date,
): RefundRecord | null {
  const attention = 'attention' in outcome ? (outcome.attention ?? null) : null;
  const step = move(refund.status, outcome.kind, source);
  if (step)
    return {
      ...learned(refund, outcome),
      ...timing(step.to, at, outcome),
      attention: step.attention ?? attention ?? lasting(refund, step.to),
    };
  if (refund.status !== outcome.kind) return null;
  // The same again may still tell more, such as the number a bank traces it by.
  return { ...learned(refund, outcome), attention: attention ?? refund.attention };
}

/** That more went back than was paid stays true however the refund gets on, unless it fails. */
function lasting({ attention }: RefundRecord, to: Status): RefundRecord['attention'] {
  return attention === 'more-than-paid' && to !== 'failed' ? attention : null;
}

/** The refund with what an outcome tells about it. What was known before stays known. */
export function learned(refund: RefundRecord, outcome: Outcome): RefundRecord {
  if (outcome.kind === 'unknown') return refund;
  return {
    ...refund,
    providerReference: outcome.reference ?? refund.providerReference,
    traceReference: traceOf(outcome) ?? refund.traceReference,
    failure: outcome.kind === 'failed' ? failureOf(outcome, refund) : null,
  };
}

/** A later look may only see that it failed. The answer had said why. */
function failureOf(
  { code, providerCode, message }: Failed,
  { failure }: RefundRecord,
): RefundRecord['failure'] {
  const known = providerCode === null && failure?.providerCode ? failure : null;
  return known ?? { code, providerCode, message };
}

function traceOf(outcome: KnownOutcome): string | null {
  return outcome.kind === 'succeeded' ? outcome.trace : null;
}

function isNews(before: RefundRecord, after: RefundRecord): boolean {
  const facts = ({ providerReference, traceReference, failure, attention }: RefundRecord) =>
    JSON.stringify([providerReference, traceReference, failure?.providerCode, attention]);
  return facts(before) !== facts(after);
}

/** What a status says about time: when the money was settled, or when to ask again. */
export function timing(
  status: Status,
  at: Date,
  outcome?: Outcome,
): Pick<RefundRecord, 'status' | 'settledAt' | 'nextCheckAt'> {
  const asked = outcome?.kind === 'unknown' ? (outcome.retryAfterMs ?? 0) : 0;
  const wait = Math.max(FIRST_CHECK_MS, asked);
  return {
    status,
    settledAt: status === 'succeeded' ? at.toISOString() : null,
    nextCheckAt: isOpen({ status }) ? new Date(at.getTime() + wait).toISOString() : null,
  };
}
