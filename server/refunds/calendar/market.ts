import type { Currency } from '../../../contract/index.ts';
import type { Country } from './holidays.ts';

/** Where a bill was paid: whose holidays hold its money up, and what day it is there. */
export interface Market {
  /** Null where nobody can say: then there are weekends, and no holidays. */
  readonly country: Country | null;
  readonly timeZone: string;
}

const MARKETS: Partial<Record<Currency, Market>> = {
  SEK: { country: 'SE', timeZone: 'Europe/Stockholm' },
  NOK: { country: 'NO', timeZone: 'Europe/Oslo' },
  DKK: { country: 'DK', timeZone: 'Europe/Copenhagen' },
  EUR: { country: 'FI', timeZone: 'Europe/Helsinki' },
};
const ANYWHERE: Market = { country: null, timeZone: 'UTC' };

/** A bill says in what it was paid and not where, and of these markets each has a currency of its own. */
export function marketOf(currency: Currency): Market {
  return MARKETS[currency] ?? ANYWHERE;
}
