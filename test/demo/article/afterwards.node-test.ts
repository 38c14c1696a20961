import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { done, refund } from '../portal.ts';
import { articleDesk, words } from './desk.ts';

const REASON = 'Ticket 4711: charged twice';

describe('a refund', () => {
  const desk = articleDesk();

  it('5. is sent at once: the provider has it by the time the page says so', async () => {
    const { page } = await desk.open('?bill=bill_anna_1&refund');
    await refund(page, '49,00', REASON);
    await page.getByRole('heading', { name: words('49,00 kr refunded') }).waitFor();
    const [made] = (await desk.bill('bill_anna_1')).refunds;
    assert.equal(made?.status, 'succeeded');
    assert.match(desk.books('stripe'), new RegExp(made?.id ?? 'none'));
    await page.context().close();
  });

  it('marks the bill, which then shows how much, when and why', async () => {
    const { page } = await desk.open('?bill=bill_anna_1');
    const details = page.locator('sesamy-bill-details');
    await details.getByText('Partly refunded').waitFor();
    const item = details.getByTestId('history-item');
    const said = (await item.textContent()) ?? '';
    assert.match(said, words('49,00 kr'));
    assert.match(said, new RegExp(REASON));
    const today = new Intl.DateTimeFormat('en-SE', {
      dateStyle: 'medium',
      timeZone: 'Europe/Stockholm',
    }).format(new Date());
    assert.match(said, words(today));
    await page.context().close();
  });

  it('keeps its reason on the bill for anyone who looks at it later', async () => {
    const { page } = await desk.open('?bill=bill_anna_1', 'agent');
    await page.getByTestId('history-item').filter({ hasText: REASON }).waitFor();
    await page.context().close();
  });

  it('keeps its reason inside: the provider does not get it', () => {
    assert.doesNotMatch(desk.books('stripe'), /4711/);
  });

  it('can be repeated in parts, up to what was paid and no further', async () => {
    const { page } = await desk.open('?bill=bill_bjorn_1&refund');
    await refund(page, '40', REASON);
    await page.getByRole('button', { name: 'Refund more' }).click();
    assert.match(await page.getByTestId('amount').inputValue(), /^59[.,]00$/);

    await page.getByTestId('amount').fill('59,01');
    await page.getByTestId('reason').fill(REASON);
    await page.getByTestId('submit').click();
    await page.getByText(words('At most 59,00 kr can be refunded.')).first().waitFor();
    assert.equal((await desk.bill('bill_bjorn_1')).refunded, 4000);

    await refund(page, '59', REASON);
    await done(page);
    await page
      .locator('sesamy-bill-details')
      .getByText('Refunded', { exact: true })
      .first()
      .waitFor();
    assert.equal(await page.getByTestId('history-item').count(), 2);
    const { refunded, paid, refundability } = await desk.bill('bill_bjorn_1');
    assert.deepEqual([refunded, paid, refundability.kind], [9900, 9900, 'refunded']);
    await page.context().close();
  });

  it('leaves the subscription as it is, and says so before anybody refunds', async () => {
    const before = await desk.contract('contract_mikko');
    const { page } = await desk.open('?bill=bill_mikko_1&refund');
    await page.getByText(/The subscription goes on until it is cancelled separately/).waitFor();
    await refund(page, '99', REASON);
    await done(page);
    assert.deepEqual(await desk.contract('contract_mikko'), before);
    assert.equal(before.status, 'active');
    await page.context().close();
  });

  it('sends the subscriber no e-mail, by us or by the provider, and says so', async () => {
    const { page } = await desk.open('?bill=bill_ingrid_1&refund');
    await page.getByText('The subscriber gets no e-mail about the refund.').waitFor();
    await refund(page, '99', REASON);
    await done(page);
    assert.doesNotMatch(desk.books('stripe'), /@|receipt_email/);
    await page.context().close();
  });

  it('cannot be undone: it says so twice, and there is nothing to undo it with', async () => {
    const { page } = await desk.open('?bill=bill_kerstin_1&refund');
    await page.getByText('A refund cannot be undone.').first().waitFor();
    await page.getByTestId('amount').fill('10');
    await page.getByTestId('reason').fill(REASON);
    await page.getByTestId('submit').click();
    await page.getByRole('alertdialog').getByText('A refund cannot be undone.').waitFor();
    await page.getByTestId('confirm').click();
    await done(page);
    const offered = await page.getByRole('button').allTextContents();
    assert.deepEqual(
      offered.filter((name) => /undo|cancel|reverse|delete/i.test(name)),
      [],
    );

    const [made] = (await desk.bill('bill_kerstin_1')).refunds;
    for (const method of ['DELETE', 'PUT', 'PATCH'])
      assert.ok(
        [401, 404, 405].includes(
          (await fetch(`${desk.url}/api/v1/refunds/${made?.id}`, { method })).status,
        ),
        method,
      );
    assert.equal((await desk.bill('bill_kerstin_1')).refunded, 1000);
    await page.context().close();
  });
});

describe('the time it takes', () => {
  const desk = articleDesk();

  // prettier-ignore
  const methods: [method: string, bill: string, takes: RegExp][] = [
    ['a card',  'bill_anna_1',    /in 5–10 business days/],
    ['Klarna',  'bill_ingrid_5',  /in 2–5 business days/],
    ['Vipps',   'bill_ingrid_6',  /the same day, often within minutes/],
    ['Swish',   'bill_kerstin_2', /the same day, often within minutes/],
  ];
  for (const [method, bill, takes] of methods)
    it(`is said for ${method} before anybody confirms`, async () => {
      const { page } = await desk.open(`?bill=${bill}&refund`);
      await page.getByTestId('reason').fill(REASON);
      await page.getByTestId('submit').click();
      await page.getByRole('alertdialog').getByText(takes).waitFor();
      await page.context().close();
    });
});

describe('an invoice', () => {
  const desk = articleDesk();

  it('cannot be refunded here: the money goes by bank transfer, and Billogram is updated', async () => {
    const { page } = await desk.open('?bill=bill_bjorn_2&refund');
    const told = (await page.getByTestId('manual').textContent()) ?? '';
    assert.match(told, /Transfer the money to the subscriber from your bank/);
    assert.match(told, /update the invoice in Billogram/);
    assert.equal(await page.getByTestId('submit').count(), 0);
    await page.context().close();
  });

  it('says so on its own page already', async () => {
    const { page } = await desk.open('?bill=bill_bjorn_2');
    await page
      .locator('sesamy-bill-details')
      .getByText(/update the invoice in Billogram/)
      .waitFor();
    await page.context().close();
  });
});

describe('somebody who needs help', () => {
  const desk = articleDesk();

  it('finds where to get it on the refund page', async () => {
    const { page } = await desk.open('?bill=bill_anna_1&refund');
    const link = page.locator('sesamy-refund-panel').getByRole('link', { name: /Get help/ });
    assert.match((await link.getAttribute('href')) ?? '', /^(https|mailto):/);
    await page.context().close();
  });
});
