import { isoDay, readDay } from './calendar/day.ts';
import type { Calendar } from './calendar/time-zone.ts';
import { utc } from './utc.ts';

/** From when until when, each a day or a moment. A day at the end is in it, a moment is not. */
export interface Asked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The same in moments: from the first, up to the other without it. */
export interface Bounds {
  readonly from?: string;
  readonly until?: string;
}

/** A period with both ends, and when each of its days begins. */
export interface Period {
  readonly from: string;
  readonly until: string;
  readonly days: readonly { readonly day: string; readonly begins: string }[];
}

/** Why something is no period: which end of it, and what of that. */
export interface NoPeriod {
  readonly wrong: 'from' | 'to';
  readonly message: string;
}

/** A summary has so many days at most, */
export const MOST_DAYS = 400;
/** and so many where nobody says from when. */
const USUAL_DAYS = 30;

const IS_DAY = /^\d{4}-\d\d-\d\d$/;

export function boundsOf({ from, to }: Asked, calendar: Calendar): Bounds | NoPeriod {
  const bounds = {
    ...(from === undefined
      ? {}
      : { from: IS_DAY.test(from) ? calendar.begins(readDay(from)) : utc(from) }),
    ...(to === undefined
      ? {}
      : { until: IS_DAY.test(to) ? calendar.begins(readDay(to) + 1) : utc(to) }),
  };
  return bounds.from !== undefined && bounds.until !== undefined && bounds.until <= bounds.from
    ? { wrong: 'to', message: 'is not later than “from”' }
    : bounds;
}

/** What a summary is of: up to today where nobody says until when, and of the days before that. */
export function periodOf({ from, to }: Asked, calendar: Calendar, now: Date): Period | NoPeriod {
  const end = to ?? isoDay(calendar.dayAt(now.toISOString()));
  const lastDay = IS_DAY.test(end) ? readDay(end) : calendar.dayAt(utc(end));
  const asked = { from: from ?? isoDay(lastDay + 1 - USUAL_DAYS), to: end };
  const bounds = boundsOf(asked, calendar);
  if ('wrong' in bounds)
    return to === undefined ? { wrong: 'from', message: 'is later than today' } : bounds;

  const { from: start = '', until = '' } = bounds;
  const firstDay = calendar.dayAt(start);
  const count = lastDay - firstDay + 1;
  if (count > MOST_DAYS)
    return { wrong: 'from', message: `is more than ${MOST_DAYS} days before the end` };
  const days = Array.from({ length: count }, (_, index) => {
    const day = firstDay + index;
    return { day: isoDay(day), begins: calendar.begins(day) };
  });
  return { from: start, until, days };
}
