import { stillOpen } from '../rest.ts';
import { type Check, isOpen, sum, told } from './check.ts';

/** Our book by itself, and against what clients were told. */
export const BOOK_CHECKS: readonly Check[] = [
  {
    promise: 'every order is answered in the end',
    broken: ({ orders }) => orders.filter(({ inDoubt }) => inDoubt).map(({ key }) => key),
  },
  {
    promise: 'no acknowledged refund is missing',
    broken: ({ orders, refunds }) => {
      const here = new Map(refunds.map((refund) => [refund.id, refund]));
      return orders
        .filter(({ refundId }) => refundId !== null)
        .filter(({ refundId, key, billId, amount }) => {
          const refund = here.get(refundId ?? '');
          return refund?.key !== key || refund.billId !== billId || refund.amount !== amount;
        })
        .map(({ key, refundId }) => `${key}: ${refundId}`);
    },
  },
  {
    promise: 'no refund is here that nobody was told of',
    broken: ({ orders, refunds }) => {
      const acknowledged = new Set(orders.map(({ refundId }) => refundId));
      return refunds
        .filter(({ id, origin }) => origin === 'panel' && !acknowledged.has(id))
        .map(told);
    },
  },
  {
    promise: 'no bill is refunded above what was paid by our doing',
    broken: ({ bills }) =>
      bills
        .filter(({ refunds, paid }) => {
          const ours = refunds.filter(({ origin }) => origin === 'panel');
          return sum(ours.filter(({ status }) => status !== 'failed')) > paid;
        })
        .map(({ id, refunded, reserved, paid }) => `${id}: ${refunded} + ${reserved} of ${paid}`),
  },
  {
    promise: 'the figures of every bill are the sums of its refunds',
    broken: ({ bills }) =>
      bills
        .map(({ refunds, ...bill }) => ({
          ...bill,
          succeeded: sum(refunds.filter(({ status }) => status === 'succeeded')),
          open: sum(refunds.filter(isOpen)),
        }))
        .filter(
          ({ paid, refunded, reserved, excess, succeeded, open }) =>
            refunded !== succeeded ||
            reserved !== open ||
            excess !== Math.max(0, succeeded + open - paid),
        )
        .map((bill) => JSON.stringify(bill)),
  },
  {
    promise: 'every status is that of the last event on record',
    broken: ({ refunds }) =>
      refunds
        .filter(({ status, lastEvent }) => status !== lastEvent)
        .map((refund) => `${told(refund)}; on record: ${refund.lastEvent}`),
  },
  {
    promise: 'the server found out what became of every refund',
    broken: ({ bills, made }) => stillOpen(bills, made).map(told),
  },
];
