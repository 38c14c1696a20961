import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Story } from '../../demo/gallery/story.ts';
import { AT_A_TIME, galleryPages } from './gallery-pages.ts';
import { turnTo } from './gallery-site.ts';
import { axeFindings, misfits, takePicture } from './looks.ts';

const HEIGHT = 900;
const NARROW = 320;
const WIDTHS = [NARROW, 800];
const THEMES = ['light', 'dark'];

/** What is asked of every state, whichever element it is of. In a few files, so that none takes too long. */
export function testEveryState(of: string, stories: readonly Story[]): void {
  describe(`every state of ${of}`, { concurrency: AT_A_TIME }, () => {
    const withPage = galleryPages();

    for (const { id, title, asks = false } of stories)
      it(`“${title}” is reached, fits and is accessible in light and dark, at 320 and 800 px`, () =>
        withPage(async ({ page, complaints, open }) => {
          const wrong: string[] = [];
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: HEIGHT });
            // Played anew where that ends otherwise: where there is room the panel asks in another way.
            if (width === NARROW || asks) await open(`?bare&state=${id}`);
            for (const theme of THEMES) {
              await turnTo(page, `?bare&state=${id}&theme=${theme}`);
              // Colours are the same at any width, and so is all else in any colours.
              const isSeen = width !== NARROW && theme === 'dark' && !asks;
              const found = [...(await misfits(page)), ...(isSeen ? [] : await axeFindings(page))];
              wrong.push(...found.map((what) => `${theme} ${width}: ${what}`));
              await takePicture(page, `${id}-${theme}-${width}`);
            }
          }
          assert.deepEqual(wrong, []);
          assert.deepEqual(complaints(), []);
        }));

    const otherwisePaid = stories.flatMap(({ id, title, payments = [] }) =>
      payments.slice(1).map((payment) => ({ id, title, payment })),
    );
    for (const { id, title, payment } of otherwisePaid)
      it(`“${title}” is reached with ${payment} as well`, () =>
        withPage(async ({ complaints, goOn }) => {
          await goOn(`?bare&state=${id}&provider=${payment}`);
          assert.deepEqual(complaints(), []);
        }));
  });
}
