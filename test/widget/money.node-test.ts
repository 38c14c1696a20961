import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Coin, editableAmount, formatMoney } from '../../widget/money.ts';
import { EMPTY, MANY, type Means, meaning, MUCH, NONE, shown, TWO, ZERO } from './money-tables.ts';

const ISK = { currency: 'ISK', decimals: 0 };
const SEK = { currency: 'SEK', decimals: 2 };
const KWD = { currency: 'KWD', decimals: 3 };

/** What a text is worth in a currency of no, of two and of three decimals. */
type Row = [text: string, isk: Means, sek: Means, kwd: Means];

describe('an amount as somebody typed it', () => {
  // prettier-ignore
  rows('in whole', [
    ['1',                         1,             100,           1000],
    ['9',                         9,             900,           9000],
    ['10',                        10,            1000,          10_000],
    ['49',                        49,            4900,          49_000],
    ['100',                       100,           10_000,        100_000],
    ['999',                       999,           99_900,        999_000],
    ['1000',                      1000,          100_000,       1_000_000],
    ['1234',                      1234,          123_400,       1_234_000],
    ['12345',                     12_345,        1_234_500,     12_345_000],
    ['100000',                    100_000,       10_000_000,    100_000_000],
    ['1234567',                   1_234_567,     123_456_700,   1_234_567_000],
    ['01',                        1,             100,           1000],
    ['0012',                      12,            1200,          12_000],
    ['0000000000000000000049',    49,            4900,          49_000],
  ]);

  // prettier-ignore
  rows('with space around it', [
    ['  49  ',                    49,            4900,          49_000],
    ['\t49\n',                    49,            4900,          49_000],
    ['\u00a049\u202f',            49,            4900,          49_000],
    ['\u300049\u2009',            49,            4900,          49_000],
    ['\ufeff49',                  49,            4900,          49_000],
    ['\u200e49',                  49,            4900,          49_000],
    ['\u200f49\u200f',            49,            4900,          49_000],
    ['\u061c49',                  49,            4900,          49_000],
    ['\u206849\u2069',            49,            4900,          49_000],
    ['\u202a49\u202c',            49,            4900,          49_000],
    ['\u200b49\u2060',            49,            4900,          49_000],
    [' \u200f 49 \u200f ',        49,            4900,          49_000],
  ]);

  // prettier-ignore
  rows('with decimals after a comma or a point', [
    ['0,1',                       MANY,          10,            100],
    ['0.1',                       MANY,          10,            100],
    ['0,01',                      MANY,          1,             10],
    ['0.01',                      MANY,          1,             10],
    ['0,10',                      MANY,          10,            100],
    ['49,5',                      MANY,          4950,          49_500],
    ['49.5',                      MANY,          4950,          49_500],
    ['49,50',                     MANY,          4950,          49_500],
    ['49.50',                     MANY,          4950,          49_500],
    ['49,05',                     MANY,          4905,          49_050],
    ['49.05',                     MANY,          4905,          49_050],
    ['49,99',                     MANY,          4999,          49_990],
    ['00,50',                     MANY,          50,            500],
    ['049,50',                    MANY,          4950,          49_500],
    ['1234,5',                    MANY,          123_450,       1_234_500],
    ['1234.5',                    MANY,          123_450,       1_234_500],
    ['1234,56',                   MANY,          123_456,       1_234_560],
    ['1234.56',                   MANY,          123_456,       1_234_560],
    ['1234567,89',                MANY,          123_456_789,   1_234_567_890],
    ['100000.01',                 MANY,          10_000_001,    100_000_010],
  ]);

  // prettier-ignore
  rows('with decimals of nought', [
    ['49,0',                      MANY,          4900,          49_000],
    ['49,00',                     MANY,          4900,          49_000],
    ['49.00',                     MANY,          4900,          49_000],
    ['1234,00',                   MANY,          123_400,       1_234_000],
    ['1234,000',                  MANY,          MANY,          1_234_000],
    ['1 234,00',                  MANY,          123_400,       1_234_000],
    ['1 234,000',                 MANY,          MANY,          1_234_000],
    ['49,0000',                   MANY,          MANY,          MANY],
  ]);

  // prettier-ignore
  rows('with nothing before the mark', [
    [',5',                        MANY,          50,            500],
    ['.5',                        MANY,          50,            500],
    [',50',                       MANY,          50,            500],
    ['.50',                       MANY,          50,            500],
    [',05',                       MANY,          5,             50],
    [',500',                      MANY,          MANY,          500],
    ['.500',                      MANY,          MANY,          500],
    ['.5000',                     MANY,          MANY,          MANY],
  ]);

  // prettier-ignore
  rows('with three decimals that cannot be thousands', [
    ['0,001',                     MANY,          MANY,          1],
    ['0,123',                     MANY,          MANY,          123],
    ['0.500',                     MANY,          MANY,          500],
    ['0,000',                     MANY,          MANY,          ZERO],
    ['00,123',                    MANY,          MANY,          123],
    ['01,234',                    MANY,          MANY,          1234],
    ['012,345',                   MANY,          MANY,          12_345],
    ['1234,567',                  MANY,          MANY,          1_234_567],
    ['1234.567',                  MANY,          MANY,          1_234_567],
    ['12345,678',                 MANY,          MANY,          12_345_678],
  ]);

  // prettier-ignore
  rows('with three digits after a lone mark', [
    ['1,234',                     1234,          TWO,           1234],
    ['1.234',                     1234,          TWO,           1234],
    ['1.490',                     1490,          TWO,           1490],
    ['1.000',                     1000,          TWO,           1000],
    ['1,001',                     1001,          TWO,           1001],
    ['12,345',                    12_345,        TWO,           12_345],
    ['12.345',                    12_345,        TWO,           12_345],
    ['12,500',                    12_500,        TWO,           12_500],
    ['12.500',                    12_500,        TWO,           12_500],
    ['49,001',                    49_001,        TWO,           49_001],
    ['123,456',                   123_456,       TWO,           123_456],
    ['123.456',                   123_456,       TWO,           123_456],
    ['999.999',                   999_999,       TWO,           999_999],
    ['100,000',                   100_000,       TWO,           100_000],
  ]);

  // prettier-ignore
  rows('with more than three decimals', [
    ['0,0001',                    MANY,          MANY,          MANY],
    ['49,0001',                   MANY,          MANY,          MANY],
    ['49.5000',                   MANY,          MANY,          MANY],
    ['1.2345',                    MANY,          MANY,          MANY],
    ['1,23456',                   MANY,          MANY,          MANY],
    ['1.234,5678',                MANY,          MANY,          MANY],
    ['0.30000000000000004',       MANY,          MANY,          MANY],
    ['1,00000000000000000000001', MANY,          MANY,          MANY],
  ]);

  // prettier-ignore
  rows('with groups between spaces', [
    ['1 234',                     1234,          123_400,       1_234_000],
    ['12 345',                    12_345,        1_234_500,     12_345_000],
    ['123 456',                   123_456,       12_345_600,    123_456_000],
    ['1 000 000',                 1_000_000,     100_000_000,   1_000_000_000],
    ['1 234 567',                 1_234_567,     123_456_700,   1_234_567_000],
    ['1 234,5',                   MANY,          123_450,       1_234_500],
    ['1 234,50',                  MANY,          123_450,       1_234_500],
    ['1 234.50',                  MANY,          123_450,       1_234_500],
    ['1 234 567,89',              MANY,          123_456_789,   1_234_567_890],
    ['1 234,567',                 MANY,          MANY,          1_234_567],
    ['1 234.567',                 MANY,          MANY,          1_234_567],
    ['1\u00a0234,50',             MANY,          123_450,       1_234_500],
    ['1\u202f234,50',             MANY,          123_450,       1_234_500],
    ['1\u2009234,50',             MANY,          123_450,       1_234_500],
    ['1\u2007234,50',             MANY,          123_450,       1_234_500],
    ['1\u2008234,50',             MANY,          123_450,       1_234_500],
    ['1\u200a234,50',             MANY,          123_450,       1_234_500],
    ['1\u2002234,50',             MANY,          123_450,       1_234_500],
    ['1\u2003234,50',             MANY,          123_450,       1_234_500],
    ['1\u205f234,50',             MANY,          123_450,       1_234_500],
    ['1\u3000234,50',             MANY,          123_450,       1_234_500],
    ['1\u00a0234\u202f567',       1_234_567,     123_456_700,   1_234_567_000],
    ['1 234\u00a0567,89',         MANY,          123_456_789,   1_234_567_890],
  ]);

  // prettier-ignore
  rows('with groups between apostrophes', [
    ["1'234",                     1234,          123_400,       1_234_000],
    ["1'234'567",                 1_234_567,     123_456_700,   1_234_567_000],
    ["1'234.50",                  MANY,          123_450,       1_234_500],
    ["1'234,50",                  MANY,          123_450,       1_234_500],
    ["1'234.567",                 MANY,          MANY,          1_234_567],
    ['1’234.50',                  MANY,          123_450,       1_234_500],
    ['1`234.50',                  MANY,          123_450,       1_234_500],
    ['1´234.50',                  MANY,          123_450,       1_234_500],
    ['1＇234.50',                 MANY,          123_450,       1_234_500],
    ["1’234'567",                 1_234_567,     123_456_700,   1_234_567_000],
  ]);

  // prettier-ignore
  rows('with groups between points or commas', [
    ['1.234.567',                 1_234_567,     123_456_700,   1_234_567_000],
    ['1,234,567',                 1_234_567,     123_456_700,   1_234_567_000],
    ['12.345.678',                12_345_678,    1_234_567_800, 12_345_678_000],
    ['123,456,789',               123_456_789,   12_345_678_900, 123_456_789_000],
    ['1.234,5',                   MANY,          123_450,       1_234_500],
    ['1,234.5',                   MANY,          123_450,       1_234_500],
    ['1.234,50',                  MANY,          123_450,       1_234_500],
    ['1,234.50',                  MANY,          123_450,       1_234_500],
    ['12.345,67',                 MANY,          1_234_567,     12_345_670],
    ['123,456.78',                MANY,          12_345_678,    123_456_780],
    ['1.234.567,89',              MANY,          123_456_789,   1_234_567_890],
    ['1,234,567.89',              MANY,          123_456_789,   1_234_567_890],
    ['1.234,567',                 MANY,          MANY,          1_234_567],
    ['1,234.567',                 MANY,          MANY,          1_234_567],
    ['1.234.567,890',             MANY,          MANY,          1_234_567_890],
  ]);

  // prettier-ignore
  rows('with groups that are not all of three, or begin with nought', [
    ['1 23',                      NONE,          NONE,          NONE],
    ['1 2345',                    NONE,          NONE,          NONE],
    ['1234 567',                  NONE,          NONE,          NONE],
    ['12 34 567',                 NONE,          NONE,          NONE],
    ['1 234 56',                  NONE,          NONE,          NONE],
    ['1 23,00',                   NONE,          NONE,          NONE],
    ['1  234',                    NONE,          NONE,          NONE],
    ['1.23.456',                  NONE,          NONE,          NONE],
    ['12,34,567.00',              NONE,          NONE,          NONE],
    ['1,23,456',                  NONE,          NONE,          NONE],
    ["12'50",                     NONE,          NONE,          NONE],
    ["1234'567",                  NONE,          NONE,          NONE],
    ['1234.567,89',               NONE,          NONE,          NONE],
    ['0 500',                     NONE,          NONE,          NONE],
    ["0'500",                     NONE,          NONE,          NONE],
    ['0.500,00',                  NONE,          NONE,          NONE],
    ['0.012.345',                 NONE,          NONE,          NONE],
    ['012 345',                   NONE,          NONE,          NONE],
    ['1\t234',                    NONE,          NONE,          NONE],
    ['1\n234',                    NONE,          NONE,          NONE],
  ]);

  // prettier-ignore
  rows('with marks that do not go together', [
    ['.',                         NONE,          NONE,          NONE],
    [',',                         NONE,          NONE,          NONE],
    ['٫',                         NONE,          NONE,          NONE],
    ["'",                         NONE,          NONE,          NONE],
    ['49,',                       NONE,          NONE,          NONE],
    ['49.',                       NONE,          NONE,          NONE],
    ['1 234,',                    NONE,          NONE,          NONE],
    ["'234",                      NONE,          NONE,          NONE],
    ['49,00,00',                  NONE,          NONE,          NONE],
    ['49.00.00',                  NONE,          NONE,          NONE],
    ['49,00.00',                  NONE,          NONE,          NONE],
    ['49,,00',                    NONE,          NONE,          NONE],
    ['49..00',                    NONE,          NONE,          NONE],
    ['49,.00',                    NONE,          NONE,          NONE],
    ['..50',                      NONE,          NONE,          NONE],
    ['.50.',                      NONE,          NONE,          NONE],
    ['49 ,00',                    NONE,          NONE,          NONE],
    ['49, 00',                    NONE,          NONE,          NONE],
    [', 50',                      NONE,          NONE,          NONE],
    ['1,234,50',                  NONE,          NONE,          NONE],
    ['1.234.50',                  NONE,          NONE,          NONE],
    ['1,234,567,8',               NONE,          NONE,          NONE],
    ['1.234.567.89',              NONE,          NONE,          NONE],
    ['1,234 567',                 NONE,          NONE,          NONE],
    ['1.234 567,89',              NONE,          NONE,          NONE],
    ["1 234'567",                 NONE,          NONE,          NONE],
    ['1.234,567.89',              NONE,          NONE,          NONE],
    ['.234.567',                  NONE,          NONE,          NONE],
  ]);

  // prettier-ignore
  rows('with a sign, an exponent or anything else that is no amount', [
    ['-49',                       NONE,          NONE,          NONE],
    ['\u221249',                  NONE,          NONE,          NONE],
    ['–49',                       NONE,          NONE,          NONE],
    ['\u00ad49',                  NONE,          NONE,          NONE],
    ['+49',                       NONE,          NONE,          NONE],
    ['±49',                       NONE,          NONE,          NONE],
    ['49-',                       NONE,          NONE,          NONE],
    ['49,-',                      NONE,          NONE,          NONE],
    ['49:-',                      NONE,          NONE,          NONE],
    ['49:50',                     NONE,          NONE,          NONE],
    ['(49)',                      NONE,          NONE,          NONE],
    ['1e3',                       NONE,          NONE,          NONE],
    ['1E3',                       NONE,          NONE,          NONE],
    ['1,5e3',                     NONE,          NONE,          NONE],
    ['1×10³',                     NONE,          NONE,          NONE],
    ['49%',                       NONE,          NONE,          NONE],
    ['49٪',                       NONE,          NONE,          NONE],
    ['0x10',                      NONE,          NONE,          NONE],
    ['1_000',                     NONE,          NONE,          NONE],
    ['1000n',                     NONE,          NONE,          NONE],
    ['NaN',                       NONE,          NONE,          NONE],
    ['Infinity',                  NONE,          NONE,          NONE],
    ['forty',                     NONE,          NONE,          NONE],
    ['4O',                        NONE,          NONE,          NONE],
    ['l00',                       NONE,          NONE,          NONE],
    ['49k',                       NONE,          NONE,          NONE],
    ['49/2',                      NONE,          NONE,          NONE],
    ['20+29',                     NONE,          NONE,          NONE],
    ['49·50',                     NONE,          NONE,          NONE],
    ['49،50',                     NONE,          NONE,          NONE],
    ['49 49',                     NONE,          NONE,          NONE],
  ]);

  // prettier-ignore
  rows('with digits that are not on the line, or are not shown in the order they are read', [
    ['5²',                        NONE,          NONE,          NONE],
    ['49⁰⁰',                      NONE,          NONE,          NONE],
    ['49⁹⁵',                      NONE,          NONE,          NONE],
    ['4²9',                       NONE,          NONE,          NONE],
    ['49½',                       NONE,          NONE,          NONE],
    ['½',                         NONE,          NONE,          NONE],
    ['①',                         NONE,          NONE,          NONE],
    ['⒈5',                        NONE,          NONE,          NONE],
    ['4️⃣',                        NONE,          NONE,          NONE],
    ['\u202e05,94',               NONE,          NONE,          NONE],
    ['\u202d49',                  NONE,          NONE,          NONE],
    ['12\u200f34',                NONE,          NONE,          NONE],
    ['12\u206834\u2069',          NONE,          NONE,          NONE],
    ['12\u200b34',                NONE,          NONE,          NONE],
  ]);

  // prettier-ignore
  rows('with digits of other languages', [
    ['٤٩',                        49,            4900,          49_000],
    ['٤٩٫٥٠',                     MANY,          4950,          49_500],
    ['١٬٢٣٤',                     1234,          123_400,       1_234_000],
    ['١٬٢٣٤٫٥٠',                  MANY,          123_450,       1_234_500],
    ['١٬٢٣٤٬٥٦٧',                 1_234_567,     123_456_700,   1_234_567_000],
    ['\u200f١٬٢٣٤٫٥٠\u200f',      MANY,          123_450,       1_234_500],
    ['١٫٢٣٤',                     MANY,          MANY,          1234],
    ['1٫234',                     MANY,          MANY,          1234],
    ['٫٥٠',                       MANY,          50,            500],
    ['١,٢٣٤',                     1234,          TWO,           1234],
    ['١٫٢٣٤٫٥٦٧',                 NONE,          NONE,          NONE],
    ['۴۹',                        49,            4900,          49_000],
    ['۱٬۲۳۴٫۵۰',                  MANY,          123_450,       1_234_500],
    ['४९.५०',                     MANY,          4950,          49_500],
    ['१,२३४.५०',                  MANY,          123_450,       1_234_500],
    ['१२,३४,५६७.००',              NONE,          NONE,          NONE],
    ['৪৯.৫০',                     MANY,          4950,          49_500],
    ['๔๙.๕๐',                     MANY,          4950,          49_500],
    ['௪௯.௫௦',                     MANY,          4950,          49_500],
    ['၄၉.၅၀',                     MANY,          4950,          49_500],
    ['៤៩,៥០',                     MANY,          4950,          49_500],
    ['༤༩.༥༠',                     MANY,          4950,          49_500],
    ['４９',                      49,            4900,          49_000],
    ['４９．５０',                MANY,          4950,          49_500],
    ['１，２３４',                1234,          TWO,           1234],
    ['１，２３４，５６７．８９',  MANY,          123_456_789,   1_234_567_890],
    ['𝟒𝟗',                        49,            4900,          49_000],
    ['𝟦𝟫',                        49,            4900,          49_000],
    ['𝟺𝟿',                        49,            4900,          49_000],
    ['\u{1e954}\u{1e959}',        49,            4900,          49_000],
    ['四九',                      NONE,          NONE,          NONE],
  ]);

  // prettier-ignore
  rows('with digits of two languages', [
    ['4٩',                        NONE,          NONE,          NONE],
    ['٤9',                        NONE,          NONE,          NONE],
    ['49٠50',                     NONE,          NONE,          NONE],
    ['٤۹',                        NONE,          NONE,          NONE],
    ['１2',                       NONE,          NONE,          NONE],
    ['𝟒𝟫',                        NONE,          NONE,          NONE],
  ]);

  // prettier-ignore
  rows('of nothing', [
    ['',                          EMPTY,         EMPTY,         EMPTY],
    ['   ',                       EMPTY,         EMPTY,         EMPTY],
    ['\u00a0\u202f',              EMPTY,         EMPTY,         EMPTY],
    ['\u200e',                    EMPTY,         EMPTY,         EMPTY],
    ['0',                         ZERO,          ZERO,          ZERO],
    ['00',                        ZERO,          ZERO,          ZERO],
    ['0,0',                       MANY,          ZERO,          ZERO],
    ['0.00',                      MANY,          ZERO,          ZERO],
    [',00',                       MANY,          ZERO,          ZERO],
    ['٠',                         ZERO,          ZERO,          ZERO],
  ]);

  // Number.MAX_SAFE_INTEGER is 9007199254740991.
  // prettier-ignore
  rows('up to what can be counted exactly', [
    ['9007199254740991',          2 ** 53 - 1,   MUCH,          MUCH],
    ['9 007 199 254 740 991',     2 ** 53 - 1,   MUCH,          MUCH],
    ['9007199254740992',          MUCH,          MUCH,          MUCH],
    ['9007199254740993',          MUCH,          MUCH,          MUCH],
    ['90071992547409,91',         MANY,          2 ** 53 - 1,   MUCH],
    ['90071992547409,92',         MANY,          MUCH,          MUCH],
    ['90.071.992.547.409,91',     MANY,          2 ** 53 - 1,   MUCH],
    ['9007199254740,991',         MANY,          MANY,          2 ** 53 - 1],
    ['9007199254740,992',         MANY,          MANY,          MUCH],
    ['9,007,199,254,740.991',     MANY,          MANY,          2 ** 53 - 1],
    ['99999999999999999999',      MUCH,          MUCH,          MUCH],
    ['1 000 000 000 000 000 000', MUCH,          MUCH,          MUCH],
  ]);
});

describe('an amount that is written', () => {
  // prettier-ignore
  const cases: [units: number, coin: Coin, locale: string, money: string, editable: string][] = [
    [4900,        SEK, 'sv',    '49,00 kr',          '49,00'],
    [4900,        SEK, 'en',    'SEK 49.00',         '49.00'],
    [1,           SEK, 'en-SE', '0,01 kr',           '0,01'],
    [123_450,     SEK, 'da',    '1.234,50 SEK',      '1234,50'],
    [123_450,     SEK, 'fi',    '1 234,50 SEK',      '1234,50'],
    [1490,        ISK, 'nb',    '1 490 ISK',         '1490'],
    [1490,        ISK, 'en',    'ISK 1,490',         '1490'],
    [1234,        KWD, 'en',    'KWD 1.234',         '1.234'],
    [1234,        KWD, 'sv',    '1,234 KWD',         '1,234'],
    [1_234_567,   KWD, 'en',    'KWD 1,234.567',     '1234.567'],
    [2 ** 53 - 1, SEK, 'en',    'SEK 90,071,992,547,409.91', '90071992547409.91'],
    [123_450,     SEK, 'ar-EG', '\u200f١٬٢٣٤٫٥٠ SEK', '1234.50'],
    [123_450,     SEK, 'fa',    '\u200eSEK ۱٬۲۳۴٫۵۰', '1234.50'],
    [123_450,     SEK, 'hi-IN-u-nu-deva', 'SEK १,२३४.५०', '1234.50'],
    [123_450,     SEK, 'de-CH', "SEK 1'234.50",      '1234.50'],
  ];

  for (const [units, coin, locale, money, editable] of cases) {
    it(`is “${money}”, and “${editable}” to edit, in ${locale}`, () => {
      const spaced = formatMoney(units, coin, locale).replaceAll(/\s/g, ' ').replaceAll('’', "'");
      assert.equal(spaced, money);
      assert.equal(editableAmount(units, coin.decimals, locale), editable);
    });
  }

  it('has the decimals of the bill, not those the language’s data gives', () => {
    const odd = { currency: 'ISK', decimals: 2 };
    assert.match(formatMoney(149_000, odd, 'en'), /1,490\.00$/);
    assert.match(formatMoney(149_000, { currency: 'KWD', decimals: 0 }, 'en'), /149,000$/);
  });
});

function rows(what: string, table: readonly Row[]): void {
  describe(what, () => {
    for (const [text, isk, sek, kwd] of table) {
      it(`“${shown(text)}” is ${isk} in ISK, ${sek} in SEK and ${kwd} in KWD`, () => {
        assert.deepEqual(
          [ISK, SEK, KWD].map((coin) => meaning(text, coin)),
          [isk, sek, kwd],
        );
      });
    }
  });
}
