import type { Resolution } from '../../contract/index.ts';
import type { BillBook } from '../store/store.ts';
import { type Actor, personOf } from './actor.ts';
import { type Refusal, refuse } from './refusal.ts';
import { moveMoney } from './transitions.ts';

export interface ResolvedBy {
  readonly actor: Actor;
  readonly requestId: string | null;
  readonly at: Date;
}

/**
 * Settles a refund that nobody could find out about, by a person who has evidence from elsewhere. Only one
 * that is unknown and asks for a person; what the provider says later still counts.
 */
export async function resolve(
  book: BillBook,
  refundId: string,
  { as, evidence }: Resolution,
  { actor, requestId, at }: ResolvedBy,
): Promise<Refusal | null> {
  const refund = book.bill?.refunds.find(({ id }) => id === refundId);
  if (!book.bill || !refund) return refuse('not-found');
  if (refund.status !== 'unknown' || refund.attention === null) return refuse('not-resolvable');

  const succeeded = as === 'succeeded';
  await book.changeRefund(
    {
      ...refund,
      status: as,
      settledAt: succeeded ? at.toISOString() : null,
      failure: succeeded ? null : { code: 'settled-by-person', providerCode: null, message: null },
      attention: null,
      attentionSince: null,
      nextCheckAt: null,
    },
    {
      at: at.toISOString(),
      type: 'resolved',
      status: as,
      by: personOf(actor),
      requestId,
      data: { as, evidence },
    },
  );
  await book.setFigures(moveMoney(book.bill, refund.amount, 'unknown', as));
  return null;
}
