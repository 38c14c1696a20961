import { type Calendar, type Day, daysAfter, daysBetween } from './days.ts';
import { utc } from './utc.ts';

/** From when until when, each a day or a moment. A day at the end is in it, a moment is not. */
export interface Asked {
  readonly from?: Day | string | undefined;
  readonly to?: Day | string | undefined;
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
  readonly days: readonly { readonly day: Day; readonly begins: string }[];
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
    ...(from === undefined ? {} : { from: IS_DAY.test(from) ? calendar.begins(from) : utc(from) }),
    ...(to === undefined
      ? {}
      : { until: IS_DAY.test(to) ? calendar.begins(daysAfter(to, 1)) : utc(to) }),
  };
  return bounds.from !== undefined && bounds.until !== undefined && bounds.until <= bounds.from
    ? { wrong: 'to', message: 'is before “from”' }
    : bounds;
}

/** What a summary is of: up to today where nobody says until when, and of the days before that. */
export function periodOf({ from, to }: Asked, calendar: Calendar, now: Date): Period | NoPeriod {
  const end = to ?? calendar.dayOf(now.toISOString());
  const lastDay = IS_DAY.test(end) ? end : calendar.dayOf(utc(end));
  const asked = { from: from ?? daysAfter(lastDay, 1 - USUAL_DAYS), to: end };
  const bounds = boundsOf(asked, calendar);
  if ('wrong' in bounds)
    return to === undefined ? { wrong: 'from', message: 'is later than today' } : bounds;

  const { from: start = '', until = '' } = bounds;
  const firstDay = calendar.dayOf(start);
  const count = daysBetween(firstDay, lastDay) + 1;
  if (count > MOST_DAYS)
    return { wrong: 'from', message: `is more than ${MOST_DAYS} days before the end` };
  const days = Array.from({ length: count }, (_, index) => {
    const day = daysAfter(firstDay, index);
    return { day, begins: calendar.begins(day) };
  });
  return { from: start, until, days };
}
