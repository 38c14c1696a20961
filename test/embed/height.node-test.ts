import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../demo/browser.ts';
import { runningDemo } from '../demo/running-demo.ts';
import { heardOf, openHost, update } from './host-page.ts';
import { hostSite } from './host-site.ts';

const HIGHEST = 20_000;

/** What the frame has asked for, once it asks for nothing more. */
async function settled(page: Page): Promise<number[]> {
  for (let before = -1; ;) {
    const heights = (await heardOf(page, 'resize')) as number[];
    if (heights.length === before) return heights;
    before = heights.length;
    await sleep(600);
  }
}

describe('the height of the frame', async () => {
  const site = await hostSite();
  const demo = runningDemo({ EMBED_ORIGINS: site.origin });
  let browser: Browser;
  before(async () => {
    // Where scrollbars take room, one that comes and goes would change the width, and that the height.
    browser = await startBrowser({ ignoreDefaultArgs: ['--hide-scrollbars'] });
  });
  after(async () => {
    await browser.close();
    site.close();
  });
  const open = (settings: object) => openHost({ ...demo, browser }, site, settings);

  it('is that of the content in every state of a refund, and comes to rest there', async () => {
    const { page, frame } = await open({ email: 'anna@example.com' });
    let known = 0;
    const rests = async (state: string) => {
      const heights = await settled(page);
      const news = heights.slice(known);
      known = heights.length;
      const last = heights.at(-1) ?? 0;
      assert.equal(new Set(news).size, news.length, `${state} goes to and fro: ${news.join()}`);
      assert.ok(Number.isInteger(last) && last > 0 && last <= HIGHEST, state);
      const { width, height } = (await page.locator('iframe').boundingBox()) ?? {};
      assert.equal(height, last, state);
      const content = frame.locator('sesamy-refund-embed');
      assert.equal(Math.ceil((await content.boundingBox())?.height ?? 0), last, state);
      assert.equal(await frame.locator('html').evaluate((html) => html.clientWidth), width, state);
    };

    await frame.getByTestId('bill-row').first().waitFor();
    await rests('the list');
    await frame.getByTestId('bill-row').nth(3).click();
    await frame.getByTestId('submit').click();
    await rests('a form with faults');
    await frame.getByTestId('reason').fill('Charged twice. '.repeat(20));
    await rests('a long reason');
    await frame.getByTestId('submit').click();
    await rests('the question');
    await frame.getByTestId('cancel').click();
    await rests('the form again');
    await frame.getByTestId('submit').click();
    await frame.getByTestId('confirm').click();
    await frame.getByRole('button', { name: 'Done' }).waitFor();
    await rests('the outcome');
    await frame.getByRole('button', { name: 'Done' }).click();
    await rests('the list again');
    await page.setViewportSize({ width: 700, height: 900 });
    await page.setViewportSize({ width: 320, height: 900 });
    await settled(page);
    await page.context().close();
  });

  it('is no more for a frame that is higher than it asked to be', async () => {
    const { page, frame } = await open({ billId: 'bill_anna_1' });
    await page.locator('#panel').evaluate((panel) => panel.classList.add('generous'));
    await frame.getByTestId('amount').waitFor();
    const known = (await settled(page)).length;
    await sleep(1000);
    assert.equal((await settled(page)).length, known);
    await page.context().close();
  });

  it('brings a scrollbar that stays where the host does not follow, and nothing more', async () => {
    const { page, frame } = await open({ billId: 'bill_anna_1' });
    await page.locator('#panel').evaluate((panel) => panel.classList.add('fixed'));
    await frame.locator('html.scrolls').waitFor({ state: 'attached' });
    const known = (await settled(page)).length;
    assert.ok((await frame.locator('html').evaluate((html) => html.clientWidth)) < 320);
    await frame.getByTestId('reason').fill('Charged twice');
    await sleep(2500);
    assert.ok((await settled(page)).length - known <= 1);
    await page.context().close();
  });

  it('is not made of measures that grow with it', async () => {
    const { page, frame } = await open({ billId: 'bill_anna_1' });
    await frame.getByTestId('amount').waitFor();
    const before = (await settled(page)).at(-1);
    for (const value of ['100vh', '100%', '9000px', 'calc(1px + 50vh)', 'var(--_space)'])
      await update(page, { tokens: { '--sesamy-refund-space': value } });
    assert.equal((await settled(page)).at(-1), before);
    await page.context().close();
  });
});
