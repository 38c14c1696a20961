import type { RefundFilter, RefundOfBill, SumOfDay } from '../refund-lists.ts';
import type { VendorStore } from '../store.ts';
import type { RefundRecord } from '../../refunds/refund.ts';
import { newestRefundFirst } from './newest-first.ts';
import type { Shelf } from './shelf.ts';

/** Refunds of all bills, the newest first, and what they come to. */
export function refundLists(shelf: Shelf): Pick<VendorStore, 'refunds' | 'refundSums'> {
  const passing = (filter: RefundFilter) =>
    [...shelf.refunds.values()].filter((refund) => passes(refund, filter));

  return {
    async refunds({ filter, limit, after }) {
      const matching = passing(filter)
        .filter((refund) => !after || newestRefundFirst(after, refund) < 0)
        .toSorted(newestRefundFirst);
      const last = matching[limit - 1];
      return {
        refunds: matching.slice(0, limit).map((refund) => ofBill(shelf, refund)),
        next:
          last && matching.length > limit ? { requestedAt: last.requestedAt, id: last.id } : null,
      };
    },

    async refundSums({ filter, days }) {
      const sums = new Map<string, SumOfDay>();
      for (const { requestedAt, provider, currency, status, ...refund } of passing(filter)) {
        const day = days.findLastIndex((begins) => begins <= requestedAt);
        const key = JSON.stringify([day, provider, currency, status]);
        const { count, amount, attention } = sums.get(key) ?? NONE;
        sums.set(key, {
          day,
          provider,
          currency,
          status,
          count: count + 1,
          amount: amount + refund.amount,
          attention: attention + Number(refund.attention !== null && !refund.acknowledged),
        });
      }
      return [...sums.values()];
    },
  };
}

const NONE = { count: 0, amount: 0, attention: 0 };

function passes(refund: RefundRecord, filter: RefundFilter): boolean {
  const { statuses, provider, from, until, by, attention } = filter;
  return (
    (!statuses || statuses.includes(refund.status)) &&
    (provider === undefined || refund.provider === provider) &&
    (from === undefined || refund.requestedAt >= from) &&
    (until === undefined || refund.requestedAt < until) &&
    (by === undefined || refund.requestedBy?.id === by) &&
    (attention === undefined ||
      (!refund.acknowledged &&
        (attention === 'any' ? refund.attention !== null : refund.attention === attention)))
  );
}

function ofBill({ bills }: Shelf, refund: RefundRecord): RefundOfBill {
  const bill = bills.get(refund.billId);
  if (!bill) throw new Error('A refund is of no bill');
  const { id, number, contract, customer } = bill;
  return {
    refund,
    bill: { id, number, contractId: contract.id, product: contract.product, customer },
  };
}
