import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFindings, sidewaysScroll, takePicture } from './looks.ts';
import { openPage } from './browser.ts';
import { signIn } from './portal.ts';
import { runningDemo } from './running-demo.ts';

type Ready = (page: Page) => Promise<unknown>;
const rows: Ready = (page) => page.getByTestId('bill-row').first().waitFor();
const one =
  (testId: string): Ready =>
  (page) =>
    page.getByTestId(testId).first().waitFor();

const start: Ready = async (page) => {
  await page.locator('main').waitFor();
  if ((await page.getByTestId('sign-in-admin').count()) > 0) await signIn(page);
  await page.getByTestId('search').waitFor();
};

/** With all that is folded away on it, which is looked at too. */
const unfolded: Ready = (page) =>
  page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });

/** In this order: signing in lasts for all that come after it. */
// prettier-ignore
const PAGES: [what: string, address: string, ready: Ready][] = [
  ['home',            '/',                                          one('snippet')],
  ['sign-in',         '/demo/portal/',                              one('sign-in-admin')],
  ['start',           '/demo/portal/?',                             start],
  ['results',         '/demo/portal/?',                             async (page) => { await page.getByTestId('search').fill('an'); await one('search-result')(page); }],
  ['contract',        '/demo/portal/?contract=contract_anna',       rows],
  ['customer',        '/demo/portal/?customer=customer_anna',       rows],
  ['bill',            '/demo/portal/?bill=bill_anna_2',             one('actions')],
  ['menu',            '/demo/portal/?bill=bill_anna_2',             (page) => page.getByTestId('actions').click()],
  ['refund',          '/demo/portal/?bill=bill_anna_2&refund',      one('amount')],
  ['refunds',         '/demo/refunds/',                             one('refund-row')],
  ['refunds-bill',    '/demo/refunds/?bill=bill_anna_2',            one('amount')],
  ['helpdesk',        '/demo/helpdesk/',                            (page) => page.frameLocator('iframe').getByTestId('bill-row').first().waitFor()],
  ['docs',            '/docs',                                      unfolded],
  ['sidebar',         '/demo/helpdesk/sidebar.html?email=anna@example.com', rows],
  // The server's policy holds for it as well, and it starts a service worker.
  ['offline',         '/demo/portal/?offline&contract=contract_anna', rows],
];

/** Opens every page in one colour scheme. */
export function pagesIn(colorScheme: 'light' | 'dark', widths: readonly number[]): void {
  describe(`in ${colorScheme}, accessible, as wide as a phone and with a silent console`, () => {
    const demo = runningDemo();
    let page: Page;
    let complaints: string[];
    before(async () => {
      ({ page, complaints } = await openPage(demo.browser, 'about:blank'));
      await page.emulateMedia({ colorScheme });
    });

    for (const [what, address, ready] of PAGES)
      it(`is ${what}`, async () => {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(demo.server.url + address);
          await ready(page);
          await takePicture(page, `page-${what}-${colorScheme}-${width}`);
          assert.equal(await sidewaysScroll(page), 0);
          assert.deepEqual(await axeFindings(page), [], `${width} pixels`);
          assert.equal(await page.locator('h1').count(), 1);
        }
        assert.deepEqual(complaints, []);
      });
  });
}
