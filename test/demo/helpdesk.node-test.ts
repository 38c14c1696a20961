import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Bill } from '../../contract/index.ts';
import { adminOf } from '../server/server-process.ts';
import { openPage } from './browser.ts';
import { runningSite } from './running-site.ts';
import { signIn } from './portal.ts';
import { runningDemo } from './running-demo.ts';

const frameOf = (page: Page) => page.frameLocator('iframe[title=Refunds]');

/** Every height the frame had since, while its app was left alone. */
async function heightsOfFrame(page: Page): Promise<number[]> {
  const heights = new Set<number>();
  for (let looks = 0; looks < 20; looks += 1) {
    heights.add((await page.locator('iframe').boundingBox())?.height ?? 0);
    await sleep(50);
  }
  return [...heights];
}

const cutOff = (page: Page) =>
  frameOf(page)
    .locator('html')
    .evaluate((html) => html.scrollHeight - innerHeight);

describe('the helpdesk', () => {
  const demo = runningDemo();

  it('loads its frame after sign-in, and not before', async () => {
    const { page, complaints } = await openPage(demo.browser, `${demo.server.url}/demo/helpdesk/`);
    await page.getByTestId('sign-in-admin').waitFor();
    assert.equal(page.frames().length, 1);
    await signIn(page);
    await frameOf(page).getByTestId('bill-row').first().waitFor();
    assert.equal(await frameOf(page).getByTestId('bill-row').count(), 11);
    assert.equal((await page.locator('iframe').boundingBox())?.width, 320);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('refunds in its frame by keyboard, and goes back to the list', async () => {
    const { page, complaints } = await openPage(demo.browser, `${demo.server.url}/demo/helpdesk/`);
    await signIn(page);
    const frame = frameOf(page);
    await frame.getByTestId('bill-row').nth(1).focus();
    await page.keyboard.press('Enter');
    await frame.getByTestId('amount').waitFor();
    await frame.locator('button:focus', { hasText: 'All bills' }).waitFor();

    await frame.getByTestId('amount').focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('49,50');
    await page.keyboard.press('Tab');
    await frame.getByTestId('reason').focus();
    await page.keyboard.type('Charged twice');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // The question has the focus on its safe way out.
    await frame.getByTestId('confirm').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await frame.getByRole('heading', { name: /^49,50\skr refunded/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    await frame.getByText('Partly refunded').nth(1).waitFor();
    await frame.locator('button:focus', { hasText: 'Acme Helg' }).waitFor();
    const bill = await (await adminOf(demo.server)).get<Bill>('/bills/bill_anna_helg_1');
    assert.deepEqual(
      bill.refunds.map(({ amount, status }) => [amount, status]),
      [[4950, 'succeeded']],
    );
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  for (const width of [320, 1280])
    it(`gives its frame the height of what is in it, which comes to rest (${width} pixels)`, async () => {
      const { page } = await openPage(demo.browser, 'about:blank');
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${demo.server.url}/demo/helpdesk/`);
      await signIn(page);
      const frame = frameOf(page);
      const rows = frame.getByTestId('bill-row');
      await rows.first().waitFor();
      await sleep(300);
      const [long, ...others] = await heightsOfFrame(page);
      assert.deepEqual(others, []);
      assert.equal(await cutOff(page), 0);

      await rows.nth(10).click();
      await frame.getByTestId('amount').waitFor();
      await sleep(300);
      const [short = 0, ...moving] = await heightsOfFrame(page);
      assert.deepEqual(moving, []);
      assert.equal(await cutOff(page), 0);
      assert.ok(short < (long ?? 0), 'It grows, and shrinks again.');
      await page.context().close();
    });

  it('shows an agent the bill and no form', async () => {
    const { page } = await openPage(demo.browser, `${demo.server.url}/demo/helpdesk/`);
    await signIn(page, 'agent');
    await frameOf(page).getByTestId('bill-row').first().click();
    await frameOf(page).getByTestId('not-permitted').waitFor();
    assert.equal(await frameOf(page).getByTestId('amount').count(), 0);
    await frameOf(page).getByRole('button', { name: 'All bills' }).click();
    await frameOf(page).getByTestId('bill-row').first().waitFor();
    await page.context().close();
  });
});

describe('the helpdesk, offline', () => {
  const running = runningSite();

  it('refunds in its frame with no server', async () => {
    const { page, complaints } = await openPage(
      running.browser,
      `${running.site.url}/demo/helpdesk/?offline`,
    );
    await signIn(page);
    const frame = frameOf(page);
    await frame.getByTestId('bill-row').first().click();
    await frame.getByTestId('amount').fill('49');
    await frame.getByTestId('reason').fill('Charged twice');
    await frame.getByTestId('submit').click();
    await frame.getByTestId('confirm').click();
    await frame
      .getByText(/^49,00\skr refunded/)
      .first()
      .waitFor();
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
});
