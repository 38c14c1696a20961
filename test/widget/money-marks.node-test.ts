import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { Coin } from '../../widget/money.ts';
import {
  COINS,
  ELSEWHERE,
  LANGUAGES,
  MARKS,
  print,
  printings,
  SEK,
  THREE_KINDS,
} from './money-printing.ts';
import { meaning, NONE, shown, TWO } from './money-tables.ts';

describe('an amount with its marks put wrong', () => {
  it('is what its digits say in the one way to read them, or no amount', () => {
    const change = fc.record({
      how: fc.constantFrom(...(['drop', 'insert', 'swap', 'replace'] as const)),
      at: fc.nat(30),
      mark: fc.constantFrom(...MARKS),
    });
    const written = fc.tuple(
      printings([...LANGUAGES, ...ELSEWHERE]),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      fc.boolean(),
    );
    fc.assert(
      fc.property(written, ([printing, changes, allDecimals, signed]) => {
        const { coin } = printing;
        const plain = print({ ...printing, style: 'decimal' }, allDecimals ? coin.decimals : 0);
        const text = changes.reduce(
          (text, { how, at, mark }) => MARKINGS[how](text, at, mark),
          plain,
        );
        assertOneReading(text, coin, signed ? ` ${coin.currency}` : '');
      }),
      { numRuns: 20_000 },
    );
  });

  it('is so for every text of up to four digits and marks', () => {
    for (const text of everyText([...`01 ',.`], 4))
      for (const coin of THREE_KINDS) assertOneReading(text, coin);
  });

  it('is so for every text of up to nine ones, commas, points and spaces between ones', () => {
    for (const inner of everyText([...'1,. '], 7))
      for (const before of ['', ',', '.'])
        for (const coin of THREE_KINDS) assertOneReading(`${before}1${inner}1`, coin);
  });

  it('is so for texts of many groups', () => {
    const digits = fc.string({
      unit: fc.constantFrom(...'0123456789'),
      minLength: 1,
      maxLength: 4,
    });
    const threes = fc.string({
      unit: fc.constantFrom(...'0123456789'),
      minLength: 3,
      maxLength: 3,
    });
    const mark = fc.constantFrom(...MARKS);
    const group = fc.oneof({ weight: 3, arbitrary: threes }, { weight: 1, arbitrary: digits });
    // One mark nearly all through, so that most of it hangs together.
    const text = fc
      .tuple(
        digits,
        mark,
        fc.array(fc.tuple(fc.option(mark, { freq: 4 }), group), { maxLength: 5 }),
      )
      .map(
        ([first, usual, more]) => first + more.map(([odd, next]) => (odd ?? usual) + next).join(''),
      );
    fc.assert(
      fc.property(text, fc.constantFrom(...COINS), (text, coin) => assertOneReading(text, coin)),
      { numRuns: 20_000 },
    );
  });

  it('is none with any other character in it', () => {
    const harmless = /[\p{Nd}\s,.'’`´＇٬٫，．\u061c\u200b-\u200f\u202a-\u202c\u2060\u2066-\u2069]/u;
    const stranger = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 1 })
      .filter((character) => !harmless.test(character));
    fc.assert(
      fc.property(printings(LANGUAGES), stranger, fc.nat(30), (printing, stranger, at) => {
        const text = print({ ...printing, coin: SEK, style: 'decimal' }, 2);
        const place = at % (text.length + 1);
        const spoilt = text.slice(0, place) + stranger + text.slice(place);
        assert.equal(meaning(spoilt, SEK), NONE, shown(spoilt));
      }),
      { numRuns: 3000 },
    );
  });
});

const MARKINGS = {
  insert: (text: string, at: number, mark: string) => splice(text, at % (text.length + 1), 0, mark),
  drop: (text: string, at: number) => atAMark(text, at, (place) => splice(text, place, 1, '')),
  replace: (text: string, at: number, mark: string) =>
    atAMark(text, at, (place) => splice(text, place, 1, mark)),
  // A mark and the character after it, which may be a digit or another mark.
  swap: (text: string, at: number) =>
    atAMark(text, at, (place) => splice(text, place, 2, (text[place + 1] ?? '') + text[place])),
};

function atAMark(text: string, at: number, change: (place: number) => string): string {
  const places = [...text.matchAll(/\P{Nd}/gu)].map(({ index }) => index);
  const place = places[at % places.length];
  return place === undefined ? text : change(place);
}

function splice(text: string, place: number, length: number, put: string): string {
  return text.slice(0, place) + put + text.slice(place + length);
}

function everyText(characters: readonly string[], longest: number): string[] {
  if (longest === 0) return [''];
  const shorter = everyText(characters, longest - 1);
  const full = shorter.filter((text) => text.length === longest - 1);
  return [...shorter, ...full.flatMap((text) => characters.map((next) => text + next))];
}

function assertOneReading(text: string, coin: Coin, after = ''): void {
  const plain = inWesternDigits(text);
  const means = meaning(text + after, coin);
  const seen = typeof means === 'number' || means === TWO ? means : null;
  const reading = readingOf(plain, coin.decimals);
  const holds =
    seen === reading && (typeof seen !== 'number' || areInPlace(plain, seen, coin.decimals));
  if (!holds) assert.fail(`“${shown(text)}” is ${means} in ${coin.currency}, not ${reading}`);
}

/** Whatever the reading: the digits are those typed, and nought fills only decimals that were left out. */
function areInPlace(text: string, units: number, decimals: number): boolean {
  const typed = text.replaceAll(/\D/g, '').replace(/^0+/, '');
  const filled = String(units).length - typed.length;
  const written = decimals - filled;
  return (
    String(units) === typed.padEnd(String(units).length, '0') &&
    (written === 0 || (written > 0 && /[,.٫]/.test(text.at(-written - 1) ?? '')))
  );
}

/**
 * What a person can read: whole groups of three, or decimals after the last mark. Written apart from the
 * parser, by taking the text to pieces instead of matching it.
 */
function readingOf(text: string, decimals: number): number | typeof TWO | null {
  const runs = text.split(/\D/);
  const marks = [...text.replaceAll(/\d/g, '')];
  const mark = marks.at(-1);
  const head = runs.slice(0, -1);
  const last = runs.at(-1) ?? '';

  const asWhole = mark === undefined || areThrees(runs, marks);
  const headHolds = head.length === 1 || (areThrees(head, marks.slice(0, -1)) && marks[0] !== mark);
  const asDecimals = mark !== undefined && ',.٫'.includes(mark) && last !== '' && headHolds;

  if (asWhole && asDecimals && decimals === 2) return TWO;
  if (asWhole && !(asDecimals && decimals === 3)) return counted(runs.join(''), '', decimals);
  return asDecimals ? counted(head.join(''), last, decimals) : null;
}

function areThrees([first = '', ...others]: readonly string[], marks: readonly string[]): boolean {
  return (
    others.length > 0 &&
    others.every((run) => run.length === 3) &&
    marks.every((mark) => mark === marks[0] && mark !== '٫') &&
    first.length >= 1 &&
    first.length <= 3 &&
    !first.startsWith('0')
  );
}

function counted(whole: string, rest: string, decimals: number): number | null {
  if (rest.length > decimals) return null;
  const units = BigInt(whole + rest + '0'.repeat(decimals - rest.length));
  return units > 0n && units <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(units) : null;
}

function inWesternDigits(text: string): string {
  const systems = ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '०१२३४५६७८९'];
  return text
    .replaceAll(/[٠-٩۰-۹०-९]/g, (digit) =>
      String(systems.map((system) => system.indexOf(digit)).find((value) => value >= 0)),
    )
    .replaceAll(/\s/g, ' ')
    .replaceAll(/[’٬]/g, "'")
    .trim();
}
