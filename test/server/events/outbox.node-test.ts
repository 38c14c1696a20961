import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { importBill } from '../../../server/refunds/import.ts';
import type { Status } from '../../../server/refunds/refund.ts';
import { cardBill } from '../bills.ts';
import { requested, someRefund } from '../refunds/some-refund.ts';
import { STORES, type TestStore } from '../stores.ts';

const parts = { now: () => new Date(), newId: () => crypto.randomUUID() };
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

for (const [where, open] of Object.entries(STORES)) {
  describe(`the outbox of the ledger ${where}`, () => {
    let ledger: TestStore;
    before(async () => {
      ledger = await open({ tells: true });
    });
    after(() => ledger.close());

    async function newBill(): Promise<string> {
      const bill = cardBill();
      await importBill(bill, ledger.store.vendor('acme'), parts);
      return bill.id;
    }

    async function happens(billId: string, status: Status, { goesWrong = false } = {}) {
      await ledger.store.vendor('acme').withBill(billId, async (book) => {
        await book.addRefund({ ...someRefund(billId, 1, crypto.randomUUID()), status }, requested);
        if (goesWrong) throw new Error('midway');
      });
    }

    /** What can be taken in hand, of one bill, in so many seconds. */
    async function claim(billId: string, seconds = 1) {
      const { outbox } = ledger.store;
      const taken = await outbox.claim(inSeconds(seconds), inSeconds(seconds + 60), 100);
      return taken.filter(({ event }) => event.data.bill.id === billId);
    }

    it('gives a bill’s events one after the other, numbered without a gap', async () => {
      const id = await newBill();
      await happens(id, 'pending');
      await happens(id, 'failed');
      const [first, ...more] = await claim(id);
      assert.deepEqual([first?.event.type, first?.event.data.sequence], ['refund.pending', 1]);
      assert.deepEqual(more, []);
      assert.deepEqual(await claim(id), []);

      await ledger.store.outbox.delivered(first?.event.id ?? '');
      const [second] = await claim(id);
      assert.deepEqual([second?.event.type, second?.event.data.sequence], ['refund.failed', 2]);
    });

    it('has nothing of what was rolled back, not even its number', async () => {
      const id = await newBill();
      await assert.rejects(happens(id, 'failed', { goesWrong: true }), /midway/);
      await happens(id, 'pending');
      const [only] = await claim(id);
      assert.deepEqual([only?.event.type, only?.event.data.sequence], ['refund.pending', 1]);
    });

    it('gives an event to one hand, and again when that has died', async () => {
      const id = await newBill();
      await happens(id, 'pending');
      const hands = await Promise.all([claim(id), claim(id), claim(id)]);
      assert.deepEqual(
        hands.map(({ length }) => length).toSorted((a, b) => a - b),
        [0, 0, 1],
      );
      const [again] = await claim(id, 90);
      assert.equal(again?.tries, 2);
    });

    it('keeps one that was given up, and lets those after it go', async () => {
      const id = await newBill();
      await happens(id, 'pending');
      await happens(id, 'failed');
      const [first] = await claim(id);
      await ledger.store.outbox.putOff(first?.event.id ?? '', null);
      const [second] = await claim(id);
      assert.equal(second?.event.data.sequence, 2);
    });

    it('numbers what happens at once without a gap', async () => {
      const id = await newBill();
      await Promise.all(Array.from({ length: 8 }, () => happens(id, 'pending')));
      for (const sequence of [1, 2, 3, 4, 5, 6, 7, 8]) {
        const [one] = await claim(id);
        assert.equal(one?.event.data.sequence, sequence);
        await ledger.store.outbox.delivered(one?.event.id ?? '');
      }
    });
  });

  it(`the ledger ${where} keeps no events where nobody is told`, async () => {
    const { store, close } = await open();
    const bill = cardBill();
    await importBill(bill, store.vendor('acme'), parts);
    const refund = { ...someRefund(bill.id, 1, 'k'), status: 'pending' } as const;
    await store.vendor('acme').withBill(bill.id, (book) => book.addRefund(refund, requested));
    assert.deepEqual(await store.outbox.claim(inSeconds(9), inSeconds(9), 9), []);
    await close();
  });
}
