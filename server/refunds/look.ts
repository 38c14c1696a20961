import type { RefundProvider } from '../providers/provider.ts';
import type { BillBook, VendorStore } from '../store/store.ts';
import { type Asked, type Looked, ask, mayHaveNews } from './ask.ts';
import type { BillWithRefunds } from './bill.ts';
import { type Held, hold } from './lease.ts';
import { matching } from './matching.ts';
import { isSamePayment } from './payment.ts';
import { record } from './record.ts';
import type { RefundRecord } from './refund.ts';
import { recordStrangers } from './strangers.ts';
import { move } from './transitions.ts';

export interface LookParts {
  /** How long the provider may take to say what it knows. */
  readonly withinMs: number;
  readonly now: () => Date;
  readonly newId: () => string;
  /** A refund that there is news of, whatever we believe of it. */
  readonly about?: string | null;
}

export interface Look {
  readonly looked: Looked;
  /** Whether a refund was in another hand, so that nothing seen of it was written down. */
  readonly missed: boolean;
  /** The refunds that were in our hand, so that all that was said of them counts. */
  readonly asked: readonly string[];
  /** Refunds that the provider, having told all, says it never heard of. */
  readonly absent: readonly string[];
}

/**
 * Asks the provider what it knows of a bill's payment and its refunds, and writes down what is news: what
 * became of ours, and those that were made without us. A refund that is in another hand is left alone.
 */
export async function look(
  bill: BillWithRefunds,
  provider: RefundProvider,
  store: VendorStore,
  parts: LookParts,
): Promise<Look> {
  const wanted = bill.refunds.filter((refund) => concerns(refund, provider, parts));
  const held = await hold(wanted, store, parts.now());
  try {
    const asked = await ask(bill, provider, held.refunds, parts.withinMs);
    const trouble = isNews(asked, bill)
      ? await store.withBill(bill.id, (book) => writeDown(book, bill, asked, held, provider, parts))
      : null;
    const looked = trouble ? ({ kind: 'unavailable', why: trouble } as const) : asked.looked;
    const ids = held.refunds.map(({ id }) => id);
    const missed = ids.length < wanted.length;
    return { looked, missed, asked: ids, absent: isComplete(looked, bill) ? asked.absent : [] };
  } finally {
    await held.release();
  }
}

/** What upstream told without a name cannot be asked after. Where refunds are listed, all are seen at once. */
function concerns(
  refund: RefundRecord,
  provider: RefundProvider,
  { now, about }: LookParts,
): boolean {
  if (refund.origin === 'import' && refund.providerReference === null) return false;
  return provider.lists || refund.id === about || mayHaveNews(refund, now());
}

/** Whether nothing was left unsaid, so that what was not mentioned is not there. */
function isComplete(looked: Looked, { currency }: BillWithRefunds): boolean {
  return looked.kind === 'unasked' || (looked.kind === 'payment' && looked.currency === currency);
}

/** Refunds of another currency than the bill's would be written down as what they are not. */
function isNews({ looked, found }: Asked, bill: BillWithRefunds): boolean {
  if (looked.kind === 'payment' && looked.currency !== bill.currency) return false;
  return found.length > 0 || (looked.kind === 'payment' && looked.refunds.length > 0);
}

/** Gives why nothing may be sent on the strength of this look, or null. */
async function writeDown(
  book: BillBook,
  before: BillWithRefunds,
  { looked, found }: Asked,
  held: Held,
  provider: RefundProvider,
  parts: LookParts,
): Promise<string | null> {
  if (!book.bill || !isSamePayment(book.bill, before)) return 'the bill has changed';
  const seen = looked.kind === 'payment' ? looked.refunds : [];
  const { matched, strangers } = matching(seen, book.bill.refunds);

  let trouble: string | null = null;
  for (const { refundId, outcome } of [...found, ...matched]) {
    const refund = book.bill.refunds.find(({ id }) => id === refundId);
    if (held.isStillHeld(book.bill, refundId))
      await record(book, refundId, {
        outcome,
        source: 'found',
        at: parts.now(),
        heldUntil: held.until,
        schedule: provider,
      });
    // Money that we count as free has gone out, and whoever holds the refund will write that down.
    else if (refund?.status === 'failed' && move('failed', outcome.kind, 'found'))
      trouble = 'a refund is in another hand';
  }
  await recordStrangers(book, strangers, { ...parts, schedule: provider });
  return trouble;
}
