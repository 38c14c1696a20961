import { expect } from '@open-wc/testing';
import { mockApp } from '../../../mock-server/mock-app.ts';
import { panelFor, order } from '../panel.ts';
import { type Network, elementFor } from './element.ts';

type List = Awaited<ReturnType<typeof listOf>>;

const listOf = async (
  whose: { contractId?: string; customerId?: string; email?: string },
  options: Parameters<typeof elementFor>[2] = {},
) => {
  const list = await elementFor('sesamy-bill-list', whose, options);
  await list.until(() => list.state() !== 'loading', 'an answer');
  return list;
};
const ids = ({ all }: List) => all('bill-row').map(({ dataset }) => dataset['billId']);
const days = ({ element }: List) =>
  [...element.shadowRoot!.querySelectorAll('time')].map(({ dateTime }) => dateTime);

describe('a list of bills', () => {
  it('has a contract’s bills, the newest first', async () => {
    const list = await listOf({ contractId: 'contract_anna' });
    expect(list.get('bill-row').textContent).to.match(/99,00\skr/);
    expect(ids(list)[0]).to.equal('bill_anna_1');
    expect(days(list)).to.deep.equal(days(list).toSorted().toReversed());
  });

  it('has a subscriber’s bills across contracts, by id and by e-mail alike', async () => {
    const app = await mockApp();
    const byId = await listOf({ customerId: 'customer_anna' }, { app });
    const byEmail = await listOf({ email: 'ANNA@example.com' }, { app });
    expect(ids(byEmail)).to.deep.equal(ids(byId));
    expect(ids(byId)).to.include.members(['bill_anna_1', 'bill_anna_2']);
  });

  it('says of each bill where it stands', async () => {
    const list = await listOf({ contractId: 'contract_anna' });
    const standing = list.all('standing').map(({ textContent }) => textContent?.trim());
    expect(standing.slice(0, 3)).to.deep.equal(['Paid', 'Partly refunded', 'Refunded']);
    expect(list.text()).to.match(/30,00\skr refunded/);
    const other = await listOf({ contractId: 'contract_ingrid' });
    expect(other.text()).to.contain('Not paid');
  });

  it('tells the page which bill was chosen, and no name with it', async () => {
    const list = await listOf({ contractId: 'contract_anna' });
    list.get('bill-row').click();
    expect(list.told).to.deep.equal([['sesamy:bill-selected', { billId: 'bill_anna_1' }]]);
  });

  it('shows others when it is about others, and never those of the last with them', async () => {
    const list = await listOf({ contractId: 'contract_anna' });
    list.element.contractId = 'contract_bjorn';
    await list.element.updateComplete;
    expect(ids(list)).to.deep.equal([]);
    await list.until(() => list.state() === 'listed');
    expect(ids(list).every((id) => id?.startsWith('bill_bjorn'))).to.equal(true);
  });

  it('drops an answer that comes after it was given others to show', async () => {
    const held = Promise.withResolvers<void>();
    const list = await elementFor(
      'sesamy-bill-list',
      { contractId: 'contract_anna' },
      {
        network: async (path, reach) => {
          if (path.includes('anna')) await held.promise;
          return reach();
        },
      },
    );
    await list.until(() => list.asked.length === 1);
    list.element.contractId = 'contract_bjorn';
    await list.until(() => list.state() === 'listed');
    held.resolve();
    await new Promise((go) => setTimeout(go, 50));
    expect(ids(list).every((id) => id?.startsWith('bill_bjorn'))).to.equal(true);
  });

  it('says so where there are none', async () => {
    const list = await listOf({ contractId: 'contract_of_nobody' });
    expect(list.state()).to.equal('empty');
    expect(list.text()).to.contain('No bills yet');
    const unknown = await listOf({ email: 'nobody@example.com' });
    expect(unknown.text()).to.contain('No bills for this e-mail address');
    expect(unknown.text()).not.to.contain('No bills yet');
  });

  it('asks nobody while it is about nobody', async () => {
    const list = await elementFor('sesamy-bill-list');
    await new Promise((go) => setTimeout(go, 50));
    expect(list.asked).to.deep.equal([]);
  });

  it('says who may not see bills, and does not ask for the money instead', async () => {
    const list = await listOf({ contractId: 'contract_anna' }, { as: 'guest' });
    expect(list.state()).to.equal('not-permitted');
    expect(list.text()).to.contain('You may not see bills');
  });

  it('can be tried again where the network failed', async () => {
    let down = true;
    const network: Network = (_, reach) => (down ? Promise.reject(new TypeError()) : reach());
    const list = await listOf({ contractId: 'contract_anna' }, { network });
    expect(list.state()).to.equal('error');
    down = false;
    list.element.shadowRoot!.querySelector<HTMLElement>('button')?.click();
    await list.until(() => list.state() === 'listed');
  });

  it('reads by itself once somebody has signed in', async () => {
    const app = await mockApp();
    const list = await listOf({ contractId: 'contract_anna', getToken: async () => '' } as object, {
      app,
    });
    expect(list.state()).to.equal('not-signed-in');
    list.element.getToken = undefined;
    await list.element.updateComplete;
    list.element.getToken = async () => app.tokenFor('admin');
    await list.until(() => list.state() === 'listed');
  });

  it('follows a panel on the same page', async () => {
    const app = await mockApp();
    const list = await listOf({ contractId: 'contract_anna' }, { app });
    const panel = await panelFor('bill_anna_1', { app });
    await order(panel, '49', 'succeeded');
    await list.until(() => list.all('standing')[0]?.textContent?.trim() === 'Partly refunded');
    expect(list.text()).to.match(/49,00\skr refunded/);
  });
});

describe('older bills', () => {
  it('come when asked for, below the others, with the focus on the first of them', async () => {
    const list = await listOf({ contractId: 'contract_many' }, { app: await manyBills() });
    const before = ids(list);
    expect(before).to.have.length(25);
    const more = list.get('more');
    more.focus();
    more.click();
    await list.until(() => list.all('bill-row').length > 25);
    expect(ids(list).slice(0, 25)).to.deep.equal(before);
    expect(new Set(ids(list)).size).to.equal(50);
    expect(list.element.shadowRoot?.activeElement).to.equal(list.all('bill-row')[25]);
    list.get('more').click();
    await list.until(() => list.all('bill-row').length === 60);
    expect(list.all('more')).to.have.length(0);
  });

  it('can be asked for again where the network failed, and the others stay', async () => {
    let down = false;
    const list = await listOf(
      { contractId: 'contract_many' },
      {
        app: await manyBills(),
        network: (_, reach) => (down ? Promise.reject(new TypeError()) : reach()),
      },
    );
    down = true;
    list.get('more').click();
    await list.says('could not be loaded');
    expect(ids(list)).to.have.length(25);
    down = false;
    list.get('more').click();
    await list.until(() => list.all('bill-row').length === 50);
  });
});

/** Sixty bills of one contract. */
async function manyBills() {
  const { seededBills } = await import('../../../mock-server/bills.ts');
  const [first] = seededBills(new Date());
  const bills = Array.from({ length: 60 }, (_, index) => ({
    ...first!,
    id: `bill_many_${index}`,
    number: String(index),
    paidAt: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
    payment: {
      ...first!.payment,
      reference: { paymentIntent: `pi_sim_9900sek_many${index}` },
    } as (typeof first & object)['payment'],
    contract: { ...first!.contract, id: 'contract_many' },
  }));
  return mockApp({ bills });
}
