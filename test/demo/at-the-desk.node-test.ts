import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import type { Bill, Hints } from '../../contract/index.ts';
import { articleDesk, words } from './article/desk.ts';
import { refund } from './portal.ts';

const REASON = 'Ticket 4711: charged twice';

describe('help at the desk, on the real server', () => {
  const desk = articleDesk();

  const open = async (bill: string, person: 'admin' | 'agent' = 'admin', more = '') =>
    (await desk.open(`?bill=${bill}&refund${more}`, person)).page;
  const said = async (place: Locator) =>
    ((await place.textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();
  const panel = (page: Page) => page.locator('sesamy-refund-panel');

  it('says when the money will be there before anybody confirms, and in the history from then on', async () => {
    const page = await open('bill_anna_1');
    const { refundability } = await desk.bill('bill_anna_1');
    assert.ok(refundability.kind === 'open');
    const days = (parts: Bill['refunds'][number]['expected']) =>
      new Intl.DateTimeFormat('en-SE', { dateStyle: 'medium', timeZone: 'UTC' })
        .formatRange(new Date(parts!.from), new Date(parts!.to))
        .replaceAll(/\s+/g, ' ');
    await page.getByTestId('amount').fill('49,00');
    await page.getByTestId('reason').fill(REASON);
    await page.getByTestId('submit').click();
    assert.match(await said(page.getByRole('alertdialog')), words(days(refundability.expected)));
    await page.getByTestId('confirm').click();
    const item = panel(page).getByTestId('history-item');
    await item.getByText('Expected to arrive').waitFor();
    const [made] = (await desk.bill('bill_anna_1')).refunds;
    assert.match(await said(item), words(`Expected to arrive ${days(made!.expected)}`));
    await page.context().close();
  });

  it('has a message to the subscriber ready to copy, in a language of their own', async () => {
    const page = await open('bill_anna_2');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await refund(page, '10', 'Only for the team');
    await page.getByTestId('letter-title').click();
    await page.getByTestId('letter-language').selectOption('sv');
    await page.getByTestId('letter-copy').click();
    await page.getByText('Copied.').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, words('Vi har återbetalat 10,00 kr för Acme Dagblad Digital'));
    assert.doesNotMatch(text, /Only for the team|Ada/);
    await page.context().close();
  });

  it('warns that a bill may have been charged twice, and more once the other was refunded', async () => {
    const page = await open('bill_mikko_7');
    await page.getByTestId('siblings').waitFor();
    assert.match(await said(page.getByTestId('siblings')), /Charged twice\? .* Not refunded/);
    const other = await open('bill_mikko_6');
    await refund(other, '99', REASON);
    await other.getByTestId('letter').waitFor();
    await page.reload();
    await page.getByTestId('sign-in-admin').or(page.getByTestId('siblings')).first().waitFor();
    if (await page.getByTestId('sign-in-admin').isVisible())
      await page.getByTestId('sign-in-admin').click();
    await page.getByText('The other payment was refunded already').waitFor();
    await page.context().close();
    await other.context().close();
  });

  it('fills in what is left of the period when it is asked to, and not before', async () => {
    const page = await open('bill_mikko_10');
    const { unused } = await desk.get<Hints>('/bills/bill_mikko_10/hints');
    assert.ok(unused && unused.days < unused.of);
    await page.getByTestId('unused').waitFor();
    assert.equal(await page.getByTestId('amount').inputValue(), '99,00');
    await page.getByTestId('unused-fill').click();
    const filled = (await page.getByTestId('amount').inputValue()).replace(',', '');
    assert.equal(Number(filled), unused.amount);
    await page.context().close();
  });

  it('tells who refunded what while somebody typed, and keeps what they typed', async () => {
    const [mine, theirs] = [await open('bill_bjorn_1'), await open('bill_bjorn_1')];
    await mine.getByTestId('amount').fill('80');
    await mine.getByTestId('reason').fill('Paper not delivered');
    await refund(theirs, '50', REASON);
    await theirs.getByTestId('letter').waitFor();
    await mine.getByTestId('submit').click();
    await mine.getByTestId('confirm').click();
    await mine.getByTestId('since').waitFor();
    assert.match(
      await said(mine.getByTestId('since')),
      /50,00 kr refunded, by Ada Admin, \d+ \w+ 20\d\d/,
    );
    assert.equal(await mine.getByTestId('amount').inputValue(), '80');
    assert.equal(await mine.getByTestId('reason').inputValue(), 'Paper not delivered');
    for (const page of [mine, theirs]) await page.context().close();
  });

  it('warns of a card number in the note, offers reasons, and lets the refund go', async () => {
    const page = await open('bill_kerstin_1');
    await page.getByRole('button', { name: 'Goodwill' }).click();
    assert.equal(await page.getByTestId('reason').inputValue(), 'Goodwill');
    await page.getByTestId('reason').fill('card 4242 4242 4242 4242');
    await page.getByText('This looks like a card number.').waitFor();
    await refund(page, '5', 'card 4242 4242 4242 4242');
    await page.getByTestId('letter').waitFor();
    await page.context().close();
  });

  it('puts a refund that failed later above all else, until somebody has seen to it', async () => {
    const first = await open('bill_mikko_3');
    await refund(first, '49', REASON);
    await first.getByTestId('letter').waitFor();
    while ((await desk.bill('bill_mikko_3')).refunds[0]?.status !== 'failed') await sleep(100);
    const page = await open('bill_mikko_3');
    await page.getByTestId('seen-to-button').click();
    await page.getByTestId('seen-to').getByText('Seen to by Ada Admin').waitFor();
    const [failed] = (await desk.bill('bill_mikko_3')).refunds;
    assert.deepEqual([failed?.status, failed?.acknowledged?.by.name], ['failed', 'Ada Admin']);
    const again = await open('bill_mikko_3', 'agent');
    await again.getByText('Seen to by Ada Admin').waitFor();
    assert.equal(await again.getByTestId('seen-to').count(), 0);
    for (const one of [first, page, again]) await one.context().close();
  });

  it('lets an agent ask, and has it in the admin’s form by the link: nothing is refunded until they do', async () => {
    const agent = (await desk.open('?bill=bill_ingrid_1', 'agent')).page;
    await agent.getByTestId('request-title').click();
    await agent.getByTestId('request-amount').fill('49,50');
    await agent.getByTestId('request-send').click();
    await agent.getByText('Write why it should be refunded.').waitFor();
    await agent.getByTestId('request-reason').fill('Paper missing for two weeks');
    await agent.getByTestId('request-send').click();
    await agent.getByTestId('request').waitFor();
    const [request] = (await desk.get<Hints>('/bills/bill_ingrid_1/hints')).requests;
    assert.deepEqual([request?.amount, (await desk.bill('bill_ingrid_1')).refunds], [4950, []]);

    const admin = await open('bill_ingrid_1', 'admin', `&refund-request=${request?.id}`);
    await admin.getByTestId('request').waitFor();
    await admin.waitForFunction(
      () =>
        document
          .querySelector('sesamy-refund-panel')
          ?.shadowRoot?.querySelector<HTMLInputElement>('#amount')?.value === '49,50',
    );
    assert.equal(await admin.getByTestId('reason').inputValue(), 'Paper missing for two weeks');
    assert.deepEqual((await desk.bill('bill_ingrid_1')).refunds, []);
    await admin.getByTestId('submit').click();
    await admin.getByTestId('confirm').click();
    await admin.getByTestId('letter').waitFor();
    assert.deepEqual((await desk.get<Hints>('/bills/bill_ingrid_1/hints')).requests, []);
    for (const page of [agent, admin]) await page.context().close();
  });
});
