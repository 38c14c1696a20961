import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import {
  BillList,
  Contract,
  CustomerWithContracts,
  Me,
  type Problem,
  SearchResults,
} from '../../../contract/index.ts';
import { memoryStore } from '../../../server/store/memory/memory-store.ts';
import { cardBill } from '../bills.ts';
import { testDesk } from '../desk.ts';

describe('lists of bills', () => {
  const desk = testDesk({ store: memoryStore(() => {}) });
  before(async () => {
    const contract = { id: 'con', product: 'Paper', status: 'active' };
    const customer = { id: 'cus|1', name: 'Åsa', email: 'asa+1@example.com' };
    for (const month of [1, 2, 3])
      await desk.put(cardBill({ contract, customer, paidAt: `2026-0${month}-01T00:00:00Z` }));
  });

  for (const query of ['contractId=con', 'customerId=cus%7C1', 'email=ASA%2B1%40example.com']) {
    it(`come newest first by ${query}`, async () => {
      const { body } = await desk.call<BillList>('GET', `/api/v1/bills?${query}`, { as: 'agent' });
      BillList.parse(body);
      assert.deepEqual(
        body.data.map(({ paidAt }) => paidAt?.slice(0, 7)),
        ['2026-03', '2026-02', '2026-01'],
      );
      assert.equal(body.nextCursor, null);
    });
  }

  it('come in pages that a cursor continues', async () => {
    const first = await desk.call<BillList>('GET', '/api/v1/bills?contractId=con&limit=2');
    assert.equal(first.body.data.length, 2);
    const rest = await desk.call<BillList>(
      'GET',
      `/api/v1/bills?contractId=con&limit=2&cursor=${first.body.nextCursor}`,
    );
    assert.deepEqual([rest.body.data.length, rest.body.nextCursor], [1, null]);
  });

  // prettier-ignore
  for (const query of ['', 'contractId=a&email=b', 'contractId=', 'contractId=a&limit=0', 'contractId=a&limit=101', 'contractId=a&limit=x', 'contractId=a&cursor=nonsense', 'contractId=a&cursor=bnVsbA', 'email=a%00']) {
    it(`refuse “?${query}”`, async () => {
      const { status, body } = await desk.call<Problem>('GET', `/api/v1/bills?${query}`);
      assert.equal(status, 400);
      assert.match(body.type, /invalid-request/);
    });
  }

  it('are empty for another vendor', async () => {
    const { body } = await desk.call<BillList>('GET', '/api/v1/bills?contractId=con', {
      as: 'rival',
    });
    assert.deepEqual(body, { data: [], nextCursor: null });
  });
});

describe('a subscriber', () => {
  const desk = testDesk({ store: memoryStore(() => {}) });
  const customer = { id: 'cus|1', name: 'Åsa', email: 'asa@example.com' };
  before(async () => {
    for (const id of ['con-b', 'con-a'])
      await desk.put(cardBill({ customer, contract: { id, product: 'Paper', status: 'active' } }));
  });

  it('is shown with all of their contracts', async () => {
    const { body } = await desk.call('GET', '/api/v1/customers/cus%7C1', { as: 'agent' });
    const { contracts, ...rest } = CustomerWithContracts.parse(body);
    assert.deepEqual(rest, customer);
    assert.deepEqual(
      contracts.map(({ id }) => id),
      ['con-a', 'con-b'],
    );
  });

  it('is found by the name, with their contracts, and a whole contract id comes first', async () => {
    const find = async (q: string) =>
      SearchResults.parse(
        (await desk.call('GET', `/api/v1/search?q=${encodeURIComponent(q)}`, { as: 'agent' })).body,
      ).data.map(({ type, id }) => `${type} ${id}`);
    const all = ['customer cus|1', 'contract con-a', 'contract con-b'];
    assert.deepEqual(await find('ASA'), all);
    assert.deepEqual(await find(' å'), all);
    assert.deepEqual(await find('CON-B'), ['contract con-b']);
    assert.deepEqual(await find(' '), []);
  });

  it('is found from their contract', async () => {
    const { body } = await desk.call('GET', '/api/v1/contracts/con-a', { as: 'agent' });
    assert.deepEqual(Contract.parse(body).customer, customer);
  });

  // prettier-ignore
  const refused: [what: string, path: string, as: 'admin' | 'rival' | 'nobody' | null, status: number][] = [
    ['an unknown customer',            'customers/none',    'admin',  404],
    ['an unknown contract',            'contracts/none',    'admin',  404],
    ['another vendor’s customer',      'customers/cus%7C1', 'rival',  404],
    ['another vendor’s contract',      'contracts/con-a',   'rival',  404],
    ['a customer without the right',   'customers/cus%7C1', 'nobody', 403],
    ['a contract without the right',   'contracts/con-a',   'nobody', 403],
    ['a contract without signing in',  'contracts/con-a',   null,     401],
    ['a search without the right',     'search?q=asa',      'nobody', 403],
    ['a search for nothing at all',    'search',            'admin',  400],
    ['what no database can hold',      'search?q=a%00',     'admin',  400],
  ];
  for (const [what, path, as, status] of refused)
    it(`is not shown to who asks for ${what}`, async () => {
      assert.equal((await desk.call('GET', `/api/v1/${path}`, { as })).status, status);
    });
});

describe('the caller', () => {
  const desk = testDesk({ store: memoryStore(() => {}) });

  it('is told who they are and what they may do', async () => {
    const { body } = await desk.call<Me>('GET', '/api/v1/me', { as: 'agent' });
    assert.deepEqual(Me.parse(body), {
      id: 'u-agent',
      name: 'Agnes',
      vendorId: 'acme',
      rights: { read: true, refund: false, write: false },
    });
  });

  it('is asked to sign in before being told what there is', async () => {
    assert.equal((await desk.call('GET', '/api/v1/nothing', { as: null })).status, 401);
    assert.equal((await desk.call('GET', '/api/v1/nothing')).status, 404);
  });

  it('gets no cached answer', async () => {
    const { headers } = await desk.call('GET', '/api/v1/me');
    assert.equal(headers.get('Cache-Control'), 'no-store');
  });
});
