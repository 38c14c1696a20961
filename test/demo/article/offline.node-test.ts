import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPage } from '../browser.ts';
import { done, heading, manageRefund, openBill, refund, search, signIn } from '../portal.ts';
import { runningSite } from '../running-site.ts';
import { words } from './desk.ts';

const REASON = 'Ticket 4711: charged twice';

describe('the offline site, from a plain static file server', () => {
  const running = runningSite();

  it('goes the whole way, with no request leaving the page’s origin', async () => {
    const { origin, url } = running.site;
    const { page, complaints } = await openPage(running.browser, 'about:blank');
    const strangers: string[] = [];
    page.context().on('request', (request) => {
      if (!request.url().startsWith(`${url}/`)) strangers.push(request.url());
    });
    await page.goto(`${url}/demo/portal/?offline`);
    await signIn(page);
    await search(page, 'anna');
    await heading(page, 'Anna Lindqvist').waitFor();
    await openBill(page);
    await manageRefund(page);
    assert.match(await page.getByTestId('amount').inputValue(), /^99[.,]00$/);
    await refund(page, '49,00', REASON);
    await page.getByRole('heading', { name: words('49,00 kr refunded') }).waitFor();
    await done(page);

    const details = page.locator('sesamy-bill-details');
    await details.getByText('Partly refunded').waitFor();
    const item = (await details.getByTestId('history-item').textContent()) ?? '';
    assert.match(item, words('49,00 kr'));
    assert.match(item, new RegExp(REASON));
    // Calls to the API are answered in the page, by the origin's own service worker.
    assert.deepEqual(
      strangers.filter(
        (url) => !url.startsWith(`${origin}/api/`) && url !== `${origin}/demo/token`,
      ),
      [],
    );
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
});
