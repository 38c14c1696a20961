import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { done, heading, manageRefund, openBill, openPortal, refund, search } from './portal.ts';
import { runningDemo } from './running-demo.ts';

const focusedHeading = (page: Page, name: string) =>
  page.waitForFunction(
    (title) =>
      document.activeElement?.localName === 'h1' && document.activeElement.textContent === title,
    name,
  );

describe('an address in the portal', () => {
  const demo = runningDemo();
  const open = (place: string, ...more: [person?: 'admin' | 'agent']) =>
    openPortal(demo.browser, demo.server, place, ...more);

  // prettier-ignore
  const PLACES: [place: string, title: string][] = [
    ['',                              'Find a subscriber'],
    ['?contract=contract_anna',       'Acme Dagblad Digital'],
    ['?customer=customer_anna',       'Anna Lindqvist'],
    ['?bill=bill_anna_1',             'Bill 100100'],
    ['?bill=bill_anna_1&refund',      'Refund · Bill 100100'],
    ['?contract=nonsense',            'No such contract'],
    ['?customer=nonsense',            'No such subscriber'],
    ['?bill=nonsense',                'No such bill'],
    ['?bill=nonsense&refund',         'No such bill'],
  ];
  for (const [place, title] of PLACES)
    it(`leads straight to its page: ${place || 'none'}`, async () => {
      const { page } = await open(place);
      await heading(page, title).waitFor();
      assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
      const named = title === 'Find a subscriber' ? 'Subscribers' : title;
      assert.equal(await page.title(), `${named} · Acme Portal`);
      await page.context().close();
    });

  it('follows along, with the focus on each heading, and back and forth again', async () => {
    const { page } = await open('?lang=sv');
    await focusedHeading(page, 'Find a subscriber');
    await search(page, 'contract_kerstin');
    await focusedHeading(page, 'Acme Dagblad Papper');
    await openBill(page);
    await focusedHeading(page, 'Bill 100250');
    await manageRefund(page);
    await focusedHeading(page, 'Refund · Bill 100250');
    await page.getByRole('heading', { name: 'Återbetalning', exact: true }).waitFor();
    assert.match(page.url(), /\?bill=bill_kerstin_1&refund&lang=sv$/);

    for (const title of ['Bill 100250', 'Acme Dagblad Papper', 'Find a subscriber']) {
      await page.goBack();
      await focusedHeading(page, title);
    }
    await page.goForward();
    await focusedHeading(page, 'Acme Dagblad Papper');
    await page.context().close();
  });

  it('leads to a page of its own in another tab, when a link is opened there', async () => {
    const { page } = await open('?customer=customer_bjorn');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Acme Helg' }).click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await tab.waitForURL(/\?contract=contract_bjorn$/);
    assert.match(page.url(), /\?customer=customer_bjorn$/);
    await page.context().close();
  });

  it('leads back to the bill by Done, with the focus on its heading', async () => {
    const { page } = await open('?bill=bill_bjorn_1');
    await manageRefund(page);
    await refund(page, '99', 'Goodwill');
    await done(page);
    await focusedHeading(page, 'Bill 100150');
    assert.match(page.url(), /\?bill=bill_bjorn_1$/);
    await page.locator('sesamy-bill-details').getByText('Goodwill').waitFor();
    await page.context().close();
  });

  it('shows what could not be loaded once somebody tries again', async () => {
    const { page } = await open('?customer=customer_anna');
    await heading(page, 'Anna Lindqvist').waitFor();
    await page.route('**/api/v1/contracts/*', (route) => route.abort());
    await page.getByRole('link', { name: 'Acme Helg' }).click();
    await heading(page, 'The contract could not be loaded').waitFor();
    await page.unroute('**/api/v1/contracts/*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await heading(page, 'Acme Helg').waitFor();
    await page.context().close();
  });

  it('is not left without a question while an order is on its way', async () => {
    const { page } = await open('?bill=bill_ingrid_1&refund');
    await page.route('**/refunds', () => {});
    await refund(page, '49', 'Goodwill');
    await page.locator('[data-state=sending]').waitFor();
    const asked = new Promise<string>((resolve) => {
      page.on('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.accept();
      });
    });
    await page.reload({ waitUntil: 'commit' });
    assert.equal(await asked, 'beforeunload');
    await page.context().close();
  });
});
