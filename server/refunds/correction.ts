import type { Outcome } from '../providers/provider.ts';
import type { BillBook } from '../store/store.ts';
import { newRefund } from './new-refund.ts';
import { isOpen } from './refund.ts';
import { moveMoney } from './transitions.ts';

/**
 * A provider that cannot list refunds may still say, when it refuses one, how much is left. Where that is less
 * than our book says, somebody refunded without us: it is written down as one correction, for a person to look
 * at. Not while a refund may still turn out either way, because that may be the difference.
 */
export async function correct(
  book: BillBook,
  outcome: Outcome,
  { now, newId }: { now: () => Date; newId: () => string },
): Promise<void> {
  const { bill } = book;
  if (!bill || outcome.kind !== 'failed' || outcome.remaining === undefined) return;
  const inDoubt = bill.refunds.some(isOpen);
  const amount = bill.paid - outcome.remaining - bill.refunded - bill.reserved;
  if (inDoubt || amount <= 0) return;

  const at = now().toISOString();
  const correction = newRefund(bill, {
    id: newId(),
    amount,
    status: 'succeeded',
    origin: 'provider',
    requestedAt: at,
    settledAt: at,
    attention: 'refunded-elsewhere',
    attentionSince: at,
    checkedAt: at,
  });
  await book.addRefund(correction, {
    at,
    type: 'found',
    status: 'succeeded',
    by: null,
    requestId: null,
    data: { amount, remaining: outcome.remaining },
  });
  await book.setFigures(moveMoney(bill, amount, null, 'succeeded'));
}
