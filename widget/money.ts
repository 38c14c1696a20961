import { formatter } from './formatter.ts';

/** What an amount is counted in. The number of decimals comes with the bill, never from `Intl`. */
export interface Coin {
  readonly currency: string;
  readonly decimals: number;
}

/** Why a text is no amount. */
export type AmountFault =
  'empty' | 'not-a-number' | 'ambiguous' | 'too-many-decimals' | 'zero' | 'too-much';

export type ParsedAmount =
  | { readonly kind: 'amount'; readonly units: number }
  | { readonly kind: 'fault'; readonly fault: AmountFault };

/** An amount with its currency, as people of that language write it. */
export function formatMoney(units: number, { currency, decimals }: Coin, locale: string): string {
  return formatter(Intl.NumberFormat, locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(decimalText(units, decimals));
}

/** An amount as text to edit: no grouping, no currency, Western digits. */
export function editableAmount(units: number, decimals: number, locale: string): string {
  return formatter(Intl.NumberFormat, locale, {
    useGrouping: false,
    numberingSystem: 'latn',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(decimalText(units, decimals));
}

/**
 * Turns what somebody typed into minor units by joining its digits. Comma and point both mark decimals,
 * whatever the language. Text that can be read in two ways is refused: a wrong guess is wrong a hundredfold.
 */
export function parseAmount(text: string, { currency, decimals }: Coin): ParsedAmount {
  const tidy = tidied(text);
  const [, before = '', number = '', after = ''] = PARTS.exec(tidy) ?? ['', tidy];
  const left = signIn(before);
  const right = signIn(after);
  if ((left && right) || !mayStandThere(left + right, currency)) return fault('not-a-number');
  if (number === '') return fault('empty');
  // "kr.50" is fifty kronor after an abbreviation, or fifty öre after a sign.
  if (/\p{L}$/u.test(left) && number.startsWith('.')) return fault('ambiguous');

  const plain = PLAIN.exec(number);
  const grouped = GROUPED.exec(number);
  // Both fit three digits after a lone mark: thousands, or a decimal too many. Only where a currency
  // has no decimals, or three, is one of them the ordinary way to write an amount.
  if (plain && grouped && decimals !== 0 && decimals !== 3) return fault('ambiguous');
  const written = decimals === 0 ? (grouped ?? plain) : (plain ?? grouped);
  if (!written) return fault('not-a-number');

  const { whole = '', rest = '' } = written.groups ?? {};
  if (rest.length > decimals) return fault('too-many-decimals');
  const units = Number(whole.replaceAll(/\D/g, '') + rest.padEnd(decimals, '0'));
  if (!Number.isSafeInteger(units)) return fault('too-much');
  return units === 0 ? fault('zero') : { kind: 'amount', units };
}

// What stands before the number, the number, and what stands after it.
const PARTS = /^(\D*?)([.,٫]?\d(?:.*\d)?)(\D*)$/;
// The Arabic decimal mark ٫ is only that, where comma and point may also mark thousands.
const PLAIN = /^(?<whole>\d*)(?:[.,٫](?<rest>\d+))?$/;
// Groups of three by one kind of separator, then perhaps another mark and decimals.
const GROUPED =
  /^(?<whole>[1-9]\d{0,2}(?<by>[ '.,])\d{3}(?:\k<by>\d{3})*)(?:(?!\k<by>)[.,٫](?<rest>\d+))?$/;

/**
 * One kind of digit, space, apostrophe, comma and point. Digits of two kinds make no number. NFKC would
 * do more than this: to it 49⁰⁰ is 4900.
 */
function tidied(text: string): string {
  // The digits of a kind are ten characters in a row, and another kind may be right before them.
  const first = codeOf(/\p{Nd}/u.exec(text)?.[0] ?? '0');
  let start = first;
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start--;
  const zero = first - ((first - start) % 10);
  return text
    .replaceAll(/\p{Nd}/gu, (digit) => '0123456789'[codeOf(digit) - zero] ?? '?')
    .replaceAll(/\p{Zs}/gu, ' ')
    .replaceAll(/[’`´＇٬]/g, "'")
    .replaceAll('，', ',')
    .replaceAll('．', '.');
}

function codeOf(character: string): number {
  return Number(character.codePointAt(0));
}

/** Only the bill's own currency may stand beside the amount: "€ 50" is no amount of kronor. */
function mayStandThere(sign: string, currency: string): boolean {
  return (
    ['', currency.toLowerCase()].includes(sign) ||
    ['en', 'sv', 'nb', 'da', 'fi'].some((language) =>
      (['symbol', 'narrowSymbol'] as const).some((currencyDisplay) =>
        formatter(Intl.NumberFormat, language, { style: 'currency', currency, currencyDisplay })
          .formatToParts(0)
          .some(({ type, value }) => type === 'currency' && signIn(value) === sign),
      ),
    )
  );
}

/**
 * What stands beside an amount, to be compared: "kr", "Kr" and "kr." are one. Marks nobody sees are dropped,
 * except U+202D and U+202E, which show digits in another order than they have.
 */
function signIn(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u061c\u200b-\u200f\u202a-\u202c\u2060\u2066-\u2069]/g, '')
    .trim()
    .replace(/(\p{L})\.$/u, '$1');
}

function decimalText(units: number, decimals: number): `${number}` {
  const digits = String(units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return (decimals === 0 ? digits : `${whole}.${digits.slice(-decimals)}`) as `${number}`;
}

function fault(fault: AmountFault): ParsedAmount {
  return { kind: 'fault', fault };
}
