import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runningSite } from './running-site.ts';
import { done, openBill, openPortal, search } from './portal.ts';
import { assertBillTells, assertPartlyRefunded, refund49Of99 } from './refund-of-49.ts';

describe('the portal, offline', () => {
  const running = runningSite();

  it('does the same from any folder with no server: the rules are the server’s own', async () => {
    const { page, complaints } = await openPortal(running.browser, running.site, '?offline');
    await page.getByText('Offline', { exact: true }).waitFor();
    await refund49Of99(page);
    await assertPartlyRefunded(page);
    await done(page);
    await assertBillTells(page);
    assert.match(page.url(), /\?bill=bill_anna_1&offline$/);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('shows an agent the bill and no Actions', async () => {
    const { page } = await openPortal(running.browser, running.site, '?offline&lang=sv', 'agent');
    await search(page, 'anna');
    await openBill(page);
    await page.getByRole('heading', { name: 'Tidigare återbetalningar' }).waitFor();
    assert.equal(await page.getByTestId('actions').count(), 0);
    await page.context().close();
  });
});
