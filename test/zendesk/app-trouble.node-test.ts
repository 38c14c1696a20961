import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Bill } from '../../contract/index.ts';
import { adminOf } from '../server/server-process.ts';
import { type OpenApp, runningApp } from './host/running-app.ts';

const offer = ({ app }: OpenApp) => app.getByRole('button', { name: 'Add to ticket' });
const heading = ({ app }: OpenApp, name: RegExp) => app.getByRole('heading', { name });

/** Opens one of the bills, and orders a refund of it. */
async function order({ app }: OpenApp, row: number, amount: string): Promise<void> {
  await app.getByTestId('bill-row').nth(row).click();
  await app.getByTestId('amount').fill(amount);
  await app.getByTestId('submit').click();
  await app.getByTestId('confirm').click();
}

describe('the Zendesk app, in trouble', () => {
  const running = runningApp();
  const refundsOf = async (id: string) =>
    (await (await adminOf(running.demo.server)).get<Bill>(`/bills/${id}`)).refunds;

  for (const [fault, row, bill] of [
    ['lost', 0, 'bill_anna_1'],
    ['gateway', 1, 'bill_anna_helg_1'],
  ] as const)
    it(`knows no outcome of an order whose answer was not the server’s (${fault})`, async () => {
      const open = await running.open();
      const { app, proxy, complaints } = open;
      proxy.fault = fault;
      await order(open, row, '49');
      await heading(open, /We do not know yet whether 49,00\skr was refunded/).waitFor();
      assert.equal(await offer(open).isVisible(), false, 'There is no refund to note yet.');
      const orders = () => proxy.asked.filter(({ url }) => url.endsWith('/refunds'));
      assert.equal(orders().length, 1);

      // Also by way of the list: the panel remembers what was not answered.
      await app.getByRole('button', { name: 'All bills' }).click();
      await app.getByTestId('bill-row').nth(row).click();
      await app.getByRole('button', { name: 'Send the same order again' }).click();
      await heading(open, /^49,00\skr refunded/).waitFor();
      await offer(open).waitFor();
      const keys = orders().map(({ headers }) => headers['Idempotency-Key']);
      assert.equal(keys.length, 2);
      assert.equal(keys[0], keys[1]);
      assert.equal((await refundsOf(bill)).length, 1);
      assert.deepEqual(complaints, []);
      await open.close();
    });

  it('shows what the server refuses in the panel’s own words', async () => {
    const open = await running.open({ 'ticket.requester': { email: 'kerstin@example.com' } });
    await order(open, 2, '99');
    await heading(open, /The refund of 99,00\skr failed/).waitFor();
    // The attempt is on the bill's record, so it may be on the ticket's too.
    await offer(open).click();
    await open.app.getByText('The internal note is in').waitFor();
    assert.match((await open.asked()).appended[0] ?? '', /^A refund of 99,00\skr failed\nBill: /);
    await open.close();
  });

  it('says that nobody is signed in where the secret is not the publisher’s', async () => {
    const { app, complaints, close } = await running.open({}, 'light', 'a wrong one');
    await app.getByText('You are not signed in').first().waitFor();
    assert.deepEqual(complaints, []);
    await close();
  });

  it('puts nothing into an editor that is no internal note, and gives the text to copy', async () => {
    const open = await running.open();
    const { app, page } = open;
    await page.evaluate('window.zendesk.obedient = false');
    await order(open, 3, '10');
    await offer(open).click();
    await app.getByText('Zendesk did not switch to an internal note').waitFor();
    const copy = app.locator('textarea[readonly]');
    assert.match(
      await copy.inputValue(),
      /^A refund of 10,00\skr is in progress\n|^10,00\skr was refunded\n/,
    );
    assert.deepEqual((await open.asked()).appended, []);
    assert.equal(await copy.evaluate((area) => area.scrollHeight - area.clientHeight), 0);
    // It is still there for whoever goes back first.
    await app.getByRole('button', { name: 'All bills' }).click();
    await copy.waitFor();
    await open.close();
  });
});
