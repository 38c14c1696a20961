/** A day of the calendar: 1970-01-01 is 0, the day after it 1. Days are counted so, and no change of clocks gets between. */
export type Day = number;

export const DAY_MS = 24 * 60 * 60 * 1000;

export function dayOf(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The day that it is somewhere at a moment: at 23:30 UTC on a Friday in December it is Saturday in Stockholm. */
export function dayAt(moment: Date, timeZone: string): Day {
  const quarter = Math.floor(moment.getTime() / QUARTER_MS);
  const known = lastAsked.get(timeZone);
  if (known?.quarter === quarter) return known.day;
  const told = new Map(partsIn(timeZone, moment).map(({ type, value }) => [type, Number(value)]));
  const day = dayOf(told.get('year') ?? 0, told.get('month') ?? 0, told.get('day') ?? 0);
  lastAsked.set(timeZone, { quarter, day });
  return day;
}

/** Days begin at full quarters of an hour of UTC, wherever clocks are set to today. */
const QUARTER_MS = 15 * 60 * 1000;
/** It is mostly asked about now. */
const lastAsked = new Map<string, { readonly quarter: number; readonly day: Day }>();

/** As the contract tells days: `2026-12-24`. */
export function isoDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The same read back. */
export function readDay(iso: string): Day {
  return Date.parse(iso) / DAY_MS;
}

export function yearOf(day: Day): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** 0 is Sunday, 6 Saturday. */
export function weekdayOf(day: Day): number {
  // The first day, 0, was a Thursday. There are days before it, too.
  return (((day + 4) % 7) + 7) % 7;
}

/** Making a formatter takes longer than all else here together, and there are as many as there are time zones of markets. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function partsIn(timeZone: string, moment: Date): Intl.DateTimeFormatPart[] {
  const formatter =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
  formatters.set(timeZone, formatter);
  return formatter.formatToParts(moment);
}
