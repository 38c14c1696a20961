import { expect } from '@open-wc/testing';
import { type AmountFault, editableAmount, formatMoney, parseAmount } from '../../widget/money.ts';

const SEK = { currency: 'SEK', decimals: 2 };
const ISK = { currency: 'ISK', decimals: 0 };
const KWD = { currency: 'KWD', decimals: 3 };

describe('an amount as somebody typed it', () => {
  // prettier-ignore
  const cases: [text: string, coin: typeof SEK, means: number | AmountFault][] = [
    ['49',               SEK, 4900],
    ['49,00',            SEK, 4900],
    ['49.00',            SEK, 4900],
    ['49,5',             SEK, 4950],
    ['0,01',             SEK, 1],
    [',50',              SEK, 50],
    ['  49,00  ',        SEK, 4900],
    ['1 234,50',         SEK, 123_450],
    ['1\u00a0234,50',    SEK, 123_450],
    ['1\u202f234,50',    SEK, 123_450],
    ["1'234.50",         SEK, 123_450],
    ['1’234.50',         SEK, 123_450],
    ['1.234,50',         SEK, 123_450],
    ['1,234.50',         SEK, 123_450],
    ['1 234 567,89',     SEK, 123_456_789],
    ['1.234.567',        SEK, 123_456_700],
    ['1234,50',          SEK, 123_450],
    ['49,00 kr',         SEK, 4900],
    ['kr 49',            SEK, 4900],
    ['49 kr.',           SEK, 4900],
    ['SEK 49.00',        SEK, 4900],
    ['49 sek',           SEK, 4900],
    ['0012',             SEK, 1200],
    ['1.234',            SEK, 'ambiguous'],
    ['1,234',            SEK, 'ambiguous'],
    ['0,123',            SEK, 'too-many-decimals'],
    ['1234,567',         SEK, 'too-many-decimals'],
    ['49,001',           SEK, 'ambiguous'],
    ['49,0001',          SEK, 'too-many-decimals'],
    ['',                 SEK, 'empty'],
    ['   ',              SEK, 'empty'],
    ['kr',               SEK, 'empty'],
    ['0',                SEK, 'zero'],
    ['0,00',             SEK, 'zero'],
    ['-49',              SEK, 'not-a-number'],
    ['\u221249',         SEK, 'not-a-number'],
    ['+49',              SEK, 'not-a-number'],
    ['1e3',              SEK, 'not-a-number'],
    ['49,00,00',         SEK, 'not-a-number'],
    ['1 23,00',          SEK, 'not-a-number'],
    ['1.23.456',         SEK, 'not-a-number'],
    ['49 €',             SEK, 'not-a-number'],
    ['forty',            SEK, 'not-a-number'],
    ['0x10',             SEK, 'not-a-number'],
    ['NaN',              SEK, 'not-a-number'],
    ['.',                SEK, 'not-a-number'],
    ['9'.repeat(20),     SEK, 'too-much'],
    ['1490',             ISK, 1490],
    ['1.490',            ISK, 1490],
    ['1 490',            ISK, 1490],
    ['14,90',            ISK, 'too-many-decimals'],
    ['1,234',            KWD, 1234],
    ['1,5',              KWD, 1500],
  ];

  for (const [text, coin, means] of cases) {
    it(`“${text}” in ${coin.currency} is ${means}`, () => {
      const parsed = parseAmount(text, coin);
      expect(parsed.kind === 'amount' ? parsed.units : parsed.fault).to.equal(means);
    });
  }

  it('comes back the same from the text the form is filled with, whatever the language', () => {
    for (const locale of ['en', 'en-SE', 'sv', 'nb', 'da', 'fi', 'de-CH', 'fr', 'ar'])
      for (const coin of [SEK, ISK, KWD])
        for (const units of [1, 99, 4900, 123_456, 987_654_321]) {
          const text = editableAmount(units, coin.decimals, locale);
          // Three decimals and a small whole part read as they are written only there.
          expect(parseAmount(text, coin), `${text} (${locale})`).to.deep.equal({
            kind: 'amount',
            units,
          });
        }
  });

  it('is written with the decimals of the bill, not those a browser believes in', () => {
    expect(formatMoney(4900, SEK, 'sv')).to.match(/^49,00\skr$/);
    expect(formatMoney(1490, ISK, 'en')).to.match(/1,490$/);
    expect(formatMoney(1234, KWD, 'en')).to.match(/1\.234$/);
    expect(formatMoney(Number.MAX_SAFE_INTEGER, SEK, 'en')).to.contain('90,071,992,547,409.91');
  });
});
