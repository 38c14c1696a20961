import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openPage } from '../../demo/browser.ts';
import { manageRefund, refund, signIn } from '../../demo/portal.ts';
import { runningDemo } from '../../demo/running-demo.ts';
import { cardBill } from '../bills.ts';
import { adminOf } from '../server-process.ts';

const EVIL = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>'; drop table bills; --`;

describe('text that would be a page’s or a database’s elsewhere', () => {
  const demo = runningDemo();
  let page: Page;
  let complaints: string[];
  const bill = cardBill({
    id: `bill "><b>&`,
    number: EVIL,
    payment: { ...cardBill().payment, label: EVIL },
    contract: { id: 'contract_evil', product: EVIL, status: EVIL },
    customer: { id: 'customer_evil', name: `Zorro ${EVIL}`, email: `"><script>@example.com` },
  });

  before(async () => {
    const admin = await adminOf(demo.server);
    await admin.put(`/bills/${encodeURIComponent(bill.id)}`, bill);
    ({ page, complaints } = await openPage(demo.browser, `${demo.server.url}/demo/portal/`));
    await signIn(page);
  });

  async function isShown(text: string): Promise<void> {
    await page.getByText(text).first().waitFor();
    assert.notEqual(await page.title(), 'taken');
    assert.deepEqual(complaints, []);
  }

  it('is shown as it is where subscribers are found', async () => {
    await page.getByTestId('search').fill('zorro');
    await page.getByTestId('search-result').first().waitFor();
    await isShown(`Zorro ${EVIL}`);
  });

  it('is shown as it is with their bills and on the bill', async () => {
    await page.getByTestId('search-result').first().click();
    await page.getByTestId('bill-row').first().waitFor();
    await isShown(EVIL);
    await page.getByTestId('bill-row').first().click();
    await page.getByTestId('actions').waitFor();
    await isShown(EVIL);
  });

  it('is shown as it is as the reason of a refund', async () => {
    await manageRefund(page);
    await refund(page, '49', `Because ${EVIL}`);
    await page.getByTestId('history-item').first().waitFor();
    await isShown(`Because ${EVIL}`);
  });
});
