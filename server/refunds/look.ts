import type {
  Failed,
  Look,
  Outcome,
  RefundProvider,
  SeenRefund,
  Unavailable,
} from '../providers/provider.ts';
import { oursAmong } from '../providers/seen.ts';
import type { VendorStore } from '../store/store.ts';
import type { BillWithRefunds } from './bill.ts';
import { hold } from './lease.ts';
import { atMost } from './patience.ts';
import { record } from './record.ts';
import { type RefundRecord, isOpen } from './refund.ts';
import { notOurs, recordStrangers } from './strangers.ts';

export interface LookParts {
  /** How long the provider may take to say what it knows. */
  readonly withinMs: number;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** What a look brought. Amounts are minor units of the bill's currency. */
export type Looked =
  | Extract<Look, { kind: 'payment' }>
  /** Nobody can be asked what was paid; the refunds were asked after one by one. */
  | { readonly kind: 'unasked' }
  | Failed
  | Unavailable;

interface Observation {
  readonly refundId: string;
  readonly outcome: Outcome;
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
): Promise<Looked> {
  const held = await hold(bill.refunds.filter(canChange), store, parts.now());
  const asked = await atMost(parts.withinMs, ask(bill, provider, held.refunds));
  const { looked, observations } = asked ?? NO_ANSWER;

  const strangers = await notOurs(looked.kind === 'payment' ? looked.refunds : [], bill, store);
  if (observations.length + strangers.length > 0)
    await store.withBill(bill.id, async (book) => {
      for (const { refundId, outcome } of observations)
        if (held.isStillHeld(book.bill, refundId))
          await record(book, refundId, outcome, 'found', parts.now());
      await recordStrangers(book, strangers, parts);
    });
  await held.release();
  return looked;
}

/** What upstream told is the past; what a provider has or may have made can still change. */
function canChange({ origin }: RefundRecord): boolean {
  return origin !== 'import';
}

const NO_ANSWER = {
  looked: { kind: 'unavailable', why: 'no-answer' },
  observations: [],
} as const satisfies { looked: Looked; observations: Observation[] };

async function ask(
  bill: BillWithRefunds,
  provider: RefundProvider,
  refunds: readonly RefundRecord[],
): Promise<{ looked: Looked; observations: readonly Observation[] }> {
  const looked = await provider.payment(bill.payment.reference);
  if (looked.kind === 'payment') return { looked, observations: listed(refunds, looked.refunds) };
  if (looked.kind !== 'unasked') return { looked, observations: [] };
  return oneByOne(refunds, provider);
}

function listed(
  refunds: readonly RefundRecord[],
  seen: readonly SeenRefund[],
): readonly Observation[] {
  return refunds.flatMap((refund) => {
    const one = oursAmong(seen, refund);
    return one ? [{ refundId: refund.id, outcome: one.outcome }] : [];
  });
}

/** Where a provider lists nothing. Who ended is not asked after again: that costs a call each. */
async function oneByOne(refunds: readonly RefundRecord[], provider: RefundProvider) {
  const observations: Observation[] = [];
  for (const refund of refunds.filter(isOpen)) {
    const outcome = await provider.find(refund);
    // Where the provider cannot be asked about one refund, nothing may be sent about another.
    if (outcome.kind === 'unavailable') return { looked: outcome, observations };
    if (outcome.kind !== 'absent') observations.push({ refundId: refund.id, outcome });
  }
  return { looked: { kind: 'unasked' } as const, observations };
}
