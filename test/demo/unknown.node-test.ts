import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { freshDatabase } from '../runner/fresh-database.ts';
import {
  type Running,
  killAll,
  startServer,
  startSimulatorProcess,
} from '../server/server-process.ts';
import { startBrowser } from './browser.ts';
import { manageRefund, openPortal, refund } from './portal.ts';

describe('a refund whose answer was lost, in the portal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unknown-'));
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let stripe: Running;
  let server: Running;
  let browser: Browser;
  before(async () => {
    database = await freshDatabase();
    stripe = await startSimulatorProcess('stripe', folder);
    const env = { DATABASE_URL: database.url, DATA_DIR: folder, STRIPE_API_BASE: stripe.url };
    [server, browser] = await Promise.all([startServer(env), startBrowser()]);
  });
  after(async () => {
    await browser.close();
    killAll();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('is unknown with its next check, leaves nothing to order twice, and “Check now” finds it out', async () => {
    await fetch(`${stripe.url}/_simulator/faults`, {
      method: 'POST',
      body: JSON.stringify({ fault: 'reset-after' }),
    });
    const { page } = await openPortal(browser, server, '?bill=bill_anna_1');
    await manageRefund(page);
    await refund(page, '99,00', 'Charged twice');

    const checkNow = page.getByTestId('check-now');
    await checkNow.waitFor();
    await page
      .getByText(/Next check /)
      .first()
      .waitFor();
    assert.equal(await page.getByTestId('submit').count(), 0);
    assert.equal(await page.getByTestId('amount').count(), 0);

    await checkNow.click();
    await page
      .getByText(/^99,00\skr refunded/)
      .first()
      .waitFor({ timeout: 4000 });
    assert.equal(await page.getByTestId('history-item').count(), 1);
    await page.context().close();
  });
});
