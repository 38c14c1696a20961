import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { cardBill } from '../server/bills.ts';
import { openPage, startBrowser } from './browser.ts';
import { strictPage } from './strict-page.ts';

const SCRIPT = '<script type="module" src="/cdn/sesamy-refund-panel.js"></script>';
const PANEL = '<sesamy-refund-panel bill-id="BILL"></sesamy-refund-panel>';
const DETAILS = '<sesamy-bill-details bill-id="BILL"></sesamy-bill-details>';
const LIST = '<sesamy-bill-list contract-id="contract_1"></sesamy-bill-list>';
const REFUNDS = '<sesamy-refund-list></sesamy-refund-list>';
const ON_PANEL = `document.querySelector('sesamy-refund-panel').getToken = async () => 'admin';`;

describe('the family beside the panel’s file, on a page that allows nothing but itself', () => {
  const hosts: Awaited<ReturnType<typeof strictPage>>[] = [];
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(async () => {
    for (const host of hosts) host.close();
    await browser.close();
  });

  async function open(body: string, script: string, blocked?: string) {
    const html = `<!doctype html><html lang="en"><title>host</title><body>${body}<script type="module" src="/host.js"></script>${SCRIPT}</body></html>`;
    const contract = { id: 'contract_1', product: 'Acme Dagblad', status: 'active' };
    const host = await strictPage(html, script, { bill: cardBill({ contract }) });
    hosts.push(host);
    if (blocked) host.block(blocked);
    return { host, ...(await openPage(browser, host.url)) };
  }
  const loaded = (page: Page) =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name.split('/cdn/')[1])
        .filter((name) => name !== undefined),
    );

  it('works under its context with one token for all, and says nothing to the console', async () => {
    const { page, complaints } = await open(
      `<sesamy-refund-context>${PANEL}${DETAILS}${LIST}<sesamy-subscriber-search></sesamy-subscriber-search></sesamy-refund-context>`,
      `globalThis.asked = 0;
       document.querySelector('sesamy-refund-context').getToken = async () => { asked += 1; return 'admin'; };`,
    );
    await page.getByTestId('amount').waitFor();
    await page.getByTestId('actions').click();
    await page.getByRole('menuitem', { name: 'Manage Refund' }).waitFor();
    await page.getByTestId('bill-row').first().waitFor();
    await page.getByRole('combobox').fill('a');
    await page.getByRole('option').first().waitFor();
    assert.equal(await page.evaluate(() => (globalThis as { asked?: number }).asked), 1);
    assert.equal(await page.locator('[style]').count(), 0);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('stays away from a page with a panel alone', async () => {
    const { page } = await open(PANEL, ON_PANEL);
    await page.getByTestId('amount').waitFor();
    const others = (await loaded(page)).filter((name) => !name.includes('-extras-'));
    assert.deepEqual(others, ['sesamy-refund-panel.js']);
    await page.context().close();
  });

  it('leaves the list of refunds away where only other lists are', async () => {
    const { page } = await open(
      LIST,
      `document.querySelector('sesamy-bill-list').getToken = async () => 'admin';`,
    );
    await page.getByTestId('bill-row').first().waitFor();
    const files = await loaded(page);
    assert.equal(files.filter((name) => /-(list|refunds)-/.test(name)).length, 0, files.join());
    await page.context().close();
  });

  it('brings the list of refunds to a page that names it, with words in one file more', async () => {
    const { page, complaints } = await open(
      `<sesamy-refund-context lang="sv">${REFUNDS}</sesamy-refund-context>`,
      `document.querySelector('sesamy-refund-context').getToken = async () => 'admin';`,
    );
    await page.getByText('Inga återbetalningar').first().waitFor();
    const files = await loaded(page);
    assert.equal(files.filter((name) => name.includes('panel-list-')).length, 1, files.join());
    assert.equal(files.filter((name) => name.includes('-sv-refunds-')).length, 1, files.join());
    assert.equal(await page.locator('[style]').count(), 0);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('brings the list of refunds by hand to where it is not seen, inside a shadow root', async () => {
    const { page } = await open(
      '<div></div>',
      `import { loadFamily } from '/cdn/sesamy-refund-panel.js';
       const { loadRefundList } = await loadFamily();
       await loadRefundList();
       const list = document.createElement('sesamy-refund-list');
       Object.assign(list, { getToken: async () => 'admin' });
       document.querySelector('div').attachShadow({ mode: 'open' }).append(list);`,
    );
    await page.getByText('No refunds').first().waitFor();
    await page.context().close();
  });

  it('comes when one of it is put on the page later', async () => {
    const { page, complaints } = await open(PANEL, ON_PANEL);
    await page.getByTestId('amount').waitFor();
    await page.evaluate(() => {
      const list = document.createElement('sesamy-bill-list');
      Object.assign(list, { contractId: 'contract_1', getToken: async () => 'admin' });
      document.body.append(list);
    });
    await page.getByTestId('bill-row').first().waitFor();
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('is brought by hand to where it is not seen, inside a shadow root', async () => {
    const { page } = await open(
      '<div></div>',
      `import { loadFamily } from '/cdn/sesamy-refund-panel.js';
       await loadFamily();
       const list = document.createElement('sesamy-bill-list');
       Object.assign(list, { contractId: 'contract_1', getToken: async () => 'admin' });
       document.querySelector('div').attachShadow({ mode: 'open' }).append(list);`,
    );
    await page.getByTestId('bill-row').first().waitFor();
    await page.context().close();
  });

  it('leaves the panel working where it cannot be loaded, and warns once', async () => {
    const { page, complaints } = await open(`${PANEL}${LIST}`, ON_PANEL, 'panel-family');
    await page.getByTestId('amount').waitFor();
    assert.equal(complaints.filter((line) => line.startsWith('warning:')).length, 1);
    await page.context().close();
  });

  it('speaks another language with one file of words more', async () => {
    const { page, complaints } = await open(
      `<sesamy-refund-context lang="sv">${DETAILS}</sesamy-refund-context>`,
      `document.querySelector('sesamy-refund-context').getToken = async () => 'admin';`,
    );
    await page.getByRole('button', { name: 'Åtgärder' }).waitFor();
    const words = (await loaded(page)).filter(
      (name) => name.includes('-sv') && !name.includes('-extras-'),
    );
    assert.equal(words.length, 2, words.join());
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
});
