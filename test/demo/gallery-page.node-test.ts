import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CHAPTERS, STORIES } from '../../demo/gallery/stories/index.ts';
import { played } from './gallery-site.ts';
import { galleryVisits, panelOf, queryOf, stateOf } from './gallery-visits.ts';
import { axeFindings, sidewaysScroll } from './looks.ts';

describe('the gallery', () => {
  const visit = galleryVisits();

  it('shows what its address says', () =>
    visit('?state=partial&theme=dark&lang=sv&width=320', async (page) => {
      await played(page);
      assert.equal(await stateOf(page), 'editing');
      assert.equal(await page.getByTestId('history-item').count(), 1);
      const panel = panelOf(page);
      assert.equal(await panel.getAttribute('lang'), 'sv');
      assert.equal(
        await panel.evaluate((element) => getComputedStyle(element).colorScheme),
        'dark',
      );
      assert.equal((await panel.boundingBox())?.width, 320);
      await page.getByRole('radio', { name: 'Dark', checked: true }).waitFor();
      await page.getByRole('radio', { name: '320', checked: true }).waitFor();
      assert.equal(await page.getByLabel('Language').inputValue(), 'sv');
      assert.equal(await page.title(), 'Partly refunded · Refund panel gallery');
    }));

  it('begins with the untouched form, also when there is no state of that name', () =>
    visit('?state=nonsense&theme=purple&width=7', async (page) => {
      await page.getByRole('heading', { level: 1, name: 'Untouched' }).waitFor();
      await page.getByTestId('submit').waitFor();
    }));

  it('goes from state to state by links, and the focus stays where it was', () =>
    visit('?state=open&theme=dark', async (page) => {
      const link = page.getByRole('link', { name: 'Fields to correct' });
      await link.focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-story=field-errors][data-play=played]').waitFor();
      assert.equal(await link.evaluate((it) => it === document.activeElement), true);
      assert.equal(await link.getAttribute('aria-current'), 'page');
      assert.equal(queryOf(page).get('theme'), 'dark');
    }));

  it('has a name and an address of its own for every state', () => {
    for (const kind of ['id', 'title'] as const)
      assert.equal(new Set(STORIES.map((story) => story[kind])).size, STORIES.length, kind);
  });

  it('offers a box of states where there is no room for a list', () =>
    visit('?state=open', async (page) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.getByRole('combobox', { name: 'State' }).selectOption({ label: 'Disputed' });
      await page.locator('[data-story=disputed][data-play=played]').waitFor();
      assert.equal(queryOf(page).get('state'), 'disputed');
    }));

  for (const search of ['?state=partial', '?state=confirming', '?state=search-results'])
    for (const theme of ['light', 'dark'])
      it(`fits and is accessible itself: ${search} in ${theme}`, () =>
        visit(`${search}&theme=${theme}&--radius=4px`, async (page) => {
          for (const width of [320, 800, 1440]) {
            await page.setViewportSize({ width, height: 900 });
            assert.equal(await sidewaysScroll(page), 0);
            assert.deepEqual(await axeFindings(page), [], `${width} px`);
          }
        }));

  it('shows every state on one sheet, light beside dark', () =>
    visit('?all', async (page) => {
      for (const { stories } of CHAPTERS)
        await page.waitForFunction(
          (wanted) => document.querySelectorAll(wanted).length === 0,
          stories.map(({ id }) => `#${id} .stage:not([data-play=played])`).join(),
        );
      assert.equal(await page.locator('.stage[data-play]').count(), 2 * STORIES.length);
      assert.equal(await page.locator('dialog:modal').count(), 0);
      assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
      assert.equal(await page.evaluate(() => scrollY), 0);
      assert.equal(await sidewaysScroll(page), 0);
      // A hundred panels are a hundred landmarks of one name, which no page of a host has. Their colours are
      // tested state by state, and all at once would take longer than all the rest.
      assert.deepEqual(await axeFindings(page, ['landmark-unique', 'color-contrast']), []);
    }));
});
