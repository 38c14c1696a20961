import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { freshDatabase } from '../runner/fresh-database.ts';
import { type Running, killAll, startServer } from '../server/server-process.ts';
import { openPage, startBrowser } from './browser.ts';

describe('the portal, with every provider calling back over HTTP', () => {
  const folder = mkdtempSync(join(tmpdir(), 'providers-'));
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let server: Running;
  let browser: Browser;
  before(async () => {
    database = await freshDatabase();
    const env = { DATABASE_URL: database.url, DATA_DIR: folder };
    [server, browser] = await Promise.all([startServer(env), startBrowser()]);
  });
  after(async () => {
    await browser.close();
    killAll();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  async function openBill(bill: string) {
    const contract = `contract_${bill.split('_')[1]}`;
    const opened = await openPage(
      browser,
      `${server.url}/demo/portal/?contract=${contract}&bill=${bill}`,
    );
    await opened.page.getByTestId('sign-in-admin').click();
    return opened;
  }

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
      const { page, complaints } = await openBill(bill);
      await refundByKeyboard(page, '49,00');
      await page.getByText(afterwards).first().waitFor({ timeout: 20_000 });
      await page.getByText('Partly refunded').first().waitFor();
      await page.getByText('Arrives', { exact: true }).waitFor();
      assert.deepEqual(complaints, []);

      const books = readFileSync(join(folder, 'simulators', `${ledger}.ndjson`), 'utf8');
      assert.doesNotMatch(books, /Charged twice/);
      await page.context().close();
    });

  it('says what to do instead about an invoice', async () => {
    const { page } = await openBill('bill_bjorn_2');
    const advice = await page.getByTestId('manual').textContent();
    assert.match(advice ?? '', /Transfer the money.*update the invoice in Billogram/s);
    assert.equal(await page.getByTestId('submit').count(), 0);
    await page.context().close();
  });
});
