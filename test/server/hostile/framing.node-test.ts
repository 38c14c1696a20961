import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { hostPage } from '../../demo/host-page.ts';
import { runningDemo } from '../../demo/running-demo.ts';

/** Where Chromium goes when a page does not let itself be framed. */
const REFUSED = 'chrome-error://chromewebdata/';

/** The pages there are, and what nobody would frame on purpose. */
const NEVER = [
  '/',
  '/demo/portal/',
  '/demo/refunds/',
  '/demo/helpdesk/',
  '/demo/gallery/',
  '/docs',
  '/embed',
  '/api/v1/me',
  '/healthz',
];

describe('a page of ours in a frame', async () => {
  const allowed = await hostPage('<p>A helpdesk on the list</p>');
  const stranger = await hostPage('<p>Any other page</p>');
  const demo = runningDemo({ EMBED_ORIGINS: `https://a.example, ${new URL(allowed.url).origin}` });
  let page: Page;
  before(async () => {
    page = await demo.browser.newPage();
  });
  after(() => {
    allowed.close();
    stranger.close();
  });

  async function framed(host: string, path: string): Promise<string> {
    await page.goto(host);
    const src = demo.server.url + path;
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      const loaded = new Promise((resolve) => {
        frame.addEventListener('load', resolve);
      });
      document.body.append(frame);
      return loaded;
    }, src);
    const [, frame] = page.frames() as [Frame, Frame | undefined];
    return frame?.url() ?? '';
  }

  const embed = ({ url }: { url: string }) => `/embed?origin=${new URL(url).origin}`;

  it('is the embed page, on a site that is on the list', async () => {
    const path = embed(allowed);
    assert.equal(await framed(allowed.url, path), demo.server.url + path);
  });

  it('is not the embed page on any other, whichever site it says it is', async () => {
    assert.equal(await framed(stranger.url, embed(stranger)), REFUSED);
    assert.equal(await framed(stranger.url, embed(allowed)), REFUSED);
    assert.equal(await framed(stranger.url, '/embed?origin=https://a.example'), REFUSED);
  });

  it('is not the embed page that was made for another site on the list', async () => {
    assert.equal(await framed(allowed.url, '/embed?origin=https://a.example'), REFUSED);
  });

  for (const path of NEVER)
    it(`is nothing else, on any site: ${path}`, async () => {
      for (const { url } of [allowed, stranger])
        assert.equal(await framed(url, path), REFUSED, url);
    });

  it('is the sidebar of the helpdesk in that very helpdesk, and nowhere else', async () => {
    const sidebar = '/demo/helpdesk/sidebar.html';
    assert.equal(await framed(stranger.url, sidebar), REFUSED);
    await page.goto(`${demo.server.url}/demo/helpdesk/?offline`);
    await page.getByTestId('sign-in-admin').click();
    await page.frameLocator('iframe').getByTestId('bill-row').first().waitFor();
  });

  it('is the embed page in pages of the demo’s own, by whichever name they are reached', async () => {
    await page.goto(`${demo.server.url.replace('127.0.0.1', 'localhost')}/demo/helpdesk/`);
    await page.getByTestId('sign-in-admin').click();
    await page.frameLocator('iframe').getByTestId('bill-row').first().waitFor();
    assert.equal(await framed(stranger.url, `/embed?origin=${demo.server.url}`), REFUSED);
  });
});
