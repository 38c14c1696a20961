import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { runningDemo } from '../demo/running-demo.ts';
import { openHost } from './host-page.ts';
import { hostSite } from './host-site.ts';

const HEIGHT = 700;

async function isInView(control: Locator): Promise<boolean> {
  // The host hears of the height, and makes room, before there is anything to scroll to.
  for (let looks = 0; looks < 20; looks += 1) {
    const { y = -1, height = 0 } = (await control.boundingBox()) ?? {};
    if (y >= 0 && Math.floor(y + height) <= HEIGHT) return true;
    await sleep(100);
  }
  return false;
}

const hasFocus = (control: Locator) => control.evaluate((it) => it.matches(':focus'));

describe('the focus in a frame', async () => {
  const site = await hostSite();
  const demo = runningDemo({ EMBED_ORIGINS: site.origin });
  after(() => site.close());

  it('goes from the list to a bill and back to its row, and what it goes to is seen', async () => {
    const { page, frame, complaints } = await openHost(demo, site, { email: 'anna@example.com' });
    await page.setViewportSize({ width: 320, height: HEIGHT });
    const row = frame.getByTestId('bill-row').nth(9);
    await row.focus();
    await page.keyboard.press('Enter');
    await frame.getByTestId('amount').waitFor();
    const back = frame.getByTestId('all-bills');
    assert.ok((await hasFocus(back)) && (await isInView(back)));

    await frame.getByTestId('reason').fill('Charged twice');
    await frame.getByTestId('submit').click();
    const [cancel, confirm] = [frame.getByTestId('cancel'), frame.getByTestId('confirm')];
    await confirm.waitFor();
    assert.ok(await hasFocus(cancel));
    assert.ok((await isInView(cancel)) && (await isInView(confirm)), 'The question is seen.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    const news = frame.getByRole('heading', { name: /^99,00\skr refunded/ });
    await news.waitFor();
    assert.ok((await hasFocus(news)) && (await isInView(news)));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await row.getByText('Refunded').waitFor();
    assert.ok((await hasFocus(row)) && (await isInView(row)));

    await page.keyboard.press('Enter');
    await back.waitFor();
    await page.keyboard.press('Enter');
    await row.waitFor();
    assert.ok(await hasFocus(row));
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('goes to a question that is seen also where the host makes room bit by bit', async () => {
    const { page, frame } = await openHost(demo, site, { billId: 'bill_anna_2' });
    await page.setViewportSize({ width: 320, height: HEIGHT });
    const grown = page.locator('iframe');
    await grown.evaluate((frame) => void (frame.style.transition = 'height 0.7s linear'));
    await frame.getByTestId('reason').fill('Charged twice');
    await frame.getByTestId('submit').click();
    const confirm = frame.getByTestId('confirm');
    await confirm.waitFor();
    await grown.evaluate(async (frame) => {
      while (frame.getAnimations().length > 0)
        await Promise.allSettled(frame.getAnimations().map(({ finished }) => finished));
    });
    assert.ok(await isInView(confirm));
    await page.context().close();
  });
});
