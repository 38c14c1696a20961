import * as z from 'zod/mini';
import { Currency } from '../../contract/index.ts';

/** A moment in any way of writing that can be understood, as the ISO text we keep. */
export const Moment = z.pipe(
  z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
  z.transform((text: string) => new Date(text).toISOString()),
);

/** A currency we know, or null. */
export function currencyOf(code: string): Currency | null {
  const currency = Currency.safeParse(code.toUpperCase());
  return currency.success ? currency.data : null;
}
