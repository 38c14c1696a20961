import type { Day } from './days.ts';
import type { DaySum } from './seen-refunds.ts';

/** One provider's refunds, day by day. */
export interface Strip {
  readonly provider: string;
  readonly count: number;
  /** One for each day that has any: how many days after the first, and how many refunds. */
  readonly bars: readonly { readonly at: number; readonly day: Day; readonly count: number }[];
}

/** A strip for each provider, those with the most refunds first, all drawn to the same scale. */
export interface Chart {
  readonly strips: readonly Strip[];
  /** The most refunds that one provider has on one day. */
  readonly most: number;
}

/** Counts refunds, whatever their currency: amounts in several cannot stand side by side. */
export function chartOf(sums: readonly DaySum[], days: readonly Day[]): Chart {
  const byProvider = Map.groupBy(sums, ({ provider }) => provider);
  const strips = [...byProvider].map(([provider, itsDays]): Strip => {
    const byDay = Map.groupBy(itsDays, ({ day }) => day);
    const bars = [...byDay]
      .map(([day, those]) => ({ at: days.indexOf(day), day, count: counted(those) }))
      .filter(({ at }) => at >= 0);
    return { provider, count: counted(itsDays), bars };
  });
  const counts = strips.flatMap(({ bars }) => bars.map(({ count }) => count));
  return {
    strips: strips.toSorted((a, b) => b.count - a.count || (a.provider < b.provider ? -1 : 1)),
    most: Math.max(0, ...counts),
  };
}

function counted(sums: readonly { readonly count: number }[]): number {
  return sums.reduce((total, { count }) => total + count, 0);
}
