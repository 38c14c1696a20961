import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openPage } from '../demo/browser.ts';
import { hostPage } from '../demo/host-page.ts';
import { axeFindings, takePicture } from '../demo/looks.ts';
import { runningDemo } from '../demo/running-demo.ts';
import { heardOf, openHost } from './host-page.ts';
import { hostSite } from './host-site.ts';
import { type Raw, openRaw } from './raw-host.ts';

declare const raw: Raw;
/** Longer than between two hellos. */
const A_WHILE = 1200;

/** Keeps all a page is told by whoever, and floods a window with what might be taken for an answer. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const heard: unknown[] = [];
    addEventListener('message', ({ data }) => void heard.push(data));
    Object.assign(globalThis, { heard });
  });
const heardBy = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);

describe('a page that may not show the panel', async () => {
  const site = await hostSite();
  const stranger = await hostPage('<p>Any other page</p>');
  const demo = runningDemo({ EMBED_ORIGINS: site.origin });
  after(() => {
    site.close();
    stranger.close();
  });

  for (const lies of [false, true])
    it(`frames nothing and is told nothing, ${lies ? 'whichever site it says it is' : 'as itself'}`, async () => {
      const origin = lies ? site.origin : undefined;
      const { page } = await openRaw(demo, stranger.url, origin);
      await sleep(A_WHILE);
      await page.evaluate(() => {
        for (let n = 0; n < 50; n += 1) raw.init({ billId: 'bill_anna_1' });
      });
      await sleep(A_WHILE);
      assert.deepEqual(await page.evaluate(() => [raw.heard, raw.told]), [[], []]);
      await page.context().close();
    });

  it('opens it as a window of its own, and is told nothing and heard in nothing', async () => {
    const { page } = await openPage(demo.browser, stranger.url);
    await listen(page);
    const opened = page.context().waitForEvent('page');
    const url = `${demo.server.url}/embed?origin=${site.origin}`;
    await page.evaluate((url) => {
      const other = open(url);
      setInterval(() => {
        const mark = { source: 'sesamy-refund-panel', version: 1, nonce: '', type: 'init' };
        const message = { ...mark, settings: { billId: 'bill_anna_1' } };
        other?.postMessage(message, '*', [new MessageChannel().port2]);
      }, 50);
    }, url);
    const popup = await opened;
    await popup.getByText('Det finns inget att göra här').waitFor();
    await sleep(A_WHILE);
    assert.equal(await popup.locator('sesamy-refund-panel').count(), 0);
    assert.deepEqual(await heardBy(page), []);
    await page.context().close();
  });

  it('opens a page that does show it, and is told nothing and heard in nothing', async () => {
    const { page: other, frame } = await openHost(demo, site, { billId: 'bill_anna_1' });
    await frame.getByTestId('amount').waitFor();
    await other.close();
    const { page } = await openPage(demo.browser, stranger.url);
    await listen(page);
    const opened = page.context().waitForEvent('page');
    await page.evaluate((url) => {
      const other = open(url);
      setInterval(() => {
        const mark = { source: 'sesamy-refund-panel', version: 1, nonce: '', type: 'init' };
        const message = { ...mark, settings: { billId: 'bill_anna_2' } };
        other?.frames[0]?.postMessage(message, '*', [new MessageChannel().port2]);
        other?.postMessage({ ...mark, type: 'hello', nonce: 'mine' }, '*');
      }, 20);
    }, site.origin);
    const shown = await opened;
    await shown.waitForFunction(() => 'host' in globalThis);
    await shown.evaluate(() =>
      (globalThis as unknown as { host: { mount(o: object): void } }).host.mount({
        billId: 'bill_anna_1',
      }),
    );
    await shown.frameLocator('iframe').getByText('Bill 100100').first().waitFor();
    await sleep(A_WHILE);
    assert.deepEqual(await heardBy(page), []);
    assert.deepEqual(await heardOf(shown, 'error'), []);
    await shown.frameLocator('iframe').getByText('Bill 100100').first().waitFor();
    await page.context().close();
  });

  it('sees what to do when it is opened by hand', async () => {
    const { page } = await openPage(demo.browser, 'about:blank');
    const answer = await page.goto(`${demo.server.url}/embed?origin=https://desk.example`);
    assert.equal(answer?.status(), 403);
    await page.getByText('https://desk.example').waitFor();
    await page.getByText('EMBED_ORIGINS').waitFor();
    await page.goto(`${demo.server.url}/embed?origin=%3Cscript%3Ealert(1)%3C/script%3E`);
    await page.getByText(/once and exactly/).waitFor();
    await page.context().close();
  });

  it('says nothing to the console as a page by itself, and has no faults of accessibility', async () => {
    const { page, complaints } = await openPage(
      demo.browser,
      `${demo.server.url}/embed?origin=${site.origin}`,
    );
    await page.getByText('Det finns inget att göra här').waitFor();

    assert.deepEqual(await axeFindings(page), []);
    await takePicture(page, 'embed-alone');
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
});
