import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Integrity } from '../../tools/integrity.ts';
import { openPage, startBrowser } from './browser.ts';
import { CSP, strictPage } from './strict-page.ts';

const { script, importMap, importMapInPolicy } = JSON.parse(
  readFileSync('dist/cdn/integrity.json', 'utf8'),
) as Integrity;
const POLICY = CSP.replace("script-src 'self'", `script-src 'self' ${importMapInPolicy}`);

describe('a page that runs the panel’s files only as they were built', () => {
  const hosts: Awaited<ReturnType<typeof strictPage>>[] = [];
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(async () => {
    for (const host of hosts) host.close();
    await browser.close();
  });

  async function open(head: string, csp: string, altered?: string) {
    const panel = '<sesamy-refund-panel bill-id="BILL" lang="sv"></sesamy-refund-panel>';
    const html = `<!doctype html><html lang="en"><title>host</title>${head}<script src="/host.js" defer></script><body>${panel}</body></html>`;
    const host = await strictPage(
      html,
      `document.querySelector('sesamy-refund-panel').getToken = async () => 'admin';`,
      { csp },
    );
    hosts.push(host);
    if (altered) host.alter(altered);
    return openPage(browser, host.url);
  }

  it('works with that one script and one tag, and says nothing to the console', async () => {
    const { page, complaints } = await open(script, CSP);
    await page.getByText('Återbetalning', { exact: true }).waitFor();
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('works with the hashes of the other files as well, under the same policy', async () => {
    const { page, complaints } = await open(importMap + script, POLICY);
    await page.getByText('Återbetalning', { exact: true }).waitFor();
    await page.getByTestId('reason').fill('Dubbel betalning');
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('refuses another panel', async () => {
    const { page, complaints } = await open(script, CSP, 'panel.js');
    await page.waitForLoadState('networkidle');
    const isDefined = () => Boolean(customElements.get('sesamy-refund-panel'));
    assert.equal(await page.evaluate(isDefined), false);
    assert.match(complaints.join(), /integrity/);
    await page.context().close();
  });

  it('refuses other words, and speaks English', async () => {
    const { page, complaints } = await open(importMap + script, POLICY, 'panel-sv');
    await page.getByText('Refund', { exact: true }).first().waitFor();
    assert.match(complaints.join(), /integrity/);
    await page.context().close();
  });
});
