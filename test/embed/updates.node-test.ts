import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { FrameLocator, Page } from 'playwright-core';
import { runningDemo } from '../demo/running-demo.ts';
import { heardOf, mount, openHost, update } from './host-page.ts';
import { hostSite } from './host-site.ts';

const scheme = (frame: FrameLocator) =>
  frame.locator('html').evaluate((html) => getComputedStyle(html).colorScheme);

/** Whether the page in the frame is still the one it was when it was marked. */
const mark = (page: Page) =>
  page.frames()[1]?.evaluate(() => Object.assign(globalThis, { marked: true }));
const isMarked = (page: Page) => page.frames()[1]?.evaluate(() => 'marked' in globalThis);

describe('what a host changes while the panel is shown', async () => {
  const site = await hostSite();
  const demo = runningDemo({ EMBED_ORIGINS: site.origin });
  after(() => site.close());

  it('is followed in language, colours and suggestions, and nothing reloads or gets lost', async () => {
    const { page, frame } = await openHost(demo, site, { billId: 'bill_anna_1', theme: 'light' });
    await frame.getByTestId('reason').fill('Half typed');
    await mark(page);
    await update(page, { lang: 'sv-SE' });
    await frame.getByRole('heading', { name: 'Återbetalning', exact: true }).waitFor();
    assert.equal(await frame.locator('main').getAttribute('lang'), 'sv');
    await update(page, { theme: 'dark' });
    await page.waitForTimeout(200);
    assert.equal(await scheme(frame), 'dark');
    await update(page, { draft: { amount: 1200, reason: 'Suggested' } });
    await update(page, { title: 'Återbetalningar', tokens: { '--sesamy-refund-radius': '2px' } });
    await page.waitForTimeout(200);
    assert.equal(await frame.getByTestId('reason').inputValue(), 'Half typed');
    assert.equal(await page.locator('iframe').getAttribute('title'), 'Återbetalningar');
    assert.equal(await isMarked(page), true);
    assert.deepEqual(await heardOf(page, 'getToken'), ['initial']);
    await page.context().close();
  });

  it('fills in an untouched form', async () => {
    const { page, frame } = await openHost(demo, site, {
      billId: 'bill_anna_1',
      draft: { amount: 1200, reason: 'Ticket 48213' },
      helpUrl: 'https://desk.example/help',
    });
    await frame.getByRole('button', { name: /12,00/ }).waitFor();
    assert.equal(await frame.getByTestId('reason').inputValue(), 'Ticket 48213');
    await frame.getByRole('link', { name: 'Get help' }).waitFor();
    await page.context().close();
  });

  it('starts afresh with another bill or subscriber, in the same frame', async () => {
    const { page, frame } = await openHost(demo, site, { billId: 'bill_anna_1' });
    await frame.getByTestId('reason').fill('Of the first');
    await mark(page);
    await update(page, { billId: 'bill_anna_3' });
    await frame.getByText('Bill 100098').waitFor();
    await update(page, { email: 'anna@example.com' });
    await frame.getByTestId('bill-row').first().click();
    assert.equal(await frame.getByTestId('reason').inputValue(), '');
    // The same again is no news: whoever works in it goes on.
    await update(page, { email: 'anna@example.com' });
    await page.waitForTimeout(200);
    await frame.getByTestId('reason').waitFor();
    await update(page, { customerId: 'customer_anna' });
    await frame.getByText('Matched by e-mail').waitFor({ state: 'detached' });
    assert.equal(await isMarked(page), true);
    await page.context().close();
  });

  it('follows the colours of the page around where it is not told which', async () => {
    const { page, frame } = await openHost(demo, site);
    const wear = (look: string) =>
      page.locator('#panel').evaluate((panel, look) => panel.setAttribute('class', look), look);
    await wear('both');
    await page.emulateMedia({ colorScheme: 'dark' });
    await mount(page, { billId: 'bill_anna_1' });
    await frame.getByTestId('amount').waitFor();
    assert.equal(await scheme(frame), 'dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.waitForTimeout(200);
    assert.equal(await scheme(frame), 'light');
    await wear('dark');
    await update(page, {});
    await page.waitForTimeout(200);
    assert.equal(await scheme(frame), 'dark');
    await wear('');
    await page.emulateMedia({ colorScheme: 'dark' });
    await update(page, {});
    await page.waitForTimeout(200);
    assert.equal(await scheme(frame), 'light');
    await page.context().close();
  });

  it('says that bills were matched by e-mail in every language, and says so of nothing else', async () => {
    const { page, frame } = await openHost(demo, site, { email: 'anna@example.com', lang: 'en' });
    // prettier-ignore
    const words = [
      ['en', 'Matched by e-mail, not verified'],
      ['sv', 'Matchad via e-post, inte verifierad'],
      ['nb', 'Funnet via e-post, ikke bekreftet'],
      ['da', 'Fundet via e-mail, ikke bekræftet'],
      ['fi', 'Löytyi sähköpostiosoitteella, ei vahvistettu'],
    ] as const;
    for (const [lang, said] of words) {
      await update(page, { lang });
      await frame.getByText(said).waitFor();
    }
    await update(page, { contractId: 'contract_anna' });
    await frame.getByText('anna@example.com').waitFor({ state: 'detached' });
    await page.context().close();
  });
});
