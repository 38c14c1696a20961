import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { editableAmount, formatMoney, parseAmount } from '../../widget/money.ts';
import {
  anyUnits,
  COINS,
  ELSEWHERE,
  LANGUAGES,
  MARKS,
  partsOf,
  print,
  type Printing,
  printings,
  REGIONS,
  STYLES,
  THREE_KINDS,
} from './money-printing.ts';
import { meaning, NONE, shown, TWO } from './money-tables.ts';

const tenDigits: Printing = {
  units: 1_234_567_890,
  coin: { currency: 'ISK', decimals: 0 },
  locale: 'en',
  style: 'decimal',
  useGrouping: false,
};

describe('an amount that `Intl` printed', () => {
  it('comes back the same where it has its currency’s decimals, in the panel’s languages', () => {
    fc.assert(
      fc.property(printings([...LANGUAGES, ...REGIONS]), (printing) => {
        const text = print(printing, printing.coin.decimals);
        assert.equal(meaning(text, printing.coin), printing.units, shown(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('comes back the same beside every currency there is', () => {
    for (const currency of Intl.supportedValuesOf('currency'))
      for (const locale of [...LANGUAGES, ...REGIONS])
        for (const style of STYLES) {
          const printing = { ...tenDigits, coin: { currency, decimals: 2 }, locale, style };
          const text = print(printing, 2);
          assert.equal(meaning(text, printing.coin), printing.units, `${shown(text)} ${locale}`);
        }
  });

  it('comes back the same elsewhere, or is refused for Indian groups or a sign we do not write', () => {
    fc.assert(
      fc.property(printings(ELSEWHERE), (printing) => {
        const text = print(printing, printing.coin.decimals);
        const refused = isGroupedInLakhs(printing) || hasForeignSign(printing);
        assert.equal(meaning(text, printing.coin), refused ? NONE : printing.units, shown(text));
      }),
      { numRuns: 3000 },
    );
  });

  // Without its decimals, and only then, "1,234" is what somebody may have meant by either.
  it('without its decimals is refused only for three digits after a lone comma or point', () => {
    const locales = [...LANGUAGES, ...REGIONS, ...ELSEWHERE];
    const wholeOnes = printings(locales).map((printing) => ({
      ...printing,
      units: Math.max(1, Math.floor(printing.units / 1000)) * 10 ** printing.coin.decimals,
    }));
    fc.assert(
      fc.property(wholeOnes, (printing) => {
        fc.pre(Number.isSafeInteger(printing.units));
        fc.pre(!isGroupedInLakhs(printing) && !hasForeignSign(printing));
        const { coin, units } = printing;
        const text = print(printing, 0);
        const inTwoWays = hasLoneMark(printing) && coin.decimals > 0;
        // Where three decimals are ordinary, it reads as the form itself writes 1.234.
        const otherwise = coin.decimals === 3 ? units / 1000 : TWO;
        assert.equal(meaning(text, coin), inTwoWays ? otherwise : units, shown(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('with as few decimals as it needs comes back the same wherever it has any', () => {
    fc.assert(
      fc.property(printings([...LANGUAGES, ...REGIONS]), (printing) => {
        const { coin, units } = printing;
        fc.pre(units % 10 ** coin.decimals !== 0);
        const text = print(printing, 0);
        assert.equal(meaning(text, coin), units, shown(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('comes back the same in the digits of every language that has ten', () => {
    const systems = Intl.supportedValuesOf('numberingSystem').filter((system) =>
      /^\p{Nd}+$/u.test(print({ ...tenDigits, locale: `en-u-nu-${system}` }, 0)),
    );
    assert.ok(systems.length > 70);
    for (const system of systems)
      for (const coin of THREE_KINDS)
        for (const language of [...LANGUAGES, 'ar', 'fa', 'hi-IN']) {
          const locale = `${language}-u-nu-${system}`;
          const text = print({ ...tenDigits, coin, locale }, coin.decimals);
          assert.equal(meaning(text, coin), tenDigits.units, `${text} ${locale}`);
        }
  });

  it('by the panel itself comes back the same, and so does what it fills the form with', () => {
    const locale = fc.constantFrom(...LANGUAGES, ...REGIONS);
    fc.assert(
      fc.property(anyUnits, fc.constantFrom(...COINS), locale, (units, coin, locale) => {
        assert.equal(meaning(formatMoney(units, coin, locale), coin), units);
        const text = editableAmount(units, coin.decimals, locale);
        assert.match(text, /^\d+([.,]\d+)?$/);
        assert.equal(meaning(text, coin), units, text);
      }),
      { numRuns: 3000 },
    );
  });

  it('to edit comes back the same in every language there is', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const locales = letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter((tag) => Intl.NumberFormat.supportedLocalesOf(tag).length > 0)
      .flatMap((tag) => [tag, `${tag}-u-nu-arab`]);
    assert.ok(locales.length > 200);
    for (const locale of locales)
      for (const coin of THREE_KINDS)
        for (const units of [1, 99, 1234, 123_456_789, Number.MAX_SAFE_INTEGER]) {
          const text = editableAmount(units, coin.decimals, locale);
          assert.equal(meaning(text, coin), units, `${text} ${locale}`);
        }
  });
});

describe('any text at all', () => {
  it('is an exact amount above zero or one of the faults, and never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes)),
      fc.string({ unit: fc.constantFrom(...MARKS, ...'0159٠٩९９krSEK€$.-\u200f\u202e\n') }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...COINS), (text, coin) => {
        const parsed = parseAmount(text, coin);
        if (parsed.kind === 'amount')
          assert.ok(Number.isSafeInteger(parsed.units) && parsed.units > 0);
        else assert.match(parsed.fault, /^(empty|not-a-number|ambiguous|too-m.+|zero)$/);
      }),
      { numRuns: 5000 },
    );
  });

  it('has the digits of every writing system in their order', () => {
    const all = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((character) => /\p{Nd}/u.test(character));
    assert.ok(all.length >= 760);
    for (let zero = 0; zero < all.length; zero += 10) {
      const text = [...all.slice(zero + 1, zero + 10), all[zero]].join('');
      assert.equal(meaning(text, { currency: 'ISK', decimals: 0 }), 1_234_567_890, text);
    }
  });

  // prettier-ignore
  const long: [what: string, text: string][] = [
    ['digits',                     '9'.repeat(100_000)],
    ['noughts',                    '0'.repeat(100_000)],
    ['digits of another language', '٩'.repeat(100_000)],
    ['mathematical digits',        '𝟿'.repeat(50_000)],
    ['points',                     '.'.repeat(100_000)],
    ['points before a digit',      `${'.'.repeat(100_000)}1`],
    ['spaces around a digit',      `${' '.repeat(50_000)}1${' '.repeat(50_000)}`],
    ['spaces between digits',      `1${' '.repeat(100_000)}1`],
    ['groups',                     `1${' 123'.repeat(25_000)}`],
    ['groups, then a letter',      `1${',123'.repeat(25_000)}x`],
    ['groups, then half a group',  `1${',123'.repeat(25_000)},12`],
    ['decimals',                   `1,${'1'.repeat(100_000)}`],
    ['digits and points',          '1.'.repeat(50_000)],
    ['digits and lines',           '1\n'.repeat(50_000)],
    ['signs',                      'kr'.repeat(50_000)],
    ['signs and points',           'kr.'.repeat(33_000)],
    ['marks of direction',         `${'\u200f'.repeat(50_000)}1${'\u200f'.repeat(50_000)}`],
    ['letters that become many',   'ﷺ'.repeat(100_000)],
    ['halves of characters',       '\ud835'.repeat(100_000)],
  ];
  for (const [what, text] of long) {
    it(`that is long is read at once, such as ${what}`, () => {
      const start = performance.now();
      for (const coin of THREE_KINDS) parseAmount(text, coin);
      assert.ok(performance.now() - start < 200 * THREE_KINDS.length);
    });
  }
});

/** 12,34,567: a group that is not of three is refused, as it may be a slip. */
function isGroupedInLakhs({ units, coin, locale, useGrouping }: Printing): boolean {
  return locale.startsWith('hi') && useGrouping && units >= 100_000 * 10 ** coin.decimals;
}

/** Arabic, Persian and French write some currencies by signs that none of the five languages knows. */
function hasForeignSign({ coin, locale, style }: Printing): boolean {
  if (style === 'decimal') return false;
  const signIn = (locale: string, currencyDisplay: string) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: coin.currency,
      currencyDisplay: currencyDisplay as 'code',
    })
      .formatToParts(0)
      .find(({ type }) => type === 'currency')?.value;
  const sign = signIn(locale, style);
  return !LANGUAGES.some((language) =>
    STYLES.slice(1).some((style) => signIn(language, style) === sign),
  );
}

/** Marks differ within a language: in en-SE it is "1 000 SEK" but "EUR 1,000". */
function hasLoneMark(printing: Printing): boolean {
  const groups = partsOf(printing, 0).filter(({ type }) => type === 'group');
  return groups.length === 1 && /[,.]/.test(groups[0]?.value ?? '');
}
