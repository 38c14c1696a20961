import type { Unused } from '../../contract/index.ts';
import type { BillRecord } from './bill.ts';
import { dayAt } from './calendar/day.ts';
import { marketOf } from './calendar/market.ts';

/** Some upstreams end a period a second before the next one begins, and mean the same. */
const END_OF_DAY_MS = 60_000;

/**
 * The days of a bill's period that are still to come, and what of their share has not gone back yet, or is not on its
 * way; null where there are none, or nothing to give back for them. What went back before counts as given for them. A period ends where the next one begins, so the day of its end is not its own.
 */
export function unusedPart(bill: BillRecord, now: Date): Unused | null {
  if (!bill.period || bill.status === 'unpaid') return null;
  const { timeZone } = marketOf(bill.currency);
  const begins = dayAt(new Date(bill.period.start), timeZone);
  const ends = dayAt(new Date(Date.parse(bill.period.end) + END_OF_DAY_MS), timeZone);
  const of = ends - begins;
  const toCome = ends - dayAt(now, timeZone) - 1;

  const days = Math.min(of, toCome);
  if (days <= 0) return null;
  const amount = share(bill.paid, days, of) - bill.refunded - bill.reserved;
  return amount > 0 ? { days, of, amount } : null;
}

/** Rounded down, and right also where an amount times days is more than a number can hold. */
function share(paid: number, days: number, of: number): number {
  return Number((BigInt(paid) * BigInt(days)) / BigInt(of));
}
