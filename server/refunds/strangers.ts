import type { SeenRefund } from '../providers/provider.ts';
import type { BillBook } from '../store/store.ts';
import type { BillWithRefunds } from './bill.ts';
import { newRefund } from './new-refund.ts';
import { learned, timing } from './record.ts';
import type { RefundRecord } from './refund.ts';
import type { Schedule } from './schedule.ts';
import { moveMoney } from './transitions.ts';

/** Writes down refunds that a provider made without us, so that they count against the bill. */
export async function recordStrangers(
  book: BillBook,
  strangers: readonly SeenRefund[],
  { now, newId, schedule }: { now: () => Date; newId: () => string; schedule: Schedule },
): Promise<void> {
  for (const stranger of strangers) {
    const { bill } = book;
    if (!bill) return;
    const at = now();
    const event = {
      at: at.toISOString(),
      type: 'found',
      by: null,
      requestId: null,
      // Without the text it carries, which may be anything somebody typed in the provider's own tools.
      data: { reference: stranger.reference, amount: stranger.amount, outcome: stranger.outcome },
    } as const;

    const known = told(bill, stranger);
    if (known) {
      const named = { ...known, providerReference: stranger.reference };
      await book.changeRefund(named, { ...event, status: known.status });
      continue;
    }

    const refund = foreign(bill, stranger, newId(), at, schedule);
    const figures = moveMoney(bill, refund.amount, null, refund.status);
    const attention = figures.excess > bill.excess ? 'more-than-paid' : refund.attention;
    const attentionSince = attention && event.at;
    await book.addRefund(
      { ...refund, attention, attentionSince },
      { ...event, status: refund.status },
    );
    await book.setFigures(figures);
  }
}

/** Upstream may have told of this refund without the provider's name for it. */
function told({ refunds }: BillWithRefunds, stranger: SeenRefund): RefundRecord | undefined {
  return refunds.find(
    ({ origin, providerReference, amount }) =>
      origin === 'import' && !providerReference && amount === stranger.amount,
  );
}

function foreign(
  bill: BillWithRefunds,
  seen: SeenRefund,
  id: string,
  at: Date,
  schedule: Schedule,
): RefundRecord {
  const { outcome } = seen;
  const blank = newRefund(bill, {
    id,
    amount: seen.amount,
    origin: 'provider',
    requestedAt: seen.at,
    providerReference: seen.reference,
    attention: outcome.kind === 'pending' ? (outcome.attention ?? null) : null,
    checkedAt: at.toISOString(),
    ...timing(outcome.kind, at, schedule),
  });
  const settledAt = outcome.kind === 'succeeded' ? seen.at : null;
  return { ...learned(blank, outcome), settledAt };
}
