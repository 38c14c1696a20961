import type { Currency } from '../../../contract/index.ts';

/**
 * Where Stripe's smallest unit is not ISO 4217's, or not every amount can be sent.
 * Stripe docs, "Supported currencies", section "Special cases".
 */
const AS_TWO_DECIMALS: readonly Currency[] = ['ISK'];
const LAST_DIGIT_ZERO: readonly Currency[] = ['BHD', 'JOD', 'KWD', 'OMR', 'TND'];

/** An amount in Stripe's units, or null when Stripe cannot express it. */
export function toStripe(amount: number, currency: Currency): number | null {
  if (AS_TWO_DECIMALS.includes(currency)) return amount * 100;
  if (LAST_DIGIT_ZERO.includes(currency) && amount % 10 !== 0) return null;
  return amount;
}

/** An amount of Stripe's in our units. */
export function fromStripe(amount: number, currency: Currency | null): number {
  return currency && AS_TWO_DECIMALS.includes(currency) ? Math.round(amount / 100) : amount;
}
