import type { Browser, Page } from 'playwright-core';
import type { Running } from '../server/server-process.ts';
import { openPage } from './browser.ts';

/** What somebody does in the portal, in their own words. Shadow roots are no obstacle to them. */

export type Person = 'admin' | 'agent';

/** Opens the portal at a place, such as `?bill=bill_anna_1`, and signs in. */
export async function openPortal(
  browser: Browser,
  { url }: Pick<Running, 'url'>,
  place = '',
  person: Person = 'admin',
): Promise<{ page: Page; complaints: string[] }> {
  const opened = await openPage(browser, `${url}/demo/portal/${place}`);
  await signIn(opened.page, person);
  return opened;
}

export async function signIn(page: Page, person: Person = 'admin'): Promise<void> {
  await page.getByTestId(`sign-in-${person}`).click();
}

/** Looks for a subscriber or a contract, and opens the first that is found. */
export async function search(page: Page, words: string): Promise<void> {
  await page.getByTestId('search').fill(words);
  await page.getByTestId('search-result').first().click();
}

/** Opens a bill of the list on the page: the newest, or the one of that place counted from it. */
export async function openBill(page: Page, place = 0): Promise<void> {
  await page.getByTestId('bill-row').nth(place).click();
  await page.locator('sesamy-bill-details').getByTestId('standing').waitFor();
}

/** Actions, then Manage Refund. */
export async function manageRefund(page: Page): Promise<void> {
  await page.getByTestId('actions').click();
  await page.getByTestId('manage-refund').click();
  await page.locator('sesamy-refund-panel').waitFor();
}

/** Fills the form in, and answers the question. */
export async function refund(page: Page, amount: string, reason: string): Promise<void> {
  await page.getByTestId('amount').fill(amount);
  await page.getByTestId('reason').fill(reason);
  await page.getByTestId('submit').click();
  await page.getByTestId('confirm').click();
}

/** Leaves the result for the bill. */
export async function done(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Done' }).click();
  await page.locator('sesamy-bill-details').waitFor();
}

/** The heading that tells where somebody is. */
export function heading(page: Page, name: string | RegExp) {
  return page.getByRole('heading', { level: 1, name });
}
