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
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(decimalText(units, decimals));
}

/** An amount as text to edit: no grouping, no currency, Western digits. */
export function editableAmount(units: number, decimals: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
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
export function parseAmount(text: string, coin: Coin): ParsedAmount {
  const bare = withoutCurrency(text.normalize('NFKC').trim(), coin);
  if (bare === '') return fault('empty');

  const tidy = bare.replaceAll(/[’'`´]/g, "'").replaceAll(/\s/g, ' ');
  const written = PLAIN.exec(tidy) ?? GROUPED.exec(tidy);
  const { whole = '', mark = '', rest = '' } = written?.groups ?? {};
  if (!written || whole + rest === '') return fault('not-a-number');

  if (!isGrouping(whole, mark, rest)) return units(whole, rest, mark, coin);
  if (coin.decimals === 0) return units(whole + rest, '', '', coin);
  // Three digits after a lone mark: thousands, or a decimal too many. Only where a currency
  // has three decimals is it the ordinary way to write an amount.
  return coin.decimals === 3 ? units(whole, rest, mark, coin) : fault('ambiguous');
}

const PLAIN = /^(?<whole>\d*)(?:(?<mark>[.,])(?<rest>\d+))?$/;
// Groups of three by one kind of separator, then perhaps another mark and decimals.
const GROUPED =
  /^(?<whole>\d{1,3}(?<by>[ '.,])\d{3}(?:\k<by>\d{3})*)(?:(?!\k<by>)(?<mark>[.,])(?<rest>\d+))?$/;

function isGrouping(whole: string, mark: string, rest: string): boolean {
  return mark !== '' && rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
}

function units(whole: string, rest: string, mark: string, { decimals }: Coin): ParsedAmount {
  if (mark !== '' && rest.length > decimals) return fault('too-many-decimals');
  const value = Number(whole.replaceAll(/\D/g, '') + rest.padEnd(decimals, '0'));
  if (!Number.isSafeInteger(value)) return fault('too-much');
  return value === 0 ? fault('zero') : { kind: 'amount', units: value };
}

/** Only the bill's own currency may stand beside the amount: "€ 50" is no amount of kronor. */
function withoutCurrency(text: string, { currency }: Coin): string {
  const lower = text.toLowerCase();
  for (const sign of signsOf(currency)) {
    if (lower.startsWith(sign)) return text.slice(sign.length).trim();
    if (lower.endsWith(sign)) return text.slice(0, -sign.length).trim();
  }
  return text;
}

function signsOf(currency: string): string[] {
  const parts = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  const sign = parts.find(({ type }) => type === 'currency')?.value.toLowerCase() ?? '';
  return [`${sign}.`, sign, currency.toLowerCase()].filter((each) => /[^.]/.test(each));
}

function decimalText(units: number, decimals: number): `${number}` {
  const digits = String(units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return (decimals === 0 ? digits : `${whole}.${digits.slice(-decimals)}`) as `${number}`;
}

function fault(fault: AmountFault): ParsedAmount {
  return { kind: 'fault', fault };
}
