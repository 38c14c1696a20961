import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { STORIES } from '../../demo/gallery/stories/index.ts';
import { AT_A_TIME, galleryPages } from './gallery-pages.ts';
import { turnTo } from './gallery-site.ts';
import { misfits } from './looks.ts';

/** Between the element and the edge of its page. */
const AIR = 16;

describe('every state, as narrow and as long as it gets', { concurrency: AT_A_TIME }, () => {
  const withPage = galleryPages();

  for (const { id, title } of STORIES)
    it(`“${title}” fits 258 px in every language, from right to left, and with long texts`, () =>
      withPage(async ({ page, complaints, goOn }) => {
        await page.setViewportSize({ width: 258 + 2 * AIR, height: 900 });
        await goOn(`?bare&long&state=${id}`);
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
