import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { TOKENS } from '../../demo/gallery/tokens.ts';
import { played } from './gallery-site.ts';
import { galleryVisits, panelOf, queryOf, stateOf } from './gallery-visits.ts';
import { sidewaysScroll } from './looks.ts';

describe('the gallery’s controls', () => {
  const visit = galleryVisits();

  it('puts every control into its address, and goes back', () =>
    visit('?state=open', async (page) => {
      await played(page);
      await page.getByRole('radio', { name: 'Light' }).check();
      await page.getByRole('radio', { name: '640' }).check();
      await page.getByLabel('Language').selectOption('fi');
      await page.getByLabel('Paid with').selectOption('klarna');
      await page.getByLabel('Right to left').check();
      await page.getByLabel('Long text').check();
      await page.getByLabel('Outline').check();
      assert.deepEqual(Object.fromEntries(queryOf(page)), {
        state: 'open',
        theme: 'light',
        width: '640',
        lang: 'fi',
        provider: 'klarna',
        dir: 'rtl',
        long: '',
        outline: '',
      });
      assert.equal((await panelOf(page).boundingBox())?.width, 640);

      await page.goBack();
      assert.equal(await page.getByLabel('Outline').isChecked(), false);
      await page.goBack();
      assert.equal(await page.getByLabel('Long text').isChecked(), false);
      await page.goForward();
      await page.getByText('Wilhelmina Charlotta').first().waitFor();
    }));

  it('turns the layout round for Arabic, which has no words of its own', () =>
    visit('?state=partial&lang=ar&width=320', async (page) => {
      await played(page);
      const direction = await panelOf(page).evaluate((it) => getComputedStyle(it).direction);
      assert.equal(direction, 'rtl');
      assert.equal(await sidewaysScroll(page), 0);
    }));

  it('changes looks without playing the story again', () =>
    visit('?state=open', async (page) => {
      await page.getByTestId('reason').fill('Half a sentence');
      await page.getByRole('radio', { name: 'Dark' }).check();
      await page.getByLabel('Language').selectOption('da');
      assert.equal(await page.getByTestId('reason').inputValue(), 'Half a sentence');
    }));

  it('lists events as they fire', () =>
    visit('?state=succeeded', async (page) => {
      await played(page);
      const events = page.getByTestId('events').getByRole('listitem');
      assert.match((await events.nth(0).textContent()) ?? '', /sesamy:refund-ready.*bill_123/s);
      const types = await page.locator('[data-testid=events] .type').allTextContents();
      assert.ok(types.includes('sesamy:refund-succeeded'), types.join());
    }));

  it('plays a story again from its beginning, slowly enough to be watched', () =>
    visit('?state=refused-disputed', async (page) => {
      await played(page);
      await page.getByRole('button', { name: 'Replay' }).click();
      await page.getByText('The page has not been told anything yet.').waitFor();
      await page.locator('[part=panel][data-state=loading]').waitFor();
      await page.locator('[part=panel][data-state=confirming]').waitFor();
      await page.locator('[part=panel][data-state=sending]').waitFor();
      await page.locator('[part~=problem]').waitFor();
    }));

  it('shows the question in its place where the panel is narrow, so that all controls stay in reach', () =>
    visit('?state=confirming', async (page) => {
      await played(page);
      await page.getByRole('radio', { name: 'Dark' }).check();
      assert.equal(await stateOf(page), 'confirming');
      await page.getByTestId('confirm').click();
      await page.getByTestId('events').getByText('sesamy:refund-succeeded').waitFor();
    }));

  it('shows it over the page where there is room, and Escape gives the controls back', () =>
    visit('?state=confirming&width=640', async (page) => {
      await played(page);
      await page.locator('dialog:modal').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('[part=panel][data-state=editing]').waitFor();
      await page.getByRole('radio', { name: '320' }).check();
      await page.locator('dialog[open]:not(:modal)').waitFor();
    }));

  it('turns tokens live, links them, and copies the CSS', () =>
    visit('?state=open', async (page) => {
      await played(page);
      await page.getByLabel('primary', { exact: true }).fill('#aa0055');
      await page.getByLabel('radius').fill('20');
      const looksOf = () =>
        page.getByTestId('submit').evaluate((button) => {
          const { backgroundColor, borderRadius } = getComputedStyle(button);
          return { backgroundColor, borderRadius };
        });
      const turned = { backgroundColor: 'rgb(170, 0, 85)', borderRadius: '20px' };
      assert.deepEqual(await looksOf(), turned);

      await page.getByRole('button', { name: 'Copy CSS' }).click();
      const css = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(
        css,
        'sesamy-refund-panel {\n  --sesamy-refund-primary: #aa0055;\n  --sesamy-refund-radius: 20px;\n}',
      );
      await page.reload();
      await played(page);
      assert.deepEqual(await looksOf(), turned);
      await page.getByRole('button', { name: 'Reset' }).click();
      assert.notDeepEqual(await looksOf(), turned);
    }));

  it('has every token of the panel', () => {
    const styles = readFileSync('widget/styles/tokens.ts', 'utf8');
    const read = [...styles.matchAll(/--sesamy-refund-([a-z-]+)/g)].map(([, name]) => name);
    assert.deepEqual(new Set(TOKENS.map(({ name }) => name)), new Set(read));
  });

  it('copies the HTML of what is shown', () =>
    visit('?state=suggested&theme=dark&lang=nb', async (page) => {
      await page.getByRole('button', { name: 'Copy HTML' }).click();
      const html = await page.evaluate(() => navigator.clipboard.readText());
      for (const part of ['theme="dark"', 'lang="nb"', 'panel.draft = {"amount":2500'])
        assert.ok(html.includes(part), html);
    }));
});
