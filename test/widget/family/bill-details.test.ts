import { expect } from '@open-wc/testing';
import { mockApp } from '../../../mock-server/mock-app.ts';
import { order, panelFor } from '../panel.ts';
import { elementFor, press } from './element.ts';

const detailsOf = async (billId: string, options: Parameters<typeof elementFor>[2] = {}) => {
  const details = await elementFor('sesamy-bill-details', { billId }, options);
  await details.until(() => details.state() !== 'loading', 'an answer');
  return details;
};
const withMenu = async (billId: string) => {
  const details = await detailsOf(billId);
  await details.until(() => details.all('actions').length === 1, 'the menu');
  return details;
};

describe('a bill', () => {
  it('tells whose it is, what was paid for, how, and what can be refunded', async () => {
    const { text } = await detailsOf('bill_anna_2');
    for (const words of [
      'Bill 100099',
      'Partly refunded',
      'Anna Lindqvist',
      'anna@example.com',
      'Acme Dagblad Digital',
      'contract_anna',
      'Next charge',
      'Period',
      /Can be refunded 69,00\skr/,
    ])
      expect(text()).to.match(words instanceof RegExp ? words : new RegExp(words));
  });

  it('keeps each refund with its amount, its day and its reason, for whoever looks', async () => {
    const { get } = await detailsOf('bill_anna_2', { as: 'agent' });
    const item = get('history-item');
    expect(item.textContent).to.match(/30,00\skr/);
    expect(item.textContent).to.contain('Paper not delivered for a week');
    expect(item.textContent).to.contain('Ada Admin');
    expect(item.querySelector('time')?.dateTime).to.match(/^2\d{3}-/);
  });

  // prettier-ignore
  const standings: [bill: string, standing: string, advice: RegExp | null][] = [
    ['bill_anna_1',   'Paid',            null],
    ['bill_anna_2',   'Partly refunded', null],
    ['bill_anna_3',   'Refunded',        null],
    ['bill_anna_6',   'Disputed',        /has disputed this payment/],
    ['bill_ingrid_4', 'Not paid',        /Once it is paid/],
    ['bill_bjorn_2',  'Paid',            /update the invoice in Billogram/],
  ];
  for (const [bill, standing, advice] of standings)
    it(`is “${standing}” where it is ${bill}, and says what that means where somebody must know`, async () => {
      const { get, text } = await detailsOf(bill);
      expect(get('standing').textContent?.trim()).to.equal(standing);
      if (advice) expect(text()).to.match(advice);
    });

  it('follows a panel on the same page', async () => {
    const app = await mockApp();
    const details = await detailsOf('bill_anna_1', { app });
    await order(await panelFor('bill_anna_1', { app }), '49', 'succeeded');
    await details.until(() => details.get('standing').textContent?.trim() === 'Partly refunded');
    expect(details.all('history-item')).to.have.length(1);
  });

  it('follows money on its way until it has arrived, with nobody doing anything', async () => {
    const app = await mockApp({ paceMs: 500 });
    await order(await panelFor('bill_kerstin_2', { app }), '49', 'pending');
    const details = await detailsOf('bill_kerstin_2', { app });
    expect(details.get('standing').textContent?.trim()).to.equal('Refund in progress');
    await details.until(() => details.get('standing').textContent?.trim() === 'Partly refunded');
  });

  it('asks what became of a refund on its way when somebody wants to know now', async () => {
    const app = await mockApp();
    await order(await panelFor('bill_anna_4', { app }), '49', 'pending');
    const details = await detailsOf('bill_anna_4', { app, as: 'agent' });
    details.get('check-now').click();
    await details.until(() => details.asked.some((path) => path.endsWith('/check')));
  });

  it('starts afresh with another bill', async () => {
    const details = await detailsOf('bill_anna_2');
    details.element.billId = 'bill_bjorn_1';
    await details.element.updateComplete;
    expect(details.text()).not.to.contain('Anna');
    await details.says('Björn Åkerström');
    expect(details.text()).not.to.contain('Anna');
  });

  it('says aloud only what is there to see', async () => {
    const { get } = await detailsOf('bill_anna_1', { as: 'agent' });
    expect(get('status').textContent).to.equal('');
  });

  it('that does not exist is said not to', async () => {
    const details = await detailsOf('bill_of_nobody');
    expect(details.state()).to.equal('not-found');
    expect(details.text()).to.contain('There is no such bill');
  });
});

describe('the Actions of a bill', () => {
  it('lead to Manage Refund', async () => {
    const details = await withMenu('bill_anna_1');
    details.get('actions').click();
    await details.element.updateComplete;
    const item = details.get('manage-refund');
    expect(item.getAttribute('role')).to.equal('menuitem');
    expect(item.textContent?.trim()).to.equal('Manage Refund');
    item.click();
    expect(details.told).to.deep.equal([['sesamy:manage-refund', { billId: 'bill_anna_1' }]]);
    await details.element.updateComplete;
    expect(details.all('manage-refund')).to.have.length(0);
  });

  it('are not there for somebody without the right', async () => {
    const details = await detailsOf('bill_anna_1', { as: 'agent' });
    await details.until(() => details.asked.includes('/api/v1/me'));
    await new Promise((go) => setTimeout(go, 50));
    expect(details.all('actions')).to.have.length(0);
    expect(details.text()).not.to.contain('Manage Refund');
  });

  it('are there for an invoice too: the panel has its guidance', async () => {
    await withMenu('bill_bjorn_2');
  });

  it('stay where it could not be asked who somebody is', async () => {
    const details = await detailsOf('bill_anna_1', {
      network: (path, reach) =>
        path.endsWith('/me') ? Promise.reject(new TypeError('down')) : reach(),
    });
    await details.until(() => details.all('actions').length === 1);
  });

  it('can be left out, for a page with a menu of its own', async () => {
    const details = await elementFor('sesamy-bill-details', {
      billId: 'bill_anna_1',
      noActions: true,
    });
    await details.until(() => details.asked.includes('/api/v1/me'));
    await new Promise((go) => setTimeout(go, 50));
    expect(details.all('actions')).to.have.length(0);
  });

  it('open by the arrow key on their first item, and close by Escape on their button', async () => {
    const details = await withMenu('bill_anna_1');
    details.get('actions').focus();
    press(details.element, 'ArrowDown');
    await details.until(() => details.focused() === 'manage-refund');
    expect(details.get('actions').getAttribute('aria-expanded')).to.equal('true');
    press(details.element, 'Escape');
    await details.until(() => details.focused() === 'actions');
    expect(details.get('actions').getAttribute('aria-expanded')).to.equal('false');
  });

  it('close when the focus goes elsewhere', async () => {
    const details = await withMenu('bill_anna_1');
    details.get('actions').click();
    await details.until(() => details.focused() === 'manage-refund');
    details.get('manage-refund').blur();
    await details.until(() => details.all('manage-refund').length === 0);
  });
});
