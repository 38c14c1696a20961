import {
  type Currency,
  DECIMALS,
  type RefundSum,
  type RefundSummary,
} from '../../contract/index.ts';
import type { SumOfDay } from '../store/refund-lists.ts';
import type { Period } from './period.ts';
import { isOpen } from './refund.ts';

/** What the refunds of a period come to: by currency, and by day and provider. */
export function presentSums(
  sums: readonly SumOfDay[],
  { from, until, days }: Period,
): RefundSummary {
  const standing = sums.filter(({ status }) => status !== 'failed');
  const byDay = grouped(standing, ({ day, provider, currency }) =>
    JSON.stringify([days[day]?.day, provider, currency]),
  );
  return {
    period: { start: from, end: until },
    totals: grouped(sums, ({ currency }) => currency).map(totalOf),
    days: byDay.map(([name, all]) => {
      const [day, provider, currency] = JSON.parse(name) as [string, string, Currency];
      return { day, provider, currency, ...sumOf(all) };
    }),
    attention: sums.reduce((total, { attention }) => total + attention, 0),
  };
}

function totalOf([currency, all]: [Currency, SumOfDay[]]): RefundSummary['totals'][number] {
  return {
    currency,
    decimals: DECIMALS[currency],
    ...sumOf(all),
    succeeded: sumOf(all.filter(({ status }) => status === 'succeeded')),
    open: sumOf(all.filter(isOpen)),
    failed: sumOf(all.filter(({ status }) => status === 'failed')),
  };
}

function sumOf(all: readonly SumOfDay[]): RefundSum {
  return {
    count: all.reduce((total, { count }) => total + count, 0),
    amount: all.reduce((total, { amount }) => total + amount, 0),
  };
}

/** Those that are called the same, by name. Not `Map.groupBy`: the mock runs this on a host's Node, which may be 20. */
function grouped<Name extends string>(
  all: readonly SumOfDay[],
  nameOf: (one: SumOfDay) => Name,
): [Name, SumOfDay[]][] {
  const groups = new Map<Name, SumOfDay[]>();
  for (const one of all) {
    const group = groups.get(nameOf(one)) ?? [];
    groups.set(nameOf(one), [...group, one]);
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
