import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { importBill } from '../../../server/refunds/import.ts';
import type { RefundRecord } from '../../../server/refunds/refund.ts';
import { connect } from '../../../server/store/postgres/connect.ts';
import { postgresStore } from '../../../server/store/postgres/postgres-store.ts';
import type { Store, VendorStore } from '../../../server/store/store.ts';
import { cardBill } from '../bills.ts';
import { requested, someRefund } from '../refunds/some-refund.ts';
import { STORES, type TestStore, freshPostgresStore } from '../stores.ts';

const parts = { now: () => new Date(), newId: () => crypto.randomUUID() };
const at = (second: number) => `2026-11-23T12:00:${second}.000Z`;

async function newRefund(acme: VendorStore, leaseUntil: string | null): Promise<RefundRecord> {
  const bill = cardBill();
  await importBill(bill, acme, parts);
  const refund = { ...someRefund(bill.id, 100, parts.newId()), leaseUntil };
  await acme.withBill(bill.id, (book) => book.addRefund(refund, requested));
  return refund;
}

async function leaseOf(acme: VendorStore, { id }: RefundRecord) {
  return (await acme.refund(id))?.refund.leaseUntil;
}

for (const [where, open] of Object.entries(STORES)) {
  describe(`a change of a refund ${where}`, () => {
    let ledger: TestStore;
    let acme: VendorStore;
    before(async () => {
      ledger = await open();
      acme = ledger.store.vendor('acme');
    });
    after(() => ledger.close());

    for (const [what, from, to] of [
      ['takes one that nobody held in hand', null, at(50)],
      ['lets go of one that it saw held', at(40), null],
      ['holds one for longer', at(40), at(50)],
      ['leaves a lease as it is', at(40), at(40)],
    ] as const) {
      it(what, async () => {
        const refund = await newRefund(acme, from);
        await acme.withBill(refund.billId, async (book) => {
          await book.changeRefund({ ...refund, leaseUntil: to }, null);
          assert.equal(book.bill?.refunds[0]?.leaseUntil, to);
        });
        assert.equal(await leaseOf(acme, refund), to);
      });
    }

    it('lets go of what it has taken in hand itself', async () => {
      const refund = await newRefund(acme, null);
      await acme.withBill(refund.billId, async (book) => {
        await book.changeRefund({ ...refund, leaseUntil: at(50) }, null);
        await book.changeRefund({ ...refund, leaseUntil: null }, null);
      });
      assert.equal(await leaseOf(acme, refund), null);
    });

    it('lets whoever waits for it take the refund in hand', async () => {
      const refund = await newRefund(acme, at(40));
      let taken: Promise<unknown> = Promise.resolve();
      await acme.withBill(refund.billId, async (book) => {
        await book.changeRefund({ ...refund, leaseUntil: null }, null);
        taken = acme.lease([refund.id], at(50), at(10));
      });
      assert.deepEqual(await taken, new Set([refund.id]));
      assert.equal(await leaseOf(acme, refund), at(50));
    });
  });
}

describe('a refund that another server takes in hand while its bill is worked at', () => {
  let ledger: Awaited<ReturnType<typeof freshPostgresStore>>;
  let another: Store;
  let acme: VendorStore;
  before(async () => {
    ledger = await freshPostgresStore();
    another = postgresStore(
      connect(ledger.url, () => {}),
      async () => {},
    );
    acme = ledger.store.vendor('acme');
  });
  after(async () => {
    await another.close();
    await ledger.close();
  });

  for (const [what, seen, wanted] of [
    ['by work that saw nobody hold it', null, null],
    ['by work that lets go of a lease that has ended', at(20), null],
    ['by work that takes it in hand too', null, at(40)],
  ] as const) {
    it(`stays in that hand: changed ${what}`, async () => {
      const refund = await newRefund(acme, seen);
      await acme.withBill(refund.billId, async (book) => {
        const taken = await another.vendor('acme').lease([refund.id], at(59), at(30));
        assert.equal(taken.size, 1);
        await book.changeRefund({ ...refund, status: 'pending', leaseUntil: wanted }, null);
        await book.changeRefund({ ...refund, status: 'succeeded', leaseUntil: wanted }, null);
      });
      const found = (await acme.refund(refund.id))?.refund;
      assert.deepEqual([found?.status, found?.leaseUntil], ['succeeded', at(59)]);
    });
  }
});
