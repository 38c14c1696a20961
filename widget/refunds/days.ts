/** Calendar days as `2026-11-30`, which are compared as text. */
export type Day = string;

const DAY_MS = 86_400_000;

/** The day of a moment, in a time zone. */
export function dayOf(moment: Date, timeZone: string): Day {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** So many days after a day, or before it. */
export function daysAfter(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** How many days there are from one to another, both of them counted. */
export function countDays(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
}

/** All days from one to another, both among them. */
export function daysFrom(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, countDays(from, to)) }, (_, at) => daysAfter(from, at));
}

/** A zone that can be used: the one that was set, else the viewer's own. */
export function usableZone(wanted: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: wanted || undefined }).resolvedOptions()
      .timeZone;
  } catch {
    return usableZone(undefined);
  }
}
