import { formatter } from '../formatter.ts';
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

export function formatsFor(locale: string, timeZone: string | undefined): Formats {
  const dates = (options: Intl.DateTimeFormatOptions) =>
    formatter(Intl.DateTimeFormat, locale, { dateStyle: 'medium', timeZone, ...options });

  return {
    money: (units, coin) => formatMoney(units, coin, locale),
    editable: (units, { decimals }) => editableAmount(units, decimals, locale),
    day: (instant) => dates({}).format(new Date(instant)),
    moment: (instant) => dates({ timeStyle: 'short' }).format(new Date(instant)),
    days: (from, to) => dates({ timeZone: 'UTC' }).formatRange(new Date(from), new Date(to)),
  };
}
