import type { KnownOutcome, Outcome } from '../providers/provider.ts';
import type { BillBook } from '../store/store.ts';
import type { RefundRecord, Status } from './refund.ts';
import { type Source, move, moveMoney } from './transitions.ts';

/** When a refund that has not ended is asked after for the first time, counted from what was last heard. */
const FIRST_CHECK_MS = 30_000;

/**
 * Writes down what was learned about a refund, and moves its money between the bill's figures. Something
 * that changes nothing is written down too. Returns the refund as it is now.
 */
export async function record(
  book: BillBook,
  refundId: string,
  outcome: Outcome,
  source: Source,
  at: Date,
  requestId: string | null = null,
): Promise<RefundRecord> {
  const refund = book.bill?.refunds.find(({ id }) => id === refundId);
  if (!book.bill || !refund)
    throw new Error('A refund was observed on a bill that does not have it');

  const step = move(refund.status, outcome.kind, source);
  const after = step
    ? { ...learned(refund, outcome), ...timing(step.to, at), attention: step.attention ?? null }
    : refund;
  const changed: RefundRecord = { ...after, leaseUntil: null };

  await book.changeRefund(changed, {
    at: at.toISOString(),
    type: source,
    status: changed.status,
    by: null,
    requestId,
    data: step ? outcome : { ...outcome, ignored: true },
  });
  if (step)
    await book.setFigures(moveMoney(book.bill, refund.amount, refund.status, changed.status));
  return changed;
}

/** The refund with what an outcome tells about it. What was known before stays known. */
export function learned(refund: RefundRecord, outcome: Outcome): RefundRecord {
  if (outcome.kind === 'unknown') return refund;
  return {
    ...refund,
    providerReference: outcome.reference ?? refund.providerReference,
    traceReference: traceOf(outcome) ?? refund.traceReference,
    failure: outcome.kind === 'failed' ? { code: outcome.code, message: outcome.message } : null,
  };
}

function traceOf(outcome: KnownOutcome): string | null {
  return outcome.kind === 'succeeded' ? outcome.trace : null;
}

/** What a status says about time: when the money was settled, or when to ask again. */
export function timing(
  status: Status,
  at: Date,
): Pick<RefundRecord, 'status' | 'settledAt' | 'nextCheckAt'> {
  const open = status !== 'succeeded' && status !== 'failed';
  return {
    status,
    settledAt: status === 'succeeded' ? at.toISOString() : null,
    nextCheckAt: open ? new Date(at.getTime() + FIRST_CHECK_MS).toISOString() : null,
  };
}
