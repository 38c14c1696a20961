import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Client } from 'pg';
import { startServer } from '../server/server-process.ts';
import { openPage } from './browser.ts';
import { done, heading, manageRefund, openBill, openPortal, refund, search } from './portal.ts';
import { REASON, assertBillTells, assertPartlyRefunded, refund49Of99 } from './refund-of-49.ts';
import { runningDemo } from './running-demo.ts';

describe('the portal', () => {
  const demo = runningDemo();

  it('asks nothing of the backend before sign-in, and has nothing to complain about', async () => {
    const { page, complaints } = await openPage(demo.browser, `${demo.server.url}/demo/portal/`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await page.getByTestId('sign-in-agent').waitFor();
    assert.deepEqual(
      asked.filter((url) => /\/api\/|\/demo\/token/.test(url)),
      [],
    );
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('lets an admin refund 49,00 of 99,00 kr, and the ledger, the simulator and the page agree', async () => {
    const { page, complaints } = await openPortal(demo.browser, demo.server);
    await refund49Of99(page);
    await assertPartlyRefunded(page);
    await done(page);
    await assertBillTells(page);
    assert.deepEqual(complaints, []);

    const sql = new Client(demo.env['DATABASE_URL']);
    await sql.connect();
    const { rows } = await sql.query(
      'select r.id, r.amount, r.status, r.reason, b.refunded, b.reserved from refunds r join bills b on b.id = r.bill_id and r.origin = $1',
      ['panel'],
    );
    await sql.end();
    const { id, ...row } = rows[0];
    assert.equal(rows.length, 1);
    assert.deepEqual(row, {
      amount: '4900',
      status: 'succeeded',
      reason: REASON,
      refunded: '4900',
      reserved: '0',
    });

    const ledger = readFileSync(join(demo.folder, 'simulators', 'stripe.ndjson'), 'utf8');
    const made = ledger
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).refund);
    assert.equal(made.length, 1);
    assert.deepEqual([made[0].amount, made[0].metadata.refund_id], [4900, id]);
    assert.ok(!ledger.includes(REASON));
    await page.context().close();
  });

  it('shows it still after the server was restarted', async () => {
    assert.equal(await demo.server.stop(), 0);
    demo.server = await startServer(demo.env);
    const { page } = await openPortal(demo.browser, demo.server);
    await search(page, 'anna@example.com');
    await openBill(page);
    await assertBillTells(page);
    await manageRefund(page);
    await page.getByTestId('history-item').first().waitFor();
    await assertPartlyRefunded(page);
    assert.match(await page.getByTestId('amount').inputValue(), /^50[.,]00$/);
    await page.context().close();
  });

  it('shows an agent the bill and its refunds, no Actions, and on the refund’s own address no form', async () => {
    const { page } = await openPortal(demo.browser, demo.server, '', 'agent');
    await search(page, 'contract_anna');
    await openBill(page);
    await assertBillTells(page);
    await page.waitForLoadState('networkidle');
    assert.equal(await page.getByTestId('actions').count(), 0);

    await page.goto(`${page.url()}&refund`);
    await page.getByTestId('not-permitted').waitFor();
    assert.match(
      (await page.getByTestId('history-item').first().textContent()) ?? '',
      new RegExp(REASON),
    );
    for (const part of ['amount', 'submit']) assert.equal(await page.getByTestId(part).count(), 0);
    await page.context().close();
  });

  it('shows a subscriber’s bills across contracts, and from either side the very same bill', async () => {
    const { page } = await openPortal(demo.browser, demo.server, '?customer=customer_anna');
    const rows = page.getByTestId('bill-row');
    await rows.first().waitFor();
    assert.equal(await rows.count(), 11);
    await openBill(page, 1);
    const byCustomer = page.url();

    await page.getByRole('link', { name: 'Acme Helg' }).click();
    await heading(page, 'Acme Helg').waitFor();
    await page.getByText('Canceled').waitFor();
    await rows.first().waitFor();
    assert.equal(await rows.count(), 3);
    await openBill(page);
    assert.equal(page.url(), byCustomer);
    await page.context().close();
  });

  it('shows on the bill what became of an order whose page was left', async () => {
    const { page } = await openPortal(demo.browser, demo.server, '?bill=bill_mikko_1');
    await manageRefund(page);
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route('**/refunds', async (route) => {
      await held;
      await route.continue();
    });
    await refund(page, '49', REASON);
    await page.goBack();
    await page.getByText('Nothing has been refunded on this bill.').waitFor();
    go();
    await assertBillTells(page);
    await page.context().close();
  });
});
