import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type Running, adminOf } from '../server/server-process.ts';

/** What every example is to show: a bill, a refund of a part of it, the host hearing of it, and then another bill. */
export async function refundThenChangeBill(page: Page): Promise<void> {
  const amount = page.getByTestId('amount');
  await amount.waitFor();
  assert.match(await amount.inputValue(), /^99[.,]00$/);
  await amount.fill('49');
  await page.getByTestId('reason').fill('Charged twice');
  await page.getByTestId('submit').click();
  await page.getByTestId('confirm').click();
  await page.locator('output', { hasText: 'Refunded 4900 SEK of bill_anna_1' }).waitFor();
  await page.getByTestId('history-item').filter({ hasText: 'Charged twice' }).waitFor();

  await page.getByLabel('Bill', { exact: true }).selectOption('bill_ingrid_2');
  await page
    .getByTestId('amount-max')
    .filter({ hasText: /249[.,]00/ })
    .waitFor();
  assert.match(await amount.inputValue(), /^249[.,]00$/);
  assert.equal(await page.getByTestId('history-item').count(), 0);
}

/** What the backend itself says of the bill that was refunded. */
export async function leftOfTheBill(server: Running): Promise<number> {
  const admin = await adminOf(server);
  const { refundable } = await admin.get<{ refundable: number }>('/bills/bill_anna_1');
  return refundable;
}
