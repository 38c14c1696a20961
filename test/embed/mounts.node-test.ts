import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { hostPage } from '../demo/host-page.ts';
import { runningDemo } from '../demo/running-demo.ts';
import {
  destroy,
  focus,
  giveTokens,
  heard,
  heardOf,
  mount,
  openHost,
  waitToHear,
} from './host-page.ts';
import { hostSite } from './host-site.ts';

const markup = (page: Page) => page.locator('body').innerHTML();
const waitForAmount = (page: Page, inside: string) =>
  page.frameLocator(`${inside} iframe`).getByTestId('amount').waitFor();

describe('panels on a page of another site', async () => {
  const site = await hostSite();
  const unlisted = await hostSite();
  const demo = runningDemo({ EMBED_ORIGINS: site.origin });
  after(() => {
    site.close();
    unlisted.close();
  });

  it('are as many as are mounted, each with its own bill and its own news', async () => {
    const { page, complaints } = await openHost(demo, site, { billId: 'bill_anna_1' });
    await mount(page, { billId: 'bill_anna_2', lang: 'sv' }, '#other');
    await waitForAmount(page, '#panel');
    await waitForAmount(page, '#other');
    await page.frameLocator('#panel iframe').getByText('Bill 100100').waitFor();
    const other = page.frameLocator('#other iframe');
    await other.getByText('Debitering 100099').waitFor();
    await other.getByTestId('reason').fill('Dubbelt');
    await other.getByTestId('submit').click();
    await other.getByTestId('confirm').click();
    await waitToHear(page, 'refunded');
    const [news] = (await heardOf(page, 'refunded')) as { billId: string }[];
    assert.equal(news?.billId, 'bill_anna_2');
    assert.equal((await heardOf(page, 'getToken')).length, 2);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('leave nothing when they are taken away, and come again', async () => {
    const { page, complaints } = await openHost(demo, site);
    const before = await markup(page);
    await giveTokens(
      page,
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            document.title = 'aborted';
            reject(new Error('aborted'));
          });
        }),
    );
    await mount(page, { billId: 'bill_anna_1' });
    await waitToHear(page, 'getToken');
    await destroy(page);
    await destroy(page);
    assert.equal(await page.title(), 'aborted');
    assert.equal(await markup(page), before);
    const known = (await heard(page)).length;
    await page.emulateMedia({ colorScheme: 'dark' });
    await sleep(500);
    assert.equal((await heard(page)).length, known);

    await giveTokens(page, async () => (await fetch('/my/token')).text());
    await mount(page, { billId: 'bill_anna_1' });
    await waitForAmount(page, '#panel');
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('work on when their page moves them, which loads them again', async () => {
    const { page } = await openHost(demo, site, { billId: 'bill_anna_1' });
    await waitForAmount(page, '#panel');
    await page.evaluate(() =>
      document.querySelector('#other')?.append(document.querySelector('iframe')!),
    );
    await waitForAmount(page, '#other');
    assert.equal((await heardOf(page, 'ready')).length, 2);
    assert.deepEqual(await heardOf(page, 'error'), []);
    await page.context().close();
  });

  it('take the focus when they are asked to', async () => {
    const { page, frame } = await openHost(demo, site, { billId: 'bill_anna_1' });
    await frame.getByTestId('amount').waitFor();
    await focus(page);
    await frame.locator('h1:focus').waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    await frame.locator('sesamy-refund-panel:focus').waitFor();
    await page.context().close();
  });

  it('are shut in, but for what they need', async () => {
    const { page } = await openHost(demo, site, {
      billId: 'bill_anna_1',
      title: 'Refunds of Anna',
    });
    const frame = page.locator('iframe');
    assert.equal(await frame.getAttribute('title'), 'Refunds of Anna');
    assert.equal(await frame.getAttribute('allow'), '');
    assert.equal(await frame.getAttribute('referrerpolicy'), 'no-referrer');
    const sandbox = (await frame.getAttribute('sandbox')) ?? '';
    assert.doesNotMatch(sandbox, /top-navigation|modals|downloads|pointer|storage/);
    await page.context().close();
  });

  it('are unreachable where the server does not know the site, or there is none', async () => {
    const nothing = await hostPage('<p>No refund server</p>');
    const { page } = await openHost(demo, unlisted, { billId: 'bill_anna_1' });
    await mount(page, { billId: 'bill_anna_1', origin: nothing.url }, '#other');
    await waitToHear(page, 'error', 2);
    assert.deepEqual(await heard(page), [
      ['error', { type: 'error', problem: 'unreachable' }],
      ['error', { type: 'error', problem: 'unreachable' }],
    ]);
    await page.context().close();
    nothing.close();
  });
});
