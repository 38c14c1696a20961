import type { Failed, KnownOutcome, Outcome } from '../providers/provider.ts';
import type { BillBook } from '../store/store.ts';
import type { RefundRecord, Status } from './refund.ts';
import { sinceWhen } from './attention.ts';
import { type Schedule, askedAfter, nextCheck } from './schedule.ts';
import { type Source, move, moveMoney } from './transitions.ts';

/** What was learned, and by whom. */
export interface Observation {
  readonly outcome: Outcome;
  readonly source: Source;
  readonly at: Date;
  /** Until when whoever observed holds the refund. */
  readonly heldUntil: string | null;
  readonly schedule: Schedule;
}

/**
 * Writes down what was learned about a refund, moves its money between the bill's figures, and lets go of
 * it. An observation that cannot be is written down too, as ignored; one that is no news is not.
 */
export async function record(
  book: BillBook,
  refundId: string,
  observation: Observation,
): Promise<void> {
  const refund = book.bill?.refunds.find(({ id }) => id === refundId);
  if (!book.bill || !refund)
    throw new Error('A refund was observed on a bill that does not have it');

  const { outcome, source, at, heldUntil, schedule } = observation;
  const seen = observed(refund, observation);
  // Only our own hand is let go: somebody else's may hold it by now.
  const leaseUntil = refund.leaseUntil === heldUntil ? null : refund.leaseUntil;
  const now = seen ?? { ...refund, attention: refund.attention ?? doubtful(refund, observation) };
  const after = source === 'found' ? askedAfter(now, at, schedule) : now;
  const changed = sinceWhen(refund, { ...after, leaseUntil }, at.toISOString());
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
}

/** A refusal of what was sent again ends nothing, but a person may know more than we can find out. */
function doubtful({ status }: RefundRecord, { outcome, source }: Observation) {
  const refused = status === 'unknown' && source === 'answered' && outcome.kind === 'failed';
  return refused ? 'resend-refused' : null;
}

/** The refund after an observation, or null when that cannot be. */
function observed(
  refund: RefundRecord,
  { outcome, source, at, schedule }: Observation,
): RefundRecord | null {
  const told = 'amount' in outcome ? outcome.amount : undefined;
  const differs = told === undefined || told === refund.amount ? null : 'amount-differs';
  const attention = differs ?? ('attention' in outcome ? (outcome.attention ?? null) : null);
  const step = move(refund.status, outcome.kind, source);
  if (step)
    return {
      ...learned(refund, outcome),
      ...timing(step.to, at, schedule, outcome),
      attention: step.attention ?? attention ?? lasting(refund, step.to),
    };
  if (refund.status !== outcome.kind) return null;
  // The same again may still tell more, such as the number a bank traces it by.
  return { ...learned(refund, outcome), attention: attention ?? refund.attention };
}

/** That more went back than was paid, or another amount, stays true however the refund gets on, unless it fails. */
function lasting({ attention }: RefundRecord, to: Status): RefundRecord['attention'] {
  const lasts = attention === 'more-than-paid' || attention === 'amount-differs';
  return lasts && to !== 'failed' ? attention : null;
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

/** What a new status says about time: when the money was settled, and when to ask for the first time. */
export function timing(
  status: Status,
  at: Date,
  schedule: Schedule,
  outcome?: Outcome,
): Pick<RefundRecord, 'status' | 'settledAt' | 'checks' | 'nextCheckAt' | 'absentSince'> {
  const asked = outcome?.kind === 'unknown' ? (outcome.retryAfterMs ?? 0) : 0;
  const soonest = new Date(at.getTime() + asked).toISOString();
  const next = nextCheck(status, 0, at, schedule);
  return {
    status,
    settledAt: status === 'succeeded' ? at.toISOString() : null,
    checks: 0,
    nextCheckAt: next !== null && next < soonest ? soonest : next,
    absentSince: null,
  };
}
