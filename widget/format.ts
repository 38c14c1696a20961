import { type Coin, editableAmount, formatMoney } from './money.ts';

/** Figures and dates as people of one place write them. */
export interface Formats {
  readonly money: (units: number, coin: Coin) => string;
  /** Money as text to edit. */
  readonly editable: (units: number, coin: Coin) => string;
  /** The day of a moment, in the reader's time zone. */
  readonly day: (instant: string) => string;
  readonly moment: (instant: string) => string;
  /** Calendar days, which are the same everywhere. */
  readonly days: (from: string, to: string) => string;
}

export function formatsFor(locale: string, timeZone: string | undefined): Formats {
  const zone = isTimeZone(timeZone) ? { timeZone } : {};
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...zone });
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...zone,
  });
  const calendar = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });

  return {
    money: (units, coin) => formatMoney(units, coin, locale),
    editable: (units, { decimals }) => editableAmount(units, decimals, locale),
    day: (instant) => day.format(new Date(instant)),
    moment: (instant) => moment.format(new Date(instant)),
    days: (from, to) => calendar.formatRange(new Date(from), new Date(to)),
  };
}

/** A time zone we cannot use means the viewer's own, rather than a panel that breaks. */
function isTimeZone(name: string | undefined): name is string {
  if (!name) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
