import * as fc from 'fast-check';
import { DECIMALS } from '../../contract/money.ts';
import type { Coin } from '../../widget/money.ts';

/** What the panel speaks, and where it may be spoken. */
export const LANGUAGES = ['en', 'sv', 'nb', 'da', 'fi'];
export const REGIONS = ['sv-SE', 'sv-FI', 'nb-NO', 'da-DK', 'fi-FI', 'en-GB', 'en-US', 'en-SE'];
/** Other digits, other groups, other marks. */
export const ELSEWHERE = ['ar-EG', 'hi-IN-u-nu-deva', 'fa-IR', 'de-CH', 'fr-FR'];

export const COINS: Coin[] = Object.entries(DECIMALS).map(([currency, decimals]) => ({
  currency,
  decimals,
}));
export const SEK = { currency: 'SEK', decimals: 2 };
export const THREE_KINDS: Coin[] = [
  { currency: 'ISK', decimals: 0 },
  SEK,
  { currency: 'KWD', decimals: 3 },
];

export const STYLES = ['decimal', 'code', 'symbol', 'narrowSymbol'] as const;
/** Every mark that may stand between digits. */
export const MARKS = [',', '.', ' ', '\u00a0', '\u202f', "'", '’', '٬', '٫'];

/** An amount to be printed, and how. */
export interface Printing {
  readonly units: number;
  readonly coin: Coin;
  readonly locale: string;
  readonly style: (typeof STYLES)[number];
  readonly useGrouping: boolean;
}

/** Small, ordinary and huge amounts alike, and whole ones as often as not. */
export const anyUnits = fc.oneof(
  fc.integer({ min: 1, max: 9999 }),
  fc.integer({ min: 1, max: 100_000_000 }),
  fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  fc.integer({ min: 1, max: 2_000_000 }).map((whole) => whole * 1000),
);

export function printings(locales: readonly string[]): fc.Arbitrary<Printing> {
  return fc.record({
    units: anyUnits,
    coin: fc.constantFrom(...COINS),
    locale: fc.constantFrom(...locales),
    style: fc.constantFrom(...STYLES),
    useGrouping: fc.boolean(),
  });
}

/** The amount by `Intl` itself, exactly, with at least so many decimals. */
export function print(printing: Printing, fewest: number): string {
  return partsOf(printing, fewest)
    .map(({ value }) => value)
    .join('');
}

export function partsOf(printing: Printing, fewest: number): Intl.NumberFormatPart[] {
  const { units, coin, locale, style, useGrouping } = printing;
  const { currency, decimals } = coin;
  const money =
    style === 'decimal' ? {} : { style: 'currency' as const, currency, currencyDisplay: style };
  const digits = String(units).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return new Intl.NumberFormat(locale, {
    ...money,
    useGrouping,
    minimumFractionDigits: fewest,
    maximumFractionDigits: Math.max(fewest, decimals),
  }).formatToParts(`${digits.slice(0, point)}.${digits.slice(point)}0` as `${number}`);
}
