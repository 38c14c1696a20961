import type { OutgoingEvent } from '../../../contract/index.ts';
import type { OurBill } from '../ledgers/ours.ts';
import { type Check, sum } from './check.ts';

/** What somebody who follows our events believes, against our book. */
export const EVENT_CHECKS: readonly Check[] = [
  {
    promise: 'the events of every bill came in order, without a gap',
    broken: ({ events }) =>
      [...Map.groupBy(events, ({ data }) => data.bill.id)]
        .map(([id, of]) => ({ id, numbers: of.map(({ data }) => data.sequence) }))
        .filter(({ numbers }) => numbers.some((number, index) => number !== index + 1))
        .map(({ id, numbers }) => `${id}: ${numbers.join(', ')}`),
  },
  {
    promise: 'the last event of every refund says what our book says',
    broken: ({ events, refunds }) => {
      const last = new Map(events.map(({ data }) => [data.refund?.id, data.refund?.status]));
      return (
        refunds
          // Upstream told us of those that were imported, and is not told them back.
          .filter(({ origin, status }) => origin !== 'import' && status !== 'sending')
          .filter(({ id, status }) => last.get(id) !== status)
          .map(({ id, status }) => `${id}: ${status} here, told ${last.get(id) ?? 'nothing'}`)
      );
    },
  },
  {
    promise: 'the last that was told of every bill’s money is what our book says',
    broken: ({ events, bills }) => {
      const last = new Map<string, OutgoingEvent['data']['bill']>(
        events.map(({ data }) => [data.bill.id, data.bill]),
      );
      return bills
        .map((bill) => ({ ...bill, told: last.get(bill.id)?.refunded ?? imported(bill) }))
        .filter(({ refunded, told }) => refunded !== told)
        .map(({ id, refunded, told }) => `${id}: ${refunded} here, told ${told}`);
    },
  },
];

/** What upstream itself said had gone back. */
function imported({ refunds }: OurBill): number {
  return sum(refunds.filter(({ origin }) => origin === 'import'));
}
