import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Hints, hintsPath } from '../../../contract/index.ts';
import { seededBills } from '../../../mock-server/bills.ts';
import { cardBill } from '../bills.ts';
import { type Call, testDesk } from '../desk.ts';
import { STORES, type TestStore } from '../stores.ts';

const NOW = new Date('2026-11-18T09:00:00Z');
const NOVEMBER = { start: '2026-11-01T12:00:00Z', end: '2026-12-01T12:00:00Z' };

for (const [where, open] of Object.entries(STORES)) {
  describe(`hints about a bill, ledger ${where}`, () => {
    let ledger: TestStore;
    let desk: ReturnType<typeof testDesk>;
    before(async () => {
      ledger = await open();
      desk = testDesk({
        store: ledger.store,
        now: () => NOW,
        reasons: (vendorId) => (vendorId === 'acme' ? ['Dubbelt debiterad', 'Goodwill'] : []),
      });
    });
    after(() => ledger.close());

    const ask = (billId: string, as: Call['as'] = 'agent') =>
      desk.call<Hints>('GET', hintsPath(billId), { as });
    const hints = async (billId: string) => (await ask(billId)).body;

    it('tell a bill of another that was paid with it, and when that was refunded', async () => {
      const first = cardBill({ period: NOVEMBER });
      const again = cardBill({ contract: first.contract, paidAt: '2026-11-01T15:00:00Z' });
      await desk.put(first);
      await desk.put(again);
      const sibling = {
        id: again.id,
        number: again.number,
        paid: 9900,
        currency: 'SEK',
        paidAt: '2026-11-01T15:00:00.000Z',
        refunded: 0,
        inProgress: 0,
        refundState: 'none',
        lastRefundAt: null,
      };
      assert.deepEqual((await hints(first.id)).siblings, [sibling]);

      await desk.order(again.id, { amount: 9900 });
      const [seen] = (await hints(first.id)).siblings;
      assert.deepEqual(
        [seen?.refunded, seen?.refundState, seen?.lastRefundAt?.slice(0, 10)],
        [9900, 'full', '2026-11-18'],
      );
      assert.equal((await hints(again.id)).siblings[0]?.id, first.id);
    });

    it('tell of no more than ten such bills', async () => {
      const [first, ...others] = Array.from({ length: 13 }, (_, hour) =>
        cardBill({
          contract: { id: 'contract-many', product: 'Acme', status: 'active' },
          paidAt: `2026-11-01T${String(hour + 1).padStart(2, '0')}:00:00Z`,
        }),
      );
      assert.ok(first);
      for (const bill of [first, ...others]) await desk.put(bill);
      assert.deepEqual(
        (await hints(first.id)).siblings.map(({ id }) => id),
        others
          .toReversed()
          .slice(0, 10)
          .map(({ id }) => id),
      );
    });

    it('tell of none where nothing was paid', async () => {
      const contract = { id: 'contract-free', product: 'Acme', status: 'active' };
      const bills = [cardBill({ paid: 0, contract }), cardBill({ paid: 0, contract })];
      for (const bill of bills) await desk.put(bill);
      for (const { id } of bills) assert.deepEqual((await hints(id)).siblings, []);
    });

    it('tell what is left of its period, less what has gone back', async () => {
      const bill = cardBill({ period: NOVEMBER });
      await desk.put(bill);
      assert.deepEqual((await hints(bill.id)).unused, { days: 12, of: 30, amount: 3960 });
      await desk.order(bill.id, { amount: 3000 });
      assert.deepEqual((await hints(bill.id)).unused, { days: 12, of: 30, amount: 960 });
      await desk.order(bill.id, { amount: 960 });
      assert.equal((await hints(bill.id)).unused, null);
    });

    it('give a vendor its own reasons, and others none', async () => {
      const bill = cardBill();
      await desk.put(bill);
      assert.deepEqual(await hints(bill.id), {
        siblings: [],
        unused: null,
        reasons: ['Dubbelt debiterad', 'Goodwill'],
        requests: [],
      });
      const theirs = cardBill();
      await desk.put(theirs, 'rival');
      assert.deepEqual((await ask(theirs.id, 'rival')).body.reasons, []);
    });

    it('are not told to somebody without the right, nor of a bill that is not there', async () => {
      const bill = cardBill();
      await desk.put(bill);
      assert.equal((await ask(bill.id, 'nobody')).status, 403);
      assert.equal((await ask(bill.id, 'rival')).status, 404);
      assert.equal((await ask('no-such-bill')).status, 404);
    });

    it('find in the seeded publisher bills that were charged twice, and one in the middle of its year', async () => {
      for (const bill of seededBills(NOW)) await desk.put(bill);
      const twins = async (id: string) =>
        (await hints(id)).siblings.map((one) => `${one.id} ${one.refundState}`);
      assert.deepEqual(await twins('bill_mikko_6'), ['bill_mikko_7 none']);
      assert.deepEqual(await twins('bill_mikko_7'), ['bill_mikko_6 none']);
      assert.deepEqual(await twins('bill_mikko_9'), ['bill_mikko_8 full']);
      assert.deepEqual(await twins('bill_mikko_1'), []);
      const { unused } = await hints('bill_mikko_10');
      assert.deepEqual([unused?.days, unused?.of], [133, 365]);
    });
  });
}
