import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame } from 'playwright-core';
import { openPage } from '../demo/browser.ts';
import { hostPage } from '../demo/host-page.ts';
import { runningDemo } from '../demo/running-demo.ts';
import { hostSite } from './host-site.ts';
import type { Host } from './host-page.ts';

declare const host: Host;
/** Longer than until the frame has said hello. */
const A_WHILE = 1500;

describe('a panel in an app that is itself in a frame of a helpdesk', async () => {
  const app = await hostSite();
  const helpdesk = await hostPage('<p>A helpdesk on the list</p>');
  const stranger = await hostPage('<p>Any other page</p>');
  const origins = [app.origin, new URL(helpdesk.url).origin];
  const demo = runningDemo({ EMBED_ORIGINS: origins.join() });
  after(() => {
    for (const site of [app, helpdesk, stranger]) site.close();
  });

  async function openIn(url: string, settings: object) {
    app.connect(demo.server);
    const { page, complaints } = await openPage(demo.browser, url);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, app.origin);
    const appFrame = page.frameLocator('iframe');
    await appFrame.locator('#panel').waitFor({ state: 'attached' });
    const inside = page.frames()[1] as Frame;
    await inside.waitForFunction(() => 'host' in globalThis);
    await inside.evaluate((settings) => host.mount(settings), settings);
    return { page, complaints, panel: appFrame.frameLocator('iframe'), inside };
  }

  it('is shown where both are on the list', async () => {
    const { page, complaints, panel } = await openIn(helpdesk.url, { billId: 'bill_anna_1' });
    await panel.getByTestId('amount').waitFor();
    const [, , frame] = page.frames();
    assert.match(frame?.url() ?? '', /\?origin=http.*&around=http/);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  for (const [what, special] of [
    ['as the browser tells', {}],
    ['whatever the app says', { around: [] }],
    ['whatever else the app says', { around: [new URL(helpdesk.url).origin] }],
  ] as const)
    it(`is not shown where the page around is not on it, ${what}`, async () => {
      const { page, inside } = await openIn(stranger.url, { billId: 'bill_anna_1', ...special });
      await sleep(A_WHILE);
      assert.equal(page.frames()[2]?.url(), 'chrome-error://chromewebdata/');
      assert.deepEqual(await inside.evaluate(() => host.heard), []);
      await page.context().close();
    });
});
