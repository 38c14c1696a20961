import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { cardBill, paidBy } from '../server/bills.ts';
import { openPage, startBrowser } from './browser.ts';
import { CSP, strictPage } from './strict-page.ts';

const SCRIPT = '<script type="module" src="/cdn/sesamy-refund-panel.js"></script>';
const page = (body: string) =>
  `<!doctype html><html lang="en"><title>host</title><body>${body}</body></html>`;
const HOST = `
  for (const panel of document.querySelectorAll('sesamy-refund-panel'))
    panel.getToken = async () => 'admin';`;

describe('the panel as one file, on a page that allows nothing but itself', () => {
  const hosts: Awaited<ReturnType<typeof strictPage>>[] = [];
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(async () => {
    for (const host of hosts) host.close();
    await browser.close();
  });

  const panel = (attributes = '') =>
    `<sesamy-refund-panel bill-id="BILL" ${attributes}></sesamy-refund-panel>`;

  async function open(html: string, script = HOST, special: Parameters<typeof strictPage>[2] = {}) {
    const host = await strictPage(page(html), script, special);
    hosts.push(host);
    return { host, ...(await openPage(browser, host.url)) };
  }

  it('refunds, says nothing to the console, and sets no style attribute', async () => {
    const { host, page, complaints } = await open(
      `<script type="module" src="/host.js"></script>${SCRIPT}${panel()}`,
    );
    await page.getByTestId('amount').fill('49');
    await page.getByTestId('reason').fill('Charged twice');
    await page.getByTestId('submit').click();
    await page.getByTestId('confirm').click();
    await page
      .getByText(/^49,00\skr refunded|^SEK\s49\.00 refunded/)
      .first()
      .waitFor();
    assert.equal(host.desk.refundsAtStripe().length, 1);
    // The white space between words is still there.
    await page.getByText(/20\d\d by Ada Admin/).waitFor();
    assert.equal(await page.locator('sesamy-refund-panel [style]').count(), 0);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('takes what the host set on it before it was there', async () => {
    const { page } = await open(
      `<script src="/host.js" defer></script>${panel()}`,
      `const panel = document.querySelector('sesamy-refund-panel');
       panel.getToken = async () => 'admin';
       panel.draft = { amount: 1200, reason: 'Goodwill' };
       import('/cdn/sesamy-refund-panel.js');`,
    );
    await page
      .getByText(/Refund .*12[.,]00/)
      .first()
      .waitFor();
    assert.equal(await page.getByTestId('reason').inputValue(), 'Goodwill');
    await page.context().close();
  });

  it('warns once when it is loaded twice, and adds nothing to the page’s globals', async () => {
    const { page, complaints } = await open(
      `<script src="/host.js" defer></script>${panel()}`,
      `${HOST}
       globalThis.before = Object.keys(globalThis);
       import('/cdn/sesamy-refund-panel.js')
         .then(() => import('/cdn/sesamy-refund-panel.js?again'))
         .then(() => { document.title = 'loaded twice'; });`,
      // Without this, Lit itself refuses to be there twice.
      { csp: `${CSP} 'allow-duplicates'` },
    );
    await page.getByTestId('amount').waitFor();
    while ((await page.title()) !== 'loaded twice') await sleep(20);
    assert.equal(complaints.length, 1);
    assert.match(complaints[0] ?? '', /sesamy-refund-panel was loaded twice/);
    const added = await page.evaluate(() => {
      const { before } = globalThis as unknown as { before: string[] };
      return Object.keys(globalThis).filter((name) => !before.includes(name));
    });
    assert.deepEqual(
      // Lit's own lists of versions.
      added.filter((name) => name !== 'before' && !/^(lit|reactive)/.test(name)),
      [],
    );
    await page.context().close();
  });

  it('loads one other language when asked to, and speaks English where that is missing', async () => {
    const { host, page, complaints } = await open(
      `<script type="module" src="/host.js"></script>${SCRIPT}${panel('lang="sv"')}`,
    );
    await page.getByText('Återbetalning', { exact: true }).waitFor();
    const loaded = await page.evaluate(
      () =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.includes('/cdn/') && !name.includes('-extras-')).length,
    );
    assert.equal(loaded, 2);
    assert.deepEqual(complaints, []);
    await page.context().close();

    host.block('panel-sv');
    const again = await openPage(browser, host.url);
    await again.page.getByText('Refund', { exact: true }).first().waitFor();
    assert.equal(
      again.complaints.filter((line) => line.startsWith('warning: sesamy-refund-panel sv')).length,
      1,
    );
    await again.page.context().close();
  });

  // A payment that was never collected: the reason for that travels apart.
  for (const [what, missing, said] of [
    ['in its own words what went wrong', false, /The money was never collected/],
    [
      'in general words where those are missing',
      true,
      /The payment provider could not make the refund/,
    ],
  ] as const)
    it(`says ${what}`, async () => {
      const bill = cardBill({ payment: paidBy('pi_sim_uncaptured_9900sek_words') });
      const { host, page, complaints } = await open(
        `<script type="module" src="/host.js"></script>${SCRIPT}${panel()}`,
        HOST,
        { bill },
      );
      if (missing) host.block('reasons');
      await page.getByTestId('amount').fill('49');
      await page.getByTestId('reason').fill('Charged twice');
      await page.getByTestId('submit').click();
      await page.getByTestId('confirm').click();
      await page.getByRole('heading', { name: said }).waitFor();
      const warned = complaints.filter((line) =>
        line.startsWith('warning: sesamy-refund-panel en'),
      );
      assert.equal(warned.length, missing ? 1 : 0);
      await page.context().close();
    });
});
