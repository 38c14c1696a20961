import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { played, turnTo } from './gallery-site.ts';
import { galleryVisits } from './gallery-visits.ts';

describe('the gallery, whichever element it shows,', () => {
  const visit = galleryVisits();

  // prettier-ignore
  const choices: [state: string, pressed: string, told: RegExp][] = [
    ['bills',          'bill-row',      /sesamy:bill-selected.*{"billId":"bill_123"}/s],
    ['bill-actions',   'manage-refund', /sesamy:manage-refund.*{"billId":"bill_123"}/s],
    ['search-results', 'search-result', /sesamy:search-selected.*{"type":"customer","id":"customer_charlotta"}/s],
  ];
  for (const [state, pressed, told] of choices)
    it(`lists what is told when somebody presses ${pressed}`, () =>
      visit(`?state=${state}`, async (page) => {
        await played(page);
        await page.getByTestId(pressed).first().click();
        assert.match((await page.getByTestId('events').textContent()) ?? '', told);
      }));

  // prettier-ignore
  const snippets: [state: string, written: string][] = [
    ['open',            '<sesamy-refund-panel\n  bill-id="bill_123"\n  api-base="https://refunds.example.com"\n>'],
    ['sending-unasked', '  no-confirm\n'],
    ['help',            '  help-url="https://help.example.com/refunds"\n'],
    ['bill-paid',       '<sesamy-bill-details\n  bill-id="bill_123"\n'],
    ['bills',           '<sesamy-bill-list\n  contract-id="contract_anna"\n'],
    ['bills',           "const list = document.querySelector('sesamy-bill-list');"],
    ['bills',           'sesamy-bill-list {\n    --sesamy-refund-radius: 4px;'],
    ['refunds',         '<sesamy-refund-list\n  api-base='],
    ['search',          '<sesamy-subscriber-search\n  api-base='],
  ];
  it('has the HTML of whichever element is shown', () =>
    visit('?state=open', async (page) => {
      for (const [state, written] of snippets) {
        await turnTo(page, `?state=${state}&--radius=4px`);
        await played(page);
        const html = (await page.getByTestId('snippet').textContent()) ?? '';
        assert.ok(html.includes(written), `${state}: ${html}`);
      }
    }));
});
