import { type Coin, editableAmount, formatMoney } from '../money.ts';

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

/** A time zone we cannot use means the viewer's own, rather than a panel that breaks. */
export function formatsFor(locale: string, timeZone: string | undefined): Formats {
  try {
    return formatsIn(locale, timeZone || undefined);
  } catch {
    return formatsIn(locale, undefined);
  }
}

function formatsIn(locale: string, timeZone: string | undefined): Formats {
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone, ...options });
  const day = dates({});
  const moment = dates({ timeStyle: 'short' });
  const calendar = dates({ timeZone: 'UTC' });

  return {
    money: (units, coin) => formatMoney(units, coin, locale),
    editable: (units, { decimals }) => editableAmount(units, decimals, locale),
    day: (instant) => day.format(new Date(instant)),
    moment: (instant) => moment.format(new Date(instant)),
    days: (from, to) => calendar.formatRange(new Date(from), new Date(to)),
  };
}
