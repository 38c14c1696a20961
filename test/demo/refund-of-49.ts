import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { manageRefund, openBill, search } from './portal.ts';

export const REASON = 'Charged twice in October';

/** What the admin does, as a person would: by what is written on the page. */
export async function refund49Of99(page: Page): Promise<void> {
  await search(page, 'lindq');
  await openBill(page);
  await manageRefund(page);
  const amount = page.getByTestId('amount');
  assert.match(await amount.inputValue(), /^99[.,]00$/);
  assert.match((await page.getByTestId('amount-max').textContent()) ?? '', /99[.,]00/);
  await amount.fill('49,00');
  await page.getByTestId('reason').fill(REASON);
  const submit = page.getByTestId('submit');
  assert.match((await submit.textContent()) ?? '', /49[.,]00/);
  await submit.click();
  await page.getByTestId('confirm').click();
  await page.getByTestId('history-item').first().waitFor();
}

/** What the page must show afterwards. */
export async function assertPartlyRefunded(page: Page): Promise<void> {
  await assertOnRecord(page);
  await page
    .getByText(/50[.,]00/)
    .first()
    .waitFor();
}

/** What the bill must show: that it is refunded in part, how much, when and why. */
export async function assertBillTells(page: Page): Promise<void> {
  const bill = page.locator('sesamy-bill-details');
  await bill.getByTestId('standing').getByText('Partly refunded').waitFor();
  await assertOnRecord(page);
}

async function assertOnRecord(page: Page): Promise<void> {
  const item = (await page.getByTestId('history-item').first().textContent()) ?? '';
  for (const part of [/49[.,]00/, new RegExp(REASON), /Ada Admin/, /2\d{3}/])
    assert.match(item, part);
  assert.equal(await page.getByTestId('history-item').count(), 1);
}
