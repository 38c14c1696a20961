import assert from 'node:assert/strict';
import type { Browser, Page } from 'puppeteer-core';
import { Keyboard } from './keyboard.ts';

export interface OpenPortal {
  readonly keys: Keyboard;
  readonly bill: string;
  /** What stands in a field. */
  valueOf(field: 'amount' | 'reason'): Promise<string>;
  /** How the question before money moves is being asked. */
  question(): Promise<'not asked' | 'over the page' | 'in its place'>;
  /** Waits until it is asked no more. */
  untilUnasked(): Promise<void>;
  /** Waits until the bill tells of a refund of that much. */
  untilOnBill(amount: RegExp): Promise<void>;
  /** Also sees to it that the page had nothing to complain about. */
  close(): Promise<void>;
}

/** Signs in as an admin, finds a subscriber and goes on to the refund of their newest bill, by keyboard. */
export async function openPortal(
  browser: Browser,
  url: string,
  subscriber: string,
  width: number,
): Promise<OpenPortal> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await resize(page, width);
  const bill = `bill_${subscriber}_1`;
  await page.goto(`${url}/demo/portal/`);

  const keys = new Keyboard(page);
  await page.waitForSelector('[data-testid=sign-in-admin]');
  await keys.tabTo('sign-in-admin');
  await keys.press('Enter');
  await keys.lands(/^Find a subscriber$/, 'After sign-in the focus is on the page’s heading.');
  await keys.tabTo('search', 'Shift+Tab');
  await keys.type(subscriber);
  await page.waitForSelector('>>> [data-testid=search-result]');
  await keys.press('ArrowDown', 'Enter');
  await page.waitForSelector('>>> [data-testid=bill-row]');
  await keys.tabTo('bill-row');
  await keys.press('Enter');
  await keys.lands(/^Bill \d+$/, 'A bill begins at its heading.');
  await page.waitForSelector('>>> [data-testid=actions]');
  await keys.tabTo('actions');
  await keys.press('Enter');
  await keys.lands('manage-refund', 'The menu opens on its first item.');
  await keys.press('Enter');
  await keys.lands(/^Refund · Bill \d+$/, 'The refund begins at its heading.');
  await page.waitForSelector('>>> #amount');
  assert.equal(await page.evaluate(() => location.search), `?bill=${bill}&refund`);

  return {
    keys,
    bill,
    valueOf: (field) => page.$eval(`>>> #${field}`, (input) => (input as HTMLInputElement).value),
    question: () =>
      page.$eval('>>> dialog', (dialog) => {
        if (!dialog.open) return 'not asked';
        return dialog.matches(':modal') ? 'over the page' : 'in its place';
      }),
    async untilUnasked() {
      await page.waitForSelector('>>> dialog:not([open])');
    },
    async untilOnBill(amount) {
      const item = await page.waitForSelector('>>> [data-testid=history-item]');
      assert.match((await item?.evaluate(({ textContent }) => textContent)) ?? '', amount);
      await page.waitForSelector('>>> [data-testid=actions]');
    },
    async close() {
      await page.close();
      assert.deepEqual(complaints, []);
    },
  };
}

/** Older Firefoxes resize, and then complain that they cannot be turned on their side. */
export async function resize(page: Page, width: number): Promise<void> {
  await page.setViewport({ width, height: 900 }).catch((error: Error) => {
    assert.match(error.message, /unknown command emulation.setScreenOrientationOverride/);
  });
  await page.waitForFunction((wanted) => innerWidth === wanted, {}, width);
}
