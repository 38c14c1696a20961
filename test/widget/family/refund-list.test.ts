import { expect } from '@open-wc/testing';
import { panelFor, order } from '../panel.ts';
import { type BusyDesk, busyDesk } from './busy-desk.ts';
import { type Network, elementFor } from './element.ts';

type List = Awaited<ReturnType<typeof listOf>>;
type Options = NonNullable<Parameters<typeof elementFor>[2]>;

const listOf = async (options: Options = {}, set: object = {}) => {
  const list = await elementFor('sesamy-refund-list', set, options);
  await list.until(() => list.state() !== 'loading' && list.state() !== '', 'an answer');
  await list.until(() => !list.all('more-all')[0]?.ariaDisabled?.includes('true'));
  return list;
};
const rowsIn = (list: List, which: 'all' | 'asking') => [
  ...(list.all(`refunds-${which}`)[0]?.querySelectorAll<HTMLElement>('.refund') ?? []),
];
const ids = (list: List, which: 'all' | 'asking' = 'all') =>
  rowsIn(list, which).map(({ dataset }) => dataset['refundId']);
const choose = async (list: List, name: string, value: string) => {
  const control = list.get<HTMLInputElement>(`filter-${name}`);
  control.value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await list.element.updateComplete;
  await list.until(() => ['listed', 'empty', 'no-period'].includes(list.state()));
};
const tick = async (list: List) => {
  list.get('filter-attention').click();
  await list.element.updateComplete;
  await list.until(() => ['listed', 'empty'].includes(list.state()));
};

describe('a list of refunds', () => {
  let desk: BusyDesk;
  let app: BusyDesk['app'];
  before(async () => {
    desk = await busyDesk();
    ({ app } = desk);
  });
  after(() => app.stop());

  it('has those of the last thirty days, the newest first', async () => {
    const list = await listOf({ app });
    const { data } = await desk.list(`from=${dayAgo(29)}&timeZone=Europe/Stockholm`);
    expect(ids(list)).to.deep.equal(data.map(({ id }) => id));
    expect(data).to.have.length(25);
  });

  it('shows what is chosen in each filter, also once there are more to choose from', async () => {
    const list = await listOf({ app });
    for (const [name, value] of Object.entries({ period: '30', status: '', provider: '', by: '' }))
      expect(list.get<HTMLSelectElement>(`filter-${name}`).value, name).to.equal(value);
    expect(list.get<HTMLSelectElement>('filter-by').options.length).to.be.greaterThan(1);
    const other = await listOf({ app }, { period: '7' });
    expect(other.get<HTMLSelectElement>('filter-period').value).to.equal('7');
    expect(ids(other).length).to.be.lessThan(ids(list).length);
  });

  it('says of each when, how much, how it stands, by whom, for whom and why', async () => {
    const list = await listOf({ app });
    const row = rowsIn(list, 'all').find(({ dataset }) => dataset['billId'] === 'bill_ingrid_5');
    const said = row?.textContent?.replaceAll(/\s+/g, ' ');
    for (const words of ['Ingrid', '20,00', 'Klarna', 'by Ada Admin', 'Charged twice', 'Refunded'])
      expect(said).to.contain(words);
    expect(said).to.match(/Bill \d+/);
  });

  it('tells the page which bill was chosen, and nothing else', async () => {
    const list = await listOf({ app });
    rowsIn(list, 'all')[0]?.click();
    const billId = rowsIn(list, 'all')[0]?.dataset['billId'];
    expect(list.told).to.deep.equal([['sesamy:bill-selected', { billId }]]);
  });

  it('has what needs attention first, in its own place, and why', async () => {
    const list = await listOf({ app });
    const { data } = await desk.list('attention=true');
    expect(ids(list, 'asking')).to.deep.equal(data.map(({ id }) => id));
    const place = list.get('needs-attention');
    const all = list.get('refunds-all');
    expect(place.compareDocumentPosition(all) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
    await list.says('the money came back');
  });

  it('takes away what somebody has seen to', async () => {
    const other = await busyDesk(3);
    const list = await listOf({ app: other.app });
    await list.until(() => ids(list, 'asking').length === 2);
    const failed = rowsIn(list, 'asking').find(({ dataset }) => dataset['status'] === 'failed');
    await other.seeTo(failed?.dataset['refundId'] ?? '');
    await list.element.refresh();
    await list.until(() => ids(list, 'asking').length === 1);
    expect(rowsIn(list, 'asking')[0]?.dataset['status']).to.equal('pending');
    other.app.stop();
  });

  it('takes it away as well when that is done in a panel on the same page', async () => {
    const other = await busyDesk(3);
    const list = await listOf({ app: other.app });
    await list.until(() => ids(list, 'asking').length === 2);
    const panel = await panelFor('bill_mikko_3', { app: other.app });
    const button = () =>
      panel.panel.shadowRoot?.querySelector<HTMLElement>('[data-testid=seen-to-button]');
    await list.until(() => Boolean(button()));
    button()?.click();
    await list.until(() => ids(list, 'asking').length === 1);
    other.app.stop();
  });

  it('has only that when only that is wanted', async () => {
    const list = await listOf({ app });
    await tick(list);
    const { data } = await desk.list('attention=true');
    expect(ids(list)).to.deep.equal(data.map(({ id }) => id));
  });

  // prettier-ignore
  const filters: [name: string, value: (list: List) => string, query: (value: string) => string][] = [
    ['status',   () => 'pending', () => 'status=pending'],
    ['provider', () => 'klarna',  () => 'provider=klarna'],
    ['by',       (list) => list.get<HTMLSelectElement>('filter-by').options[1]!.value, (value) => `by=${value}`],
    ['period',   () => '7',       () => ''],
  ];
  for (const [name, value, query] of filters)
    it(`has only those that the filter “${name}” lets through, and adds only those up`, async () => {
      const list = await listOf({ app });
      const before = ids(list).length;
      const wanted = value(list);
      await choose(list, name, wanted);
      const from = dayAgo(name === 'period' ? 6 : 29);
      const all = `from=${from}&timeZone=Europe/Stockholm&${query(wanted)}`;
      const { data } = await desk.list(all);
      expect(data.length).to.be.within(1, before - 1);
      expect(ids(list)).to.deep.equal(data.map(({ id }) => id));
      await expectSums(list, await desk.sums(all));
    });

  it('adds up what the server adds up, in figures and in the table', async () => {
    const list = await listOf({ app });
    const sums = await desk.sums(`from=${dayAgo(29)}&timeZone=Europe/Stockholm`);
    expect(sums.totals.map(({ currency }) => currency)).to.have.members(['SEK', 'NOK']);
    await expectSums(list, sums);
  });

  it('has a bar for each provider and day of the chart, as high as there are refunds', async () => {
    const list = await listOf({ app });
    const { days } = await desk.sums(`from=${dayAgo(29)}&timeZone=Europe/Stockholm`);
    await list.until(() => list.all('chart').length === 1);
    const bars = list.get('chart').querySelectorAll('rect');
    expect(bars).to.have.length(new Set(days.map((one) => one.day + one.provider)).size);
    expect(list.element.shadowRoot?.querySelectorAll('[style]')).to.have.length(0);
  });

  it('shows days of somebody’s choice, and asks for none that are no period', async () => {
    const list = await listOf({ app });
    await choose(list, 'period', 'days');
    expect(list.get<HTMLInputElement>('filter-from').value).to.equal(dayAgo(29));
    await choose(list, 'to', dayAgo(10));
    await choose(list, 'from', dayAgo(12));
    expect(ids(list)).to.have.length(3);
    const asked = list.asked.length;
    await choose(list, 'from', dayAgo(5));
    expect(list.state()).to.equal('no-period');
    expect(list.get('filter-from').getAttribute('aria-invalid')).to.equal('true');
    expect(list.all('refunds-all')).to.have.length(0);
    expect(list.asked).to.have.length(asked);
  });

  it('shows older ones when asked, with the focus on the first of them', async () => {
    const list = await listOf({ app });
    const more = list.get('more-all');
    more.focus();
    more.click();
    await list.until(() => ids(list).length > 25);
    expect(new Set(ids(list)).size).to.equal(ids(list).length);
    expect(list.element.shadowRoot?.activeElement).to.equal(rowsIn(list, 'all')[25]);
    expect(list.all('more-all')).to.have.length(0);
  });

  it('says so where there are none', async () => {
    const list = await listOf({ app });
    await choose(list, 'status', 'unknown');
    expect(list.state()).to.equal('empty');
    await list.says('No refunds');
  });

  it('says who may not see refunds', async () => {
    const list = await listOf({ app, as: 'guest' });
    expect(list.state()).to.equal('not-permitted');
    expect(list.all('filters')).to.have.length(0);
  });

  it('can be tried again where the network failed', async () => {
    let down = true;
    const network: Network = (_, reach) => (down ? Promise.reject(new TypeError()) : reach());
    const list = await listOf({ app, network });
    expect(list.state()).to.equal('error');
    down = false;
    list.element.shadowRoot?.querySelector<HTMLElement>('button')?.click();
    await list.until(() => list.state() === 'listed');
  });

  it('shows the refunds where they cannot be added up, and says so', async () => {
    const network: Network = (path, reach) =>
      path.includes('summary') ? Promise.reject(new TypeError()) : reach();
    const list = await listOf({ app, network });
    await list.says('could not be added up');
    expect(ids(list)).to.have.length(25);
  });

  it('drops an answer that comes after others were chosen', async () => {
    const held = Promise.withResolvers<void>();
    const network: Network = async (path, reach) => {
      if (path.includes('klarna')) await held.promise;
      return reach();
    };
    const list = await listOf({ app, network });
    const provider = list.get<HTMLSelectElement>('filter-provider');
    provider.value = 'klarna';
    provider.dispatchEvent(new Event('change'));
    await list.element.updateComplete;
    expect(list.state()).to.equal('loading');
    await choose(list, 'provider', '');
    held.resolve();
    await new Promise((go) => setTimeout(go, 50));
    expect(ids(list)).to.have.length(25);
  });

  it('follows a panel on the same page', async () => {
    const list = await listOf({ app });
    const [newest] = ids(list);
    const panel = await panelFor('bill_anna_1', { app });
    await order(panel, '49', 'succeeded');
    await list.until(() => ids(list)[0] !== newest);
    expect(rowsIn(list, 'all')[0]?.dataset['billId']).to.equal('bill_anna_1');
  });
});

/** The day so many days ago in Stockholm. */
function dayAgo(days: number): string {
  const moment = new Date(Date.now() - days * 86_400_000);
  return new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Stockholm' }).format(moment);
}

async function expectSums(list: List, sums: Awaited<ReturnType<BusyDesk['sums']>>) {
  await list.until(
    () => list.all('totals').length === 1 && !list.element.shadowRoot?.querySelector('.coming'),
  );
  const root = list.element.shadowRoot;
  const digits = (node: Element | null | undefined) =>
    [...(node?.querySelectorAll('dd') ?? [])].map(({ textContent }) =>
      textContent
        ?.replaceAll(/[^\d ]| refunds?/g, ' ')
        .trim()
        .split(/\s+/)
        .map(Number),
    );
  for (const { currency, succeeded, open, failed, decimals } of sums.totals)
    expect(digits(root?.querySelector(`[data-currency=${currency}]`))).to.deep.equal(
      [succeeded, open, failed].map(({ amount, count }) => [
        ...grouped(amount / 10 ** decimals, decimals),
        count,
      ]),
    );
  const rows = [...(root?.querySelectorAll<HTMLElement>('tr[data-day]') ?? [])];
  const told = rows.map(
    ({ dataset, cells }: HTMLElement & { cells?: HTMLCollectionOf<HTMLElement> }) => [
      dataset['day'],
      dataset['provider'],
      dataset['currency'],
      cells?.[2]?.textContent,
    ],
  );
  const meant = sums.days.map(({ day, provider, currency, count }) => [
    day,
    provider,
    currency,
    String(count),
  ]);
  expect(told.toReversed()).to.deep.equal(meant);
}

/** The groups of digits that an amount is written with. */
function grouped(amount: number, decimals: number): number[] {
  return new Intl.NumberFormat('sv', { minimumFractionDigits: decimals })
    .format(amount)
    .split(/[^\d]+/)
    .map(Number);
}
