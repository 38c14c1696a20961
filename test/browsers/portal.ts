import assert from 'node:assert/strict';
import type { Browser } from 'puppeteer-core';
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
  /** Also sees to it that the page had nothing to complain about. */
  close(): Promise<void>;
}

/** Signs in as an admin and opens a subscriber's newest bill, by keyboard. */
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
  await page.setViewport({ width, height: 900 });
  const [contract, bill] = [`contract_${subscriber}`, `bill_${subscriber}_1`];
  await page.goto(`${url}/demo/portal/?contract=${contract}`);

  const keys = new Keyboard(page);
  await page.waitForSelector('[data-testid=sign-in-admin]');
  await keys.tabTo('sign-in-admin');
  await keys.press('Enter');
  await page.waitForSelector('[data-testid=bill-row]');
  await keys.tabTo(`?contract=${contract}&bill=${bill}`);
  await keys.press('Enter');
  await page.waitForSelector('>>> #amount');

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
    async close() {
      await page.close();
      assert.deepEqual(complaints, []);
    },
  };
}
