import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { played } from './gallery-site.ts';
import { runningSite } from './running-site.ts';
import { takePicture } from './looks.ts';

describe('a panel for somebody who asked their system for', () => {
  const running = runningSite();

  async function open(state: string, media: Parameters<Page['emulateMedia']>[0]): Promise<Page> {
    const page = await running.browser.newPage({ viewport: { width: 400, height: 900 } });
    await page.emulateMedia(media);
    await page.goto(`${running.site.gallery}?bare&state=${state}`);
    await played(page);
    return page;
  }

  for (const state of ['open', 'field-errors', 'succeeded', 'unknown'])
    it(`its own colours has edges around everything that only a ground told apart (${state})`, async () => {
      const page = await open(state, { forcedColors: 'active' });
      const bare = await page
        .locator('sesamy-refund-panel')
        .evaluate((panel) =>
          [
            ...(panel.shadowRoot?.querySelectorAll(
              'button:not(.link), input, textarea, .notice, .figures, .pill',
            ) ?? []),
          ]
            .filter((element) => getComputedStyle(element).borderTopWidth === '0px')
            .map(({ className }) => className),
        );
      assert.deepEqual(bare, []);
      await takePicture(page, `${state}-forced-colors`);
      await page.close();
    });

  it('less motion sees nothing move while the bill is loading', async () => {
    const page = await open('loading', { reducedMotion: 'reduce' });
    const moving = await page
      .locator('sesamy-refund-panel')
      .evaluate(
        (panel) =>
          [...(panel.shadowRoot?.querySelectorAll('*') ?? [])].filter(
            (element) => element.getAnimations().length > 0,
          ).length,
      );
    assert.equal(moving, 0);
    await page.close();
  });

  it('nothing, but is in a frame, is asked in its place however wide that is', async () => {
    const page = await running.browser.newPage({ viewport: { width: 900, height: 900 } });
    await page.goto(running.site.gallery);
    await page.setContent(
      `<iframe title="helpdesk" width="880" height="880" src="${running.site.gallery}?bare&state=confirming"></iframe>`,
    );
    const dialog = page.frameLocator('iframe').locator('sesamy-refund-panel dialog');
    await dialog.waitFor();
    assert.equal(await dialog.evaluate((element) => element.matches(':modal')), false);
    await page.close();
  });
});
