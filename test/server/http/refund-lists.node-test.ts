import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Problem, RefundList, RefundSummary } from '../../../contract/index.ts';
import { cardBill } from '../bills.ts';
import { testDesk } from '../desk.ts';
import { STORES, type TestStore } from '../stores.ts';
import { SIX, addRefunds } from './some-refunds.ts';

for (const [where, open] of Object.entries(STORES)) {
  describe(`refunds of all bills, the ledger ${where}`, () => {
    let ledger: TestStore;
    let desk: ReturnType<typeof testDesk>;
    before(async () => {
      ledger = await open();
      desk = testDesk({ store: ledger.store, now: () => new Date('2026-11-03T12:00:00Z') });
      await desk.put(cardBill({ id: 'bill' }));
      await addRefunds(ledger.store, 'bill', SIX);
    });
    after(() => ledger.close());

    const list = async (query: string) =>
      (await desk.call<RefundList>('GET', `/api/v1/refunds?${query}`, { as: 'agent' })).body;
    const ids = ({ data }: RefundList) => data.map(({ id }) => id).join('');

    // prettier-ignore
    const filters: [query: string, ids: string][] = [
      ['',                                             'fedcba'],
      ['status=pending',                               'ed'],
      ['status=failed,unknown',                        'cb'],
      ['status=succeeded,succeeded',                   'fa'],
      ['provider=swish',                               'dc'],
      ['provider=nobody',                              ''],
      ['from=2026-11-02',                              'fedc'],
      ['to=2026-11-01',                                'ba'],
      ['to=2026-11-01&timeZone=Europe/Stockholm',      'a'],
      ['from=2026-11-02&to=2026-11-02&timeZone=Europe/Stockholm', 'edcb'],
      ['from=2026-11-02T13:00:00%2B01:00',             'fe'],
      ['to=2026-11-02T12:00:00Z',                      'dcba'],
      ['by=u-ida',                                     'b'],
      ['attention=true',                               'cb'],
      ['attention=bank-timeout',                       'c'],
      ['attention=unsettled',                          ''],
      ['status=pending,unknown&provider=swish&by=u-eva&from=2026-11-01&attention=true', 'c'],
    ];
    for (const [query, expected] of filters)
      it(`are ${expected || 'none'} by “?${query}”`, async () => {
        assert.equal(ids(await list(query)), expected);
      });

    it('come with all that is shown of a refund, and with what their bill is called', async () => {
      const { data } = RefundList.parse(await list('by=u-ida'));
      const { customer, contractId, number } = await desk.read('bill');
      const { bill, ...refund } = data[0]!;
      assert.deepEqual(bill, {
        id: 'bill',
        number,
        contractId,
        product: 'Acme Dagblad',
        customer,
        decimals: 2,
      });
      const { events: _events, ...alone } = (
        await desk.call<{ events: unknown }>('GET', '/api/v1/refunds/b')
      ).body;
      assert.deepEqual(refund, alone);
    });

    // prettier-ignore
    const refused: [query: string, path: string, message: RegExp][] = [
      ['status=sending',                       'status',    /must be of pending, succeeded, failed, unknown/],
      ['status=',                              'status',    /must be of/],
      ['status=failed,',                       'status',    /must be of/],
      ['provider=',                            'provider',  /./],
      ['from=yesterday',                       'from',      /must be a day such as 2026-11-30/],
      ['from=2026-02-30',                      'from',      /must be a day/],
      ['to=0999-01-01',                        'to',        /1900 to 8999/],
      ['from=2026-11-02&to=2026-11-01',        'to',        /is not later than “from”/],
      ['timeZone=Mars/Olympus',                'timeZone',  /no time zone/],
      ['attention=false',                      'attention', /./],
      ['attention=unheard-of',                 'attention', /./],
      ['by=%00',                               'by',        /well-formed/],
      ['limit=101',                            'limit',     /./],
      ['cursor=nonsense',                      'cursor',    /is not a cursor of this list/],
    ];
    for (const [query, path, message] of refused)
      it(`are refused by “?${query}”, with what is wrong`, async () => {
        for (const headers of [{}, { Accept: 'text/csv' }]) {
          const { status, body } = await desk.call<Problem>('GET', `/api/v1/refunds?${query}`, {
            headers,
          });
          assert.equal(status, 400);
          assert.equal(body.errors?.[0]?.path, path);
          assert.match(body.errors[0].message, message);
        }
      });

    // prettier-ignore
    for (const [as, status] of [['nobody', 403], [null, 401], ['rival', 200]] as const)
      it(`are answered with ${status} to ${as}`, async () => {
        for (const path of ['refunds', 'refunds/summary?from=2026-11-01', 'refunds?attention=true']) {
          const { status: answered, body } = await desk.call('GET', `/api/v1/${path}`, { as });
          assert.equal(answered, status);
          if (as === 'rival') assert.doesNotMatch(JSON.stringify(body), /stripe|SEK|bill/);
        }
      });

    it('are shown once each, page by page, while new ones come in and old ones get on', async () => {
      const seen: string[] = [];
      let cursor = '';
      for (let page = 0; ; page += 1) {
        const { data, nextCursor } = await list(`limit=2${cursor && `&cursor=${cursor}`}`);
        seen.push(...data.map(({ id }) => id));
        if (nextCursor === null) break;
        cursor = nextCursor;
        const requestedAt = page % 2 ? '2026-11-02T00:00:00.000Z' : '2026-12-01T00:00:00.000Z';
        await addRefunds(ledger.store, 'bill', [
          { id: `new-${page}`, requestedAt, status: 'succeeded', provider: 'vipps' },
        ]);
      }
      assert.equal(new Set(seen).size, seen.length);
      assert.deepEqual(seen.filter((id) => id.length === 1).join(''), 'fedcba');
    });

    it('are added up by currency, and by day and provider where somebody is', async () => {
      const path = '/api/v1/refunds/summary?timeZone=Europe/Stockholm&to=2026-11-02&by=u-eva';
      const { status, body } = await desk.call<RefundSummary>('GET', path, { as: 'agent' });
      assert.equal(status, 200);
      assert.deepEqual(RefundSummary.parse(body), {
        period: { start: '2026-10-03T22:00:00.000Z', end: '2026-11-02T23:00:00.000Z' },
        totals: [
          {
            currency: 'SEK',
            decimals: 2,
            count: 3,
            amount: 900,
            succeeded: { count: 1, amount: 100 },
            open: { count: 2, amount: 800 },
            failed: { count: 0, amount: 0 },
          },
        ],
        days: [
          { day: '2026-11-01', provider: 'stripe', currency: 'SEK', count: 1, amount: 100 },
          { day: '2026-11-02', provider: 'klarna', currency: 'SEK', count: 1, amount: 500 },
          { day: '2026-11-02', provider: 'swish', currency: 'SEK', count: 1, amount: 300 },
        ],
        attention: 1,
      });
    });

    it('that failed are added up apart, and are in no day', async () => {
      const path = '/api/v1/refunds/summary?status=failed';
      const { totals, days, attention } = (await desk.call<RefundSummary>('GET', path)).body;
      assert.deepEqual(
        [totals[0]?.count, totals[0]?.failed, days, attention],
        [1, { count: 1, amount: 200 }, [], 1],
      );
    });

    it('are not added up over more days than a summary has', async () => {
      const path = '/api/v1/refunds/summary?from=2025-01-01';
      const { status, body } = await desk.call<Problem>('GET', path);
      assert.equal(status, 400);
      assert.deepEqual(body.errors, [
        { path: 'from', message: 'is more than 400 days before the end' },
      ]);
    });
  });
}
