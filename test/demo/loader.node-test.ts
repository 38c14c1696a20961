import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Integrity } from '../../tools/integrity.ts';
import { startBrowser } from './browser.ts';
import { CSP, strictPage } from './strict-page.ts';

const { loader } = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Integrity;

/** What the page's own script has before the panel’s code is there. */
const SIGNED_IN = `globalThis.asked = [];
  const panel = document.querySelector('sesamy-refund-panel');
  panel.getToken = async ({ reason }) => { asked.push(reason); return 'admin'; };`;

describe('the loader', () => {
  const hosts: Awaited<ReturnType<typeof strictPage>>[] = [];
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(async () => {
    for (const host of hosts) host.close();
    await browser.close();
  });

  /** A page with the loader and one tag. The panel's code comes when it is let through. */
  async function open(script = SIGNED_IN, { altered = false, csp = CSP } = {}) {
    const tag = '<sesamy-refund-panel bill-id="BILL" lang="en-SE"></sesamy-refund-panel>';
    const html = `<!doctype html><html lang="en"><title>host</title>${loader}<script src="/host.js" defer></script><body>${tag}</body></html>`;
    const host = await strictPage(html, script, { csp });
    hosts.push(host);
    if (altered) host.alter('panel.js');

    const page = await browser.newPage();
    const complaints: string[] = [];
    const reads: string[] = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      const { authorization } = request.headers();
      const isHints = request.url().includes('/hints');
      if (request.url().includes('/api/') && !isHints)
        reads.push(`${request.method()} ${authorization}`);
    });
    const released = Promise.withResolvers<void>();
    await page.route('**/sesamy-refund-panel.js', async (route) => {
      await released.promise;
      await route.continue();
    });
    await page.goto(host.url, { waitUntil: 'commit' });
    return { page, complaints, reads, release: released.resolve, url: host.url };
  }

  it('asks for the bill while the panel is on the way, once and as one person', async () => {
    const { page, complaints, reads, release } = await open();
    await page.waitForResponse(/\/api\/v1\/bills\//);
    release();
    await page.getByTestId('amount').waitFor();
    assert.deepEqual(reads, ['GET Bearer admin']);
    assert.deepEqual(await page.evaluate('asked'), ['initial']);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('leaves a panel that refunds, and reads the bill anew', async () => {
    const { page, reads, release } = await open();
    release();
    await page.getByTestId('amount').fill('49,00');
    await page.getByTestId('reason').fill('Charged twice');
    await page.getByTestId('submit').click();
    await page.getByTestId('confirm').click();
    await page.getByTestId('history-item').waitFor();
    await page.evaluate('panel.refresh()');
    assert.deepEqual(reads, ['GET Bearer admin', 'POST Bearer admin', 'GET Bearer admin']);
    assert.deepEqual(await page.evaluate('asked'), ['initial']);
    await page.close();
  });

  it('never shows to one what another was answered', async () => {
    const { page, reads, release } = await open();
    await page.waitForResponse(/\/api\/v1\/bills\//);
    await page.evaluate("panel.getToken = async () => 'agent'");
    release();
    await page.getByTestId('not-permitted').waitFor();
    assert.deepEqual(reads, ['GET Bearer admin', 'GET Bearer agent']);
    await page.close();
  });

  it('leaves it to the panel to say that there is no token, and to ask for one again', async () => {
    const { page, release } = await open(
      SIGNED_IN.replace(
        "return 'admin'",
        "if (asked.length === 1) throw new Error(); return 'admin'",
      ),
    );
    release();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByTestId('amount').waitFor();
    assert.deepEqual(await page.evaluate('asked'), ['initial', 'initial']);
    await page.close();
  });

  it('asks nothing for a host that carries the calls itself', async () => {
    const { page, reads, release } = await open(
      `${SIGNED_IN} panel.transport = (url, init) => fetch(url + '?carried', init);`,
    );
    release();
    await page.getByTestId('amount').waitFor();
    assert.equal(reads.length, 1);
    await page.close();
  });

  it('runs the panel it was built with, and no other', async () => {
    const { page, complaints, release } = await open(SIGNED_IN, { altered: true });
    const refused = page.waitForEvent('pageerror');
    release();
    await refused;
    const isDefined = () => Boolean(customElements.get('sesamy-refund-panel'));
    assert.equal(await page.evaluate(isDefined), false);
    assert.match(complaints.join(), /integrity/);
    await page.close();
  });
});
