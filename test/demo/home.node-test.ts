import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { adminToken } from '../server/server-process.ts';
import { openPage } from './browser.ts';
import { runningSite } from './running-site.ts';
import { hostPage } from './host-page.ts';
import { runningDemo } from './running-demo.ts';

const snippetOn = async (page: Page) => (await page.getByTestId('snippet').textContent()) ?? '';

describe('the home page’s snippet', () => {
  const demo = runningDemo({ CORS_ORIGINS: 'null' });
  const hosts: Awaited<ReturnType<typeof hostPage>>[] = [];
  after(() => {
    for (const host of hosts) host.close();
  });

  /** As somebody gets it who presses the button. */
  async function copied(): Promise<string> {
    const { page, complaints } = await openPage(demo.browser, demo.server.url);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByText('These lines work as they are').waitFor();
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('status').getByText('Copied').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(text, await snippetOn(page));
    assert.deepEqual(complaints, []);
    await page.context().close();
    return text;
  }

  it('shows the panel when it is put on a page of another origin, as it is', async () => {
    const host = await hostPage(await copied());
    hosts.push(host);
    const { page, complaints } = await openPage(demo.browser, host.url);
    assert.match(await page.getByTestId('amount').inputValue(), /^99[.,]00$/);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('shows it in a file opened from disk, where the server was started for those', async () => {
    const file = join(demo.folder, 'page.html');
    writeFileSync(file, await copied());
    const { page } = await openPage(demo.browser, pathToFileURL(file).href);
    await page.getByTestId('amount').waitFor();
    await page.context().close();
  });
});

describe('a page of another site', () => {
  const demo = runningDemo();

  it('shows the panel by the README’s two lines, whenever its token comes', async () => {
    const { url } = demo.server;
    const host = await hostPage(`
      <script type="module" src="${url}/cdn/sesamy-refund-panel.js"></script>
      <sesamy-refund-panel bill-id="bill_anna_1" api-base="${url}"></sesamy-refund-panel>`);
    const { page } = await openPage(demo.browser, host.url);
    await page.locator('sesamy-refund-panel').evaluate(
      (panel, token) => {
        (panel as HTMLElementTagNameMap['sesamy-refund-panel']).getToken = async () => token;
      },
      await adminToken(demo.server),
    );
    await page.getByTestId('amount').waitFor();
    await page.context().close();
    host.close();
  });
});

describe('the home page of mere files', () => {
  const running = runningSite();

  it('shows the general lines, and says that they need a server', async () => {
    const { page, complaints } = await openPage(running.browser, `${running.site.url}/`);
    await page.getByRole('button', { name: 'Copy' }).waitFor();
    await page.getByText('It needs a server').waitFor();
    assert.match(await snippetOn(page), /api-base="https:\/\/refunds\.example\.com"/);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
});
