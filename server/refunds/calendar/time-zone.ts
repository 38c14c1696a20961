import { DAY_MS, type Day } from './day.ts';

/** Whether there is such a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** The days of a time zone. */
export interface Calendar {
  /** The day that it is there at a moment. */
  dayAt(moment: string): Day;
  /** The moment at which a day begins there: where clocks are put forward at midnight, that is one o'clock. */
  begins(day: Day): string;
}

/** Of any zone that somebody names, so it is not kept: there is no end of ways to write them. */
export function calendarOf(timeZone: string): Calendar {
  const clock = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });

  /** What a clock there shows, as if it were in UTC. */
  function shown(moment: number): number {
    const parts = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, +value]));
    const [year = 0, month = 1, ...rest] = FIELDS.map((field) => parts.get(field));
    return Date.UTC(year, month - 1, ...rest.map((part = 0) => part));
  }

  const dayAt = (moment: number): Day => Math.floor(shown(moment) / DAY_MS);

  return {
    dayAt: (moment) => dayAt(Date.parse(moment)),

    begins(day) {
      const midnight = day * DAY_MS;
      // The clock may be put forward or back in that very night, so both of its settings are tried.
      const tried = [midnight - DAY_MS, midnight + DAY_MS].map(
        (around) => midnight - (shown(around) - around),
      );
      const [earlier, later] = [Math.min(...tried), Math.max(...tried)];
      return new Date(dayAt(earlier) >= day ? earlier : later).toISOString();
    },
  };
}

const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
