import { expect, waitUntil } from '@open-wc/testing';
import { mockApp } from '../../mock-server/mock-app.ts';
import { order, panelFor } from './panel.ts';

describe('<sesamy-refund-panel>', () => {
  it('fills the whole of what is left in, with the maximum beside it', async () => {
    const { get, text } = await panelFor('bill_anna_2');
    expect(get<HTMLInputElement>('amount').value).to.equal('69,00');
    expect(get('amount-max').textContent).to.match(/69,00\skr/);
    expect(get('submit').textContent).to.match(/Refund 69,00\skr/);
    expect(text())
      .to.contain('Paid 99,00 kr')
      .and.contain('Refunded 30,00 kr')
      .and.contain('Can be refunded 69,00 kr');
  });

  it('has the previous refunds above the form: amount, date, reason and who', async () => {
    const { panel, get } = await panelFor('bill_anna_2');
    const item = get('history-item').textContent?.replaceAll(/\s+/g, ' ');
    expect(item)
      .to.contain('30,00 kr')
      .and.match(/12 \w+ 2\d{3}/)
      .and.contain('Paper not delivered')
      .and.contain('Ada Admin');
    const form = panel.shadowRoot?.querySelector('form');
    expect(form && get('history').compareDocumentPosition(form)).to.equal(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('refunds a part, shows what became of it, and tells the page', async () => {
    const test = await panelFor('bill_anna_1');
    await order(test, '49,00', 'succeeded');
    const { get, events, orders } = test;

    expect(get('history-item').textContent)
      .to.match(/49,00\skr/)
      .and.contain('Charged twice')
      .and.contain('Ada Admin');
    expect(test.text()).to.contain('49,00 kr refunded').and.contain('Can be refunded 50,00 kr');
    const [sent] = orders();
    expect(sent?.body).to.deep.equal({
      amount: 4900,
      currency: 'SEK',
      reason: 'Charged twice',
      expectedRefundable: 9900,
    });

    expect(events.map(({ type }) => type)).to.deep.equal([
      'refund-ready',
      'refund-succeeded',
      'bill-changed',
    ]);
    const { detail } = events[1]!;
    expect(detail).to.include({ billId: 'bill_anna_1', amount: 4900, currency: 'SEK' });
    expect(JSON.stringify(events)).to.not.match(/Charged|Ada|Anna|example/);
  });

  it('offers the rest afterwards, and closes when the page lets it', async () => {
    const test = await panelFor('bill_anna_1');
    await order(test, '49,00', 'succeeded');
    const button = (words: RegExp) =>
      [...test.panel.shadowRoot!.querySelectorAll('button')].find(({ textContent }) =>
        words.test(textContent ?? ''),
      );
    button(/Done/)?.click();
    await test.until('editing');
    expect(test.events.at(-1)?.type).to.equal('refund-close');
    expect(test.get<HTMLInputElement>('amount').value).to.equal('50,00');
    expect(test.get<HTMLTextAreaElement>('reason').value).to.equal('');
  });

  it('says at the field what is wrong, keeps what was typed, and sends nothing', async () => {
    const test = await panelFor('bill_anna_1');
    await test.fill('490,00', ' ');
    await test.submit();
    expect(test.get('amount').getAttribute('aria-invalid')).to.equal('true');
    expect(test.get('reason').getAttribute('aria-invalid')).to.equal('true');
    expect(test.text()).to.match(/At most 99,00\skr/);
    expect(test.get<HTMLInputElement>('amount').value).to.equal('490,00');
    expect(test.orders()).to.deep.equal([]);
  });

  it('sums up what is wrong in a place that takes the focus, each a way to its field', async () => {
    const test = await panelFor('bill_anna_1');
    await test.fill('490,00', ' ');
    await test.submit();
    expect(test.focused()).to.equal('The refund cannot be sent like this yet');
    const links = [...test.panel.shadowRoot!.querySelectorAll<HTMLElement>('form li a')];
    const atFields = [...test.panel.shadowRoot!.querySelectorAll('.error')];
    expect(links.map(({ textContent }) => textContent)).to.deep.equal(
      atFields.map(({ textContent }) => textContent),
    );
    links[1]?.click();
    expect(test.focused()).to.equal('reason');
    links[0]?.click();
    expect(test.focused()).to.equal('amount');
  });

  it('says back how it understood the amount', async () => {
    const test = await panelFor('bill_anna_1');
    expect(test.text()).not.to.contain('That is');
    await test.fill('kr 49.5');
    expect(test.text()).to.match(/That is 49,50\skr\./);
    await test.fill('4950 kronor');
    expect(test.text()).not.to.contain('That is');
  });

  it('takes what stands in a field, also where a script changed it without a word', async () => {
    const test = await panelFor('bill_anna_1');
    await test.fill('49');
    test.get<HTMLInputElement>('amount').value = '12';
    await test.submit();
    expect(test.get('confirm').textContent).to.match(/Refund 12,00\skr/);
  });

  it('says what is always true: no way back, the subscription goes on, no e-mail', async () => {
    const test = await panelFor('bill_anna_1');
    expect(test.text())
      .to.contain('A refund cannot be undone.')
      .and.match(/goes on until it is cancelled separately\. Next charge: \d+ \w+ \d{4}\./)
      .and.contain('The subscriber gets no e-mail about the refund.');
  });

  it('shows the result in its place: how, when, by whom and why', async () => {
    const test = await panelFor('bill_anna_1');
    await order(test, '49', 'succeeded');
    expect(
      test.panel.shadowRoot!.querySelector('.action')?.textContent?.replaceAll(/\s+/g, ' '),
    ).to.match(
      /49,00 kr refunded Back to Visa •••• 4242 Arrives .*\d{4} Made by Ada Admin Time .* Reason Charged twice/,
    );
  });

  it('goes back to the full amount when asked to', async () => {
    const { panel, get, fill } = await panelFor('bill_anna_1');
    await fill('12');
    const [inFull] = [...panel.shadowRoot!.querySelectorAll<HTMLElement>('button.link')];
    inFull?.click();
    await panel.updateComplete;
    expect(get<HTMLInputElement>('amount').value).to.equal('99,00');
  });

  it('asks before money moves: how much, to whom, how, when, and that it cannot be undone', async () => {
    const { panel, fill, submit, focused } = await panelFor('bill_anna_1');
    await fill('49,00');
    await submit();
    const dialog = panel.shadowRoot!.querySelector('dialog');
    await waitUntil(() => dialog?.textContent?.includes('business days'));
    const words = dialog?.textContent?.replaceAll(/\s+/g, ' ');
    expect(dialog?.open).to.equal(true);
    for (const part of [
      'Refund 49,00 kr?',
      'Anna Lindqvist',
      'Visa •••• 4242',
      '5–10 business days',
      'cannot be undone',
    ])
      expect(words).to.contain(part);
    expect(focused()).to.equal('cancel');
  });

  // prettier-ignore
  const closed: [what: string, bill: string, as: 'admin' | 'agent', testId: string | null, words: RegExp][] = [
    ['an agent who may only read',  'bill_anna_1',   'agent', 'not-permitted', /Ask your account admin/],
    ['a Billogram invoice',         'bill_bjorn_2',  'admin', 'manual',        /update the invoice in Billogram/],
    ['an invoice',                  'bill_bjorn_3',  'admin', 'manual',        /Transfer the money .* from your bank/],
    ['a payment made outside',      'bill_bjorn_4',  'admin', 'manual',        /Transfer the money to the subscriber from your bank/],
    ['a fully refunded bill',       'bill_anna_3',   'admin', null,            /fully refunded/],
    ['a disputed payment',          'bill_anna_6',   'admin', null,            /disputed/],
    ['an unpaid bill',              'bill_ingrid_4', 'admin', null,            /not paid/],
  ];
  for (const [what, bill, as, testId, words] of closed) {
    it(`has no form for ${what}, and says why and what to do`, async () => {
      const { at, text } = await panelFor(bill, { as });
      for (const control of ['amount', 'reason', 'submit']) expect(at(control)).to.equal(null);
      if (testId) expect(at(testId)).to.not.equal(null);
      expect(text()).to.match(words);
    });
  }

  it('has no form for a provider that is not connected, and says whom to ask', async () => {
    const app = await mockApp({ settings: { vipps: undefined } });
    const { at, text } = await panelFor('bill_ingrid_6', { app });
    expect(at('submit')).to.equal(null);
    expect(text()).to.contain('The payment provider is not connected');
  });

  it('says that a refund the provider has not finished is in progress, and looks again when asked', async () => {
    const test = await panelFor('bill_anna_4');
    await order(test, '99', 'pending');
    expect(test.text()).to.contain('is in progress');
    expect(test.events.map(({ type }) => type)).to.include('refund-pending');

    const reads = test.sent.length;
    test.get('check-now').click();
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    const asked = test.sent.slice(reads).filter(({ path }) => !path.endsWith('/hints'));
    expect(asked.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)).to.deep.equal([
      'POST check',
      'GET bill_anna_4',
    ]);
    expect(test.text()).to.contain('nothing new yet');
  });

  it('says that it does not know, when the provider gave no clear answer', async () => {
    const test = await panelFor('bill_anna_5');
    await order(test, '49', 'unknown');
    expect(test.text()).to.contain('We do not know yet').and.contain('Do not refund again');
    expect(test.events.map(({ type }) => type)).to.include('refund-unknown');
    expect(test.text()).to.contain('In progress 49,00 kr');
    expect(test.text()).to.match(/Next check \d+ \w+ \d{4}/);

    test.get('check-now').click();
    await test.until('succeeded');
    expect(test.text()).to.contain('Refunded 49,00 kr');
  });

  it('says why the provider refused and what to do next, and keeps what was typed', async () => {
    const test = await panelFor('bill_anna_8');
    await order(test, '49', 'editing');
    expect(test.text()).to.contain('The money was never collected').and.contain('Reference:');
    expect(test.get<HTMLInputElement>('amount').value).to.equal('49');
    expect(test.get<HTMLTextAreaElement>('reason').value).to.equal('Charged twice');
    expect(test.events.find(({ type }) => type === 'refund-refused')?.detail.problem).to.equal(
      'provider-refused',
    );
  });

  it('shows what is left now when somebody else has refunded meanwhile, and keeps what was typed', async () => {
    const app = await mockApp();
    const mine = await panelFor('bill_anna_1', { app });
    const theirs = await panelFor('bill_anna_1', { app });
    await mine.fill('60,00', 'Mine');
    await order(theirs, '49', 'succeeded');

    await mine.submit();
    await mine.confirm();
    await mine.until('editing');
    expect(mine.text())
      .to.contain('has changed since you opened the bill')
      .and.match(/It was 99,00\skr when you opened the bill, and is 50,00\skr now\./);
    expect(mine.get('amount-max').textContent).to.match(/50,00/);
    expect(mine.get<HTMLInputElement>('amount').value).to.equal('60,00');
    expect(mine.get<HTMLTextAreaElement>('reason').value).to.equal('Mine');
  });

  it('says when the bill cannot be read, and tries again', async () => {
    let down = true;
    const test = await panelFor('bill_anna_1', {
      network: (_, reach) => (down ? Promise.reject(new TypeError('offline')) : reach()),
    });
    expect(test.state()).to.equal('error');
    expect(test.events.map(({ type }) => type)).to.deep.equal(['refund-error']);
    down = false;
    test.panel.shadowRoot?.querySelector('button')?.click();
    await test.until('editing');
  });

  it('says when there is no such bill', async () => {
    const { state, text } = await panelFor('bill_of_nobody');
    expect(state()).to.equal('not-found');
    expect(text()).to.contain('There is no such bill');
  });

  it('takes a host’s suggestion for an untouched form', async () => {
    const { get } = await panelFor('bill_anna_1', {
      set: { draft: { amount: 3960, reason: 'Cancelled' } },
    });
    expect(get<HTMLInputElement>('amount').value).to.equal('39,60');
    expect(get<HTMLTextAreaElement>('reason').value).to.equal('Cancelled');
  });

  it('starts afresh with another bill', async () => {
    const test = await panelFor('bill_anna_1');
    await test.fill('12', 'For Anna');
    test.panel.billId = 'bill_bjorn_1';
    await test.panel.updateComplete;
    expect(test.text()).to.not.contain('Anna');
    await test.until('editing');
    expect(test.text()).to.contain('Björn Åkerström');
    expect(test.get<HTMLInputElement>('amount').value).to.equal('99,00');
    expect(test.get<HTMLTextAreaElement>('reason').value).to.equal('');
  });
});
