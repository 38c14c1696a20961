import { type AmountFault, type Coin, parseAmount } from '../../widget/money.ts';

/** What a text is worth, in units, or why it is no amount. */
export type Means = number | AmountFault;

// Short, so that a row of a table stays a line.
export const EMPTY = 'empty';
export const NONE = 'not-a-number';
export const TWO = 'ambiguous';
export const MANY = 'too-many-decimals';
export const ZERO = 'zero';
export const MUCH = 'too-much';

export function meaning(text: string, coin: Coin): Means {
  const parsed = parseAmount(text, coin);
  return parsed.kind === 'amount' ? parsed.units : parsed.fault;
}

/** Characters that cannot be seen, or look like another, by their number. */
export function shown(text: string): string {
  return text.replaceAll(
    /\p{C}|(?! )\p{Z}/gu,
    (character) => `\\u${character.codePointAt(0)?.toString(16).padStart(4, '0')}`,
  );
}
