import type { OutgoingEvent } from '../../../contract/index.ts';
import type { Check } from './check.ts';

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
      return refunds
        .filter(({ id, status }) => status !== 'sending' && last.get(id) !== status)
        .map(({ id, status }) => `${id}: ${status} here, told ${last.get(id) ?? 'nothing'}`);
    },
  },
  {
    promise: 'the last that was told of every bill’s money is what our book says',
    broken: ({ events, bills }) => {
      const last = new Map<string, OutgoingEvent['data']['bill']>(
        events.map(({ data }) => [data.bill.id, data.bill]),
      );
      return bills
        .filter(({ id, refunded }) => refunded !== (last.get(id)?.refunded ?? 0))
        .map(({ id, refunded }) => `${id}: ${refunded} here, told ${last.get(id)?.refunded}`);
    },
  },
];
