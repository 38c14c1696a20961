/** A day by its date, such as `2026-11-30`. What it is in moments depends on where one is. */
export type Day = string;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether there is such a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** The calendar of a time zone. */
export interface Calendar {
  /** The day that it is there at a moment. */
  dayOf(moment: string): Day;
  /** The moment at which a day begins there: where clocks are put forward at midnight, that is one o'clock. */
  begins(day: Day): string;
}

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

  return {
    dayOf: (moment) => dayAt(shown(Date.parse(moment))),

    begins(day) {
      const midnight = Date.parse(day);
      // The clock may be put forward or back in that very night, so both of its settings are tried.
      const [before, after] = [midnight - DAY_MS, midnight + DAY_MS].map(
        (around) => midnight - (shown(around) - around),
      ) as [number, number];
      const earlier = Math.min(before, after);
      return new Date(
        dayAt(shown(earlier)) >= day ? earlier : Math.max(before, after),
      ).toISOString();
    },
  };
}

const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/** The day so many days later, or earlier. */
export function daysAfter(day: Day, days: number): Day {
  return dayAt(Date.parse(day) + days * DAY_MS);
}

/** How many days it is from one day to a later one. */
export function daysBetween(first: Day, last: Day): number {
  return (Date.parse(last) - Date.parse(first)) / DAY_MS;
}

function dayAt(moment: number): Day {
  return new Date(moment).toISOString().slice(0, 10);
}
