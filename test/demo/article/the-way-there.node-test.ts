import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { heading, manageRefund, openBill, search } from '../portal.ts';
import { articleDesk, words } from './desk.ts';

describe('the way to a refund', () => {
  const desk = articleDesk();

  // prettier-ignore
  const searches: [by: string, typed: string][] = [
    ['the subscriber’s name',          'Kerstin Öberg'],
    ['a part of it, without accents',  'oberg'],
    ['the subscriber’s e-mail',        'kerstin@example.com'],
    ['the contract id',                'contract_kerstin'],
  ];
  for (const [by, typed] of searches)
    it(`1. finds the contract from the top search bar by ${by}`, async () => {
      const { page, complaints } = await desk.open();
      await page.getByTestId('search').fill(typed);
      await page.getByRole('option').filter({ hasText: 'contract_kerstin' }).click();
      await heading(page, 'Acme Dagblad Papper').waitFor();
      assert.deepEqual(complaints, []);
      await page.context().close();
    });

  it('2. lists every payment of the contract under Bills, the most recent at the top', async () => {
    const { page } = await desk.open('?contract=contract_kerstin');
    await page.getByRole('heading', { name: 'Bills' }).waitFor();
    await page.getByTestId('bill-row').first().waitFor();
    const days = await page
      .locator('sesamy-bill-list time')
      .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));
    assert.equal(days.length, 7);
    assert.deepEqual(days, days.toSorted().toReversed());
    await page.context().close();
  });

  it('2. opens a bill’s own page by a click anywhere on its row', async () => {
    const { page } = await desk.open('?contract=contract_kerstin');
    const row = page.getByTestId('bill-row').first();
    const box = await row.boundingBox();
    await row.click({ position: { x: (box?.width ?? 0) - 4, y: 4 } });
    await page.getByRole('heading', { name: /^Bill 1\d+$/, level: 2 }).waitFor();
    await page.context().close();
  });

  it('3. has Actions at the top right of the bill, and Manage Refund in its menu', async () => {
    const { page } = await desk.open('?bill=bill_kerstin_1');
    const actions = page.getByRole('button', { name: 'Actions' });
    const [button, card] = [
      await actions.boundingBox(),
      await page.locator('sesamy-bill-details').boundingBox(),
    ];
    assert.ok(button && card);
    assert.ok(button.y - card.y < 40, 'at the top');
    assert.ok(card.x + card.width - (button.x + button.width) < 40, 'at the right');
    await actions.click();
    await page.getByRole('menuitem', { name: 'Manage Refund' }).click();
    await page.getByTestId('amount').waitFor();
    await page.context().close();
  });

  it('leads from the contract and from the customer profile to the same page', async () => {
    const reached = async (place: string) => {
      const { page } = await desk.open(place);
      await openBill(page);
      const bill = page.url();
      await manageRefund(page);
      const refund = page.url();
      await page.context().close();
      return [bill, refund];
    };
    const [byContract, byCustomer] = [
      await reached('?contract=contract_kerstin'),
      await reached('?customer=customer_kerstin'),
    ];
    assert.deepEqual(byCustomer, byContract);
  });

  it('has all bills across contracts on the customer profile', async () => {
    const { page } = await desk.open();
    await search(page, 'anna');
    await heading(page, 'Anna Lindqvist').waitFor();
    await page.getByTestId('bill-row').first().waitFor();
    const bills = (await page.locator('sesamy-bill-list .rows').textContent()) ?? '';
    assert.match(bills, /Acme Dagblad Digital/);
    assert.match(bills, /Acme Helg/);
    await page.context().close();
  });

  it('4. fills in what can be refunded, with the maximum beside the field', async () => {
    const { page } = await desk.open('?bill=bill_kerstin_1&refund');
    assert.match(await page.getByTestId('amount').inputValue(), /^99[.,]00$/);
    assert.match((await page.getByTestId('amount-max').textContent()) ?? '', words('99,00 kr'));
    await page.context().close();
  });

  it('has the previous refunds at the top of the refund page, above the form', async () => {
    const { page } = await desk.open('?bill=bill_anna_2&refund');
    await page.setViewportSize({ width: 390, height: 900 });
    const history = page.getByTestId('history');
    await history.getByRole('heading', { name: 'Previous refunds' }).waitFor();
    assert.match((await history.textContent()) ?? '', words('30,00 kr'));
    const [before, form] = [
      await history.boundingBox(),
      await page.getByTestId('reason').boundingBox(),
    ];
    assert.ok((before?.y ?? Infinity) < (form?.y ?? 0));
    await page.context().close();
  });
});

describe('who may refund', () => {
  const desk = articleDesk();

  it('is an admin: for others Manage Refund is not there at all', async () => {
    const { page, complaints } = await desk.open('?bill=bill_mikko_1', 'agent');
    const rights = page.waitForResponse(/\/me$/);
    await page.reload();
    await (await rights).finished();
    await page.locator('sesamy-bill-details').getByTestId('standing').waitFor();
    await page.waitForTimeout(200);
    assert.equal(await page.getByTestId('actions').count(), 0);
    assert.equal(await page.getByText('Manage Refund').count(), 0);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('is told to those who may not, with whom to ask for it', async () => {
    const { page } = await desk.open('?bill=bill_mikko_1&refund', 'agent');
    const told = page.getByTestId('not-permitted');
    await told.waitFor();
    assert.match((await told.textContent()) ?? '', /Ask your account admin/);
    assert.equal(await page.getByTestId('submit').count(), 0);
    await page.context().close();
  });

  it('is decided by the server, whatever a page offers', async () => {
    const answer = await fetch(`${desk.url}/demo/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ as: 'agent' }),
    });
    const { token } = (await answer.json()) as { token: string };
    const refused = await fetch(`${desk.url}/api/v1/bills/bill_mikko_1/refunds`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Authorization': `Bearer ${token}`,
        'Idempotency-Key': 'an-agent-tries',
      },
      body: JSON.stringify({ amount: 100, currency: 'SEK', reason: 'Tries' }),
    });
    assert.equal(refused.status, 403);
    assert.equal((await desk.bill('bill_mikko_1')).refunds.length, 0);
  });
});
