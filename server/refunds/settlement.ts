import type { Currency, Settlement } from '../../contract/index.ts';
import { bankDaysAfter } from './calendar/bank-days.ts';
import { dayAt, isoDay } from './calendar/day.ts';
import { marketOf } from './calendar/market.ts';

const MINUTES = { minute: 1, hour: 60 } as const;

/** The days between which money sent at a moment should be there, as they are called where it was paid. */
export function expectedDates(
  from: string,
  settlement: Settlement,
  currency: Currency,
): { from: string; to: string } {
  const { country, timeZone } = marketOf(currency);
  const { unit, from: least, to: most } = settlement;
  const sent = new Date(from);
  // Only what is counted in business days waits for banks.
  if (unit === 'business-day') {
    const first = bankDaysAfter(dayAt(sent, timeZone), least, country);
    return between(first, bankDaysAfter(first, most - least, country));
  }
  if (unit === 'day') {
    const day = dayAt(sent, timeZone);
    return between(day + least, day + most);
  }
  const after = (count: number) =>
    dayAt(new Date(sent.getTime() + count * MINUTES[unit] * 60_000), timeZone);
  return between(after(least), after(most));
}

function between(from: number, to: number): { from: string; to: string } {
  return { from: isoDay(from), to: isoDay(to) };
}
