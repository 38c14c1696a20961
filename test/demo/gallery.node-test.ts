import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { STORIES } from '../../demo/gallery/stories/index.ts';
import { startBrowser } from './browser.ts';
import { pagePool } from './page-pool.ts';
import { played, serveSite, turnTo } from './gallery-site.ts';
import { axeFindings, misfits, takePicture } from './looks.ts';

const AT_A_TIME = 3;
const HEIGHT = 900;
/** Between the panel and the edge of its page. */
const AIR = 16;

const WIDTHS = [320, 800];
const THEMES = ['light', 'dark'];

describe('every state of the panel', { concurrency: AT_A_TIME }, () => {
  let site: Awaited<ReturnType<typeof serveSite>>;
  let browser: Browser;
  let withPage: Awaited<ReturnType<typeof pagePool>>;
  before(async () => {
    [site, browser] = await Promise.all([serveSite(), startBrowser()]);
    withPage = await pagePool(browser, AT_A_TIME);
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  for (const { id, title } of STORIES)
    it(`“${title}” is reached, fits and is accessible in light and dark, at 320 and 800 px`, () =>
      withPage(async ({ page, complaints }) => {
        const wrong: string[] = [];
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: HEIGHT });
          // Played anew: where there is room the panel asks in another way.
          await page.goto(`${site.gallery}?bare&state=${id}`);
          await played(page);
          for (const theme of THEMES) {
            await turnTo(page, `?bare&state=${id}&theme=${theme}`);
            const seen = [...(await misfits(page)), ...(await axeFindings(page))];
            wrong.push(...seen.map((what) => `${theme} ${width}: ${what}`));
            await takePicture(page, `${id}-${theme}-${width}`);
          }
        }
        assert.deepEqual(wrong, []);
        assert.deepEqual(complaints(), []);
      }));

  const otherwisePaid = STORIES.flatMap(({ id, title, payments = [] }) =>
    payments.slice(1).map((payment) => ({ id, title, payment })),
  );
  for (const { id, title, payment } of otherwisePaid)
    it(`“${title}” is reached with ${payment} as well`, () =>
      withPage(async ({ page, complaints }) => {
        await page.goto(`${site.gallery}?bare&state=${id}&provider=${payment}`);
        await played(page);
        assert.deepEqual(complaints(), []);
      }));

  for (const { id, title } of STORIES)
    it(`“${title}” fits 258 px in every language, from right to left, and with long texts`, () =>
      withPage(async ({ page, complaints }) => {
        await page.setViewportSize({ width: 258 + 2 * AIR, height: HEIGHT });
        await page.goto(`${site.gallery}?bare&long&state=${id}`);
        await played(page);
        const wrong = await misfits(page);
        for (const lang of ['sv', 'nb', 'da', 'fi', 'ar']) {
          await turnTo(page, `?bare&long&state=${id}&lang=${lang}`);
          await page.locator(`[part=panel][lang=${lang === 'ar' ? 'en' : lang}]`).waitFor();
          wrong.push(...(await misfits(page)).map((what) => `${lang}: ${what}`));
        }
        assert.deepEqual(wrong, []);
        assert.deepEqual(complaints(), []);
      }));
});
