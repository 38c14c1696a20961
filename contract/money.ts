import * as z from 'zod/mini';

/**
 * How many decimals a currency has by ISO 4217. Amounts everywhere are integers of the smallest unit
 * this gives, and only provider adapters convert. It is written down instead of asked from `Intl`,
 * because ICU, ISO and the providers disagree (ISK, for one).
 */
export const DECIMALS = {
  AUD: 2,
  BHD: 3,
  CAD: 2,
  CHF: 2,
  CZK: 2,
  DKK: 2,
  EUR: 2,
  GBP: 2,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KWD: 3,
  NOK: 2,
  OMR: 3,
  PLN: 2,
  SEK: 2,
  TND: 3,
  USD: 2,
} as const;

/** An ISO 4217 code in upper case. */
export const Currency = z.enum(Object.keys(DECIMALS) as (keyof typeof DECIMALS)[]);
export type Currency = z.infer<typeof Currency>;

/** An amount in the smallest unit of its currency: 4900 is 49,00 kr, and 49 is 49 Icelandic krónur. */
export const MinorUnits = z.int().check(z.nonnegative());
export type MinorUnits = z.infer<typeof MinorUnits>;

/** An amount of which there is some. */
export const PositiveMinorUnits = z.int().check(z.positive());
