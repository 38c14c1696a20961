import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { importBill } from '../../../server/refunds/import.ts';
import type { RefundRecord } from '../../../server/refunds/refund.ts';
import type { RefundFilter, RefundPosition, SumOfDay } from '../../../server/store/refund-lists.ts';
import type { VendorStore } from '../../../server/store/store.ts';
import { cardBill } from '../bills.ts';
import { requested, someRefund } from '../refunds/some-refund.ts';
import { STORES, type TestStore } from '../stores.ts';

const parts = { now: () => new Date(), newId: () => crypto.randomUUID() };
const [EVA, IDA] = [
  { id: 'u-eva', name: 'Eva' },
  { id: 'u-ida', name: 'Ida' },
];

type Special = Partial<RefundRecord> & Pick<RefundRecord, 'id' | 'requestedAt'>;

// prettier-ignore
const REFUNDS: Special[] = [
  { id: 'a', requestedAt: '2026-11-01T00:00:00.000Z', amount: 100, status: 'succeeded', provider: 'stripe', requestedBy: EVA },
  { id: 'b', requestedAt: '2026-11-01T23:59:59.999Z', amount: 200, status: 'failed',    provider: 'stripe', requestedBy: IDA, attention: 'failed-later' },
  { id: 'c', requestedAt: '2026-11-02T00:00:00.000Z', amount: 300, status: 'unknown',   provider: 'swish',  requestedBy: EVA, attention: 'bank-timeout' },
  { id: 'd', requestedAt: '2026-11-02T00:00:00.000Z', amount: 400, status: 'pending',   provider: 'swish',  requestedBy: null },
  { id: 'e', requestedAt: '2026-11-02T12:00:00.000Z', amount: 500, status: 'sending',   provider: 'klarna', requestedBy: EVA },
  { id: 'f', requestedAt: '2026-11-03T00:00:00.000Z', amount: 600, status: 'succeeded', provider: 'stripe', requestedBy: EVA, attention: 'more-than-paid' },
];

for (const [where, open] of Object.entries(STORES)) {
  describe(`refunds of all bills in the ledger ${where}`, () => {
    let ledger: TestStore;
    let acme: VendorStore;
    before(async () => {
      ledger = await open();
      acme = ledger.store.vendor('acme');
      for (const id of ['first', 'second'])
        await importBill(cardBill({ id, number: `no-${id}` }), acme, parts);
      for (const [index, special] of REFUNDS.entries())
        await add(special, index % 2 ? 'second' : 'first');
    });
    after(() => ledger.close());

    async function add(special: Special, billId = 'first'): Promise<void> {
      const refund = { ...someRefund(billId, 100, `key-${special.id}`), ...special };
      await acme.withBill(billId, (book) => book.addRefund(refund, requested));
    }

    async function ids(filter: RefundFilter, limit = 100): Promise<string> {
      let all = '';
      let after: RefundPosition | null = null;
      do {
        const page = await acme.refunds({ filter, limit, after });
        all += page.refunds.map(({ refund }) => refund.id).join('');
        after = page.next;
      } while (after);
      return all;
    }

    // prettier-ignore
    const filters: [filter: RefundFilter, ids: string][] = [
      [{},                                                        'fedcba'],
      [{ statuses: ['succeeded'] },                               'fa'],
      [{ statuses: ['sending', 'pending'] },                      'ed'],
      [{ statuses: ['failed', 'unknown'] },                       'cb'],
      [{ statuses: ['failed', 'succeeded'] },                     'fba'],
      [{ provider: 'swish' },                                     'dc'],
      [{ provider: 'nobody' },                                    ''],
      [{ from: '2026-11-02T00:00:00.000Z' },                      'fedc'],
      [{ until: '2026-11-02T00:00:00.000Z' },                     'ba'],
      [{ from: '2026-11-01T00:00:00.001Z', until: '2026-11-02T00:00:00.001Z' }, 'dcb'],
      [{ by: 'u-eva' },                                           'feca'],
      [{ attention: 'any' },                                      'fcb'],
      [{ attention: 'bank-timeout' },                             'c'],
      [{ attention: 'unsettled' },                                ''],
      [{ statuses: ['succeeded'], by: 'u-eva', attention: 'any' }, 'f'],
      [{ statuses: ['unknown'], provider: 'stripe' },             ''],
      [{ provider: 'stripe', until: '2026-11-03T00:00:00.000Z', by: 'u-ida', statuses: ['failed'], attention: 'any' }, 'b'],
    ];
    for (const [filter, expected] of filters)
      it(`are ${expected || 'none'} by ${JSON.stringify(filter)}, in whatever pages`, async () => {
        for (const limit of [1, 2, 100]) assert.equal(await ids(filter, limit), expected);
      });

    it('come with what their bill is called', async () => {
      const [last] = (await acme.refunds({ filter: {}, limit: 1, after: null })).refunds;
      const { id, contract, customer } = (await acme.bill('second'))!;
      const bill = { id, number: 'no-second', contractId: contract.id, product: contract.product };
      assert.deepEqual(last?.bill, { ...bill, customer });
      assert.deepEqual([last.refund.id, last.refund.requestedBy], ['f', EVA]);
    });

    it('are added up by day, provider, currency and status', async () => {
      const days = ['2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z'];
      const sums = async (filter: RefundFilter, from = days[0]!) =>
        (
          await acme.refundSums({
            filter: { ...filter, from, until: '2026-11-03T00:00:00.000Z' },
            days,
          })
        )
          .map(
            (one: SumOfDay) =>
              `${one.day} ${one.provider} ${one.currency} ${one.status} ${one.count} ${one.amount} ${one.attention}`,
          )
          .toSorted();
      assert.deepEqual(await sums({}), [
        '0 stripe SEK failed 1 200 1',
        '0 stripe SEK succeeded 1 100 0',
        '1 klarna SEK sending 1 500 0',
        '1 swish SEK pending 1 400 0',
        '1 swish SEK unknown 1 300 1',
      ]);
      assert.deepEqual(await sums({ by: 'u-eva' }, '2026-11-01T12:00:00.000Z'), [
        '1 klarna SEK sending 1 500 0',
        '1 swish SEK unknown 1 300 1',
      ]);
    });

    it('come to more than a whole number that is safe, without trouble', async () => {
      const huge = Number.MAX_SAFE_INTEGER;
      const requestedAt = '2020-01-01T00:00:00.000Z';
      for (const id of ['x', 'y']) await add({ id, requestedAt, amount: huge });
      const [sum] = await acme.refundSums({
        filter: { until: '2020-01-02T00:00:00.000Z' },
        days: [requestedAt],
      });
      assert.deepEqual([sum?.count, sum?.amount], [2, 2 * huge]);
    });

    it('are nothing to another vendor', async () => {
      const rival = ledger.store.vendor('rival');
      assert.deepEqual(await rival.refunds({ filter: {}, limit: 10, after: null }), {
        refunds: [],
        next: null,
      });
      assert.deepEqual(
        await rival.refundSums({ filter: {}, days: ['2000-01-01T00:00:00.000Z'] }),
        [],
      );
    });
  });
}
