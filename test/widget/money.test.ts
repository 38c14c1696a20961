import { expect } from '@open-wc/testing';
import { DECIMALS } from '../../contract/money.ts';
import { editableAmount, formatMoney, parseAmount } from '../../widget/money.ts';

// What a browser prints is its own: it has other data on languages than Node. The rest is tested in Node.
describe('an amount that this browser printed', () => {
  const locales = ['en', 'en-GB', 'en-SE', 'sv', 'sv-FI', 'nb', 'da', 'fi'];

  for (const [currency, decimals] of Object.entries(DECIMALS))
    it(`comes back the same in ${currency}, also from the text the form is filled with`, () => {
      const coin = { currency, decimals };
      for (const locale of locales)
        for (const units of [1, 99, 4900, 123_456, 987_654_321, Number.MAX_SAFE_INTEGER]) {
          for (const text of [
            formatMoney(units, coin, locale),
            editableAmount(units, decimals, locale),
          ])
            expect(parseAmount(text, coin), `${text} (${locale})`).to.deep.equal(amount(units));
        }
    });

  it('is read in the digits of Arabic, Persian and Hindi', () => {
    const coin = { currency: 'SEK', decimals: 2 };
    for (const locale of ['ar-EG', 'fa-IR', 'hi-IN-u-nu-deva'])
      expect(parseAmount(formatMoney(123_450, coin, locale), coin), locale).to.deep.equal(
        amount(123_450),
      );
  });
});

function amount(units: number) {
  return { kind: 'amount', units };
}
