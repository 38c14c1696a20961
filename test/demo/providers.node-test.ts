import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { done, openPortal } from './portal.ts';
import { runningDemo } from './running-demo.ts';

describe('the portal, with every provider calling back over HTTP', () => {
  const demo = runningDemo();
  const openRefund = (bill: string) =>
    openPortal(demo.browser, demo.server, `?bill=${bill}&refund`);

  /** The whole way without a mouse. */
  async function refundByKeyboard(page: Page, amount: string): Promise<void> {
    await page.getByTestId('amount').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(amount);
    await page.getByTestId('reason').focus();
    await page.keyboard.type('Charged twice');
    await page.getByTestId('submit').focus();
    await page.keyboard.press('Enter');
    // The safe way out has the focus: moving money takes one more step on purpose.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  }

  // prettier-ignore
  const providers: [what: string, bill: string, ledger: string, afterwards: RegExp][] = [
    ['a card',          'bill_anna_1',    'stripe', /^49,00\skr refunded/],
    ['Klarna',          'bill_ingrid_5',  'klarna', /^49,00\skr refunded/],
    ['Vipps',           'bill_ingrid_6',  'vipps',  /^49,00\sNOK refunded/],
    ['Vipps Recurring', 'bill_ingrid_7',  'vipps',  /^49,00\sNOK refunded/],
    ['Swish',           'bill_kerstin_2', 'swish',  /^49,00\skr refunded/],
  ];
  for (const [what, bill, ledger, afterwards] of providers)
    it(`refunds through ${what}, and shows the end of it with nobody doing anything`, async () => {
      const { page, complaints } = await openRefund(bill);
      await refundByKeyboard(page, '49,00');
      await page.getByText(afterwards).first().waitFor({ timeout: 20_000 });
      await page.getByText('Arrives', { exact: true }).waitFor();
      await done(page);
      await page.getByTestId('standing').getByText('Partly refunded').waitFor();
      assert.deepEqual(complaints, []);

      const books = readFileSync(join(demo.folder, 'simulators', `${ledger}.ndjson`), 'utf8');
      assert.doesNotMatch(books, /Charged twice/);
      await page.context().close();
    });

  it('says what to do instead about an invoice', async () => {
    const { page } = await openRefund('bill_bjorn_2');
    const advice = await page.getByTestId('manual').textContent();
    assert.match(advice ?? '', /Transfer the money.*update the invoice in Billogram/s);
    assert.equal(await page.getByTestId('submit').count(), 0);
    await page.context().close();
  });
});
