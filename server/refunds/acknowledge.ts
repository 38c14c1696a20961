import type { BillBook } from '../store/store.ts';
import { personOf } from './actor.ts';
import { isOpen } from './refund.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { ResolvedBy } from './resolve.ts';

/**
 * Somebody has seen to what a refund asks a person for. Only one that has ended: another asks until it has. Seen to
 * already, it stays with whoever was first.
 */
export async function acknowledge(
  book: BillBook,
  refundId: string,
  { actor, requestId, at }: ResolvedBy,
): Promise<Refusal | null> {
  const refund = book.bill?.refunds.find(({ id }) => id === refundId);
  if (!refund) return refuse('not-found');
  if (refund.attention === null || isOpen(refund)) return refuse('nothing-to-acknowledge');
  if (refund.acknowledged) return null;

  const by = personOf(actor);
  const when = at.toISOString();
  await book.changeRefund(
    { ...refund, acknowledged: { by: { id: by.id, name: by.name }, at: when } },
    {
      at: when,
      type: 'acknowledged',
      status: refund.status,
      by,
      requestId,
      data: { attention: refund.attention },
    },
  );
  return null;
}
