import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
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
import { STORES, type TestStore } from '../stores.ts';

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

for (const [where, open] of Object.entries(STORES)) {
  describe(`paging through bills while others are added, the ledger ${where}`, () => {
    let ledger: TestStore;
    let desk: ReturnType<typeof testDesk>;
    before(async () => {
      ledger = await open();
      desk = testDesk(ledger);
    });
    after(() => ledger.close());

    const customer = { id: 'reader', name: 'Åsa', email: 'asa@example.com' };
    const put = (id: string, paidAt: string) => desk.put(cardBill({ id, paidAt, customer }));

    /** Every page, with something happening after each. */
    async function pages(
      limit: number,
      between: (page: number) => Promise<unknown>,
    ): Promise<string[]> {
      const ids: string[] = [];
      let cursor = '';
      for (let page = 1; ; page += 1) {
        const query = `customerId=reader&limit=${limit}${cursor && `&cursor=${cursor}`}`;
        const { body } = await desk.call<BillList>('GET', `/api/v1/bills?${query}`);
        ids.push(...body.data.map(({ id }) => id));
        if (body.nextCursor === null) return ids;
        cursor = body.nextCursor;
        await between(page);
      }
    }

    // Every kind of name and time that could be sorted in two ways.
    const INSTANTS = [
      '2026-03-01T00:00:00Z',
      '2026-03-01T00:00:00.001Z',
      '2026-03-01T00:00:00.0004Z',
      '2026-03-01T00:00:00.000999Z',
      '2026-03-01T01:00:00+01:00',
      '2026-02-28T23:59:59.9999999Z',
    ];
    const NAMES = [
      'b',
      'B',
      'a-1',
      'a1',
      'a_1',
      'å',
      'é',
      'e\u0301',
      '😀',
      '\uFFFD',
      'z',
      '10',
      '9',
    ];
    const there = INSTANTS.flatMap((at, nth): [string, string][] =>
      NAMES.map((name) => [`${name}.${nth}`, at]),
    );

    it('shows every bill once, also those of the same instant', async () => {
      for (const [id, at] of there) await put(id, at);
      const expected = there.map(([id]) => id).toSorted();
      for (const limit of [1, 7, 100])
        assert.deepEqual((await pages(limit, async () => {})).toSorted(), expected, `${limit}`);
    });

    it('skips none that was there and shows none twice, while newer, older and equally old ones come', async () => {
      let added = 0;
      const seen = await pages(5, async (page) => {
        for (const at of ['2027-01-01T00:00:00Z', '2020-01-01T00:00:00Z', INSTANTS[page % 6]!])
          if (added < 90) await put(`${NAMES[added % 13]}+${(added += 1)}`, at);
        // One that was shown, or is still to come, is told again.
        await put(...there[(page * 11) % there.length]!);
      });
      assert.equal(new Set(seen).size, seen.length);
      const known = new Set(there.map(([id]) => id));
      assert.deepEqual(seen.filter((id) => known.has(id)).toSorted(), [...known].toSorted());
    });

    it('goes on in the right place when the bill that the cursor names has moved', async () => {
      const [before, moved] = [await pages(100, async () => {}), { id: '' }];
      const seen = await pages(10, async (page) => {
        if (page !== 1) return;
        moved.id = before[9]!;
        await put(moved.id, '2019-01-01T00:00:00Z');
      });
      assert.deepEqual(seen, [...before, moved.id]);
    });
  });
}

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
