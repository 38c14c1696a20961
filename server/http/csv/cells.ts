/** What spreadsheets take for the beginning of a formula, also where it is wider than usual. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const QUOTED = /[",\r\n]/;

/**
 * Text as a cell of RFC 4180. Other people wrote it, and whoever opens the file must not have a spreadsheet do what they
 * wrote: an apostrophe before it makes it text.
 */
export function textCell(text: string | null): string {
  if (text === null) return '';
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** An amount of minor units as a number with a point, such as `49.00`. */
export function amountCell(amount: number, decimals: number): string {
  const digits = String(amount).padStart(decimals + 1, '0');
  if (decimals === 0) return digits;
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

export const row = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;
