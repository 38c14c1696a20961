import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BillPlace } from '../../../server/refunds/compare-books.ts';
import { importBill } from '../../../server/refunds/import.ts';
import { billsAfter } from '../../../server/store/postgres/bill-names.ts';
import { connect } from '../../../server/store/postgres/connect.ts';
import { cardBill } from '../bills.ts';
import { freshPostgresStore } from '../stores.ts';

const parts = { now: () => new Date(), newId: () => crypto.randomUUID() };

describe('the names of all bills', () => {
  let ledger: Awaited<ReturnType<typeof freshPostgresStore>>;
  let db: ReturnType<typeof connect>;
  before(async () => {
    ledger = await freshPostgresStore();
    db = connect(ledger.url, () => {}, 'read-only');
    // Ids that lie across each other: a place is a vendor and an id, not one of them.
    for (const [vendor, id] of [
      ['acme', 'b'],
      ['acme', 'd'],
      ['borg', 'a'],
      ['borg', 'c'],
      ['cyan', 'b'],
    ] as const)
      await importBill(cardBill({ id }), ledger.store.vendor(vendor), parts);
  });
  after(async () => {
    await db.destroy();
    await ledger.close();
  });

  async function pages(vendorId: string | null, limit: number): Promise<string[]> {
    const told: string[] = [];
    for (let place: BillPlace | null = null; ;) {
      const page = await billsAfter(db, vendorId, place, limit);
      told.push(page.map(({ vendorId, billId }) => `${vendorId}/${billId}`).join(' '));
      place = page.at(-1) ?? null;
      if (page.length < limit) return told;
    }
  }

  it('come by vendor and then by id, each once, also across vendors', async () => {
    assert.deepEqual(await pages(null, 2), ['acme/b acme/d', 'borg/a borg/c', 'cyan/b']);
    assert.deepEqual(await pages(null, 3), ['acme/b acme/d borg/a', 'borg/c cyan/b']);
  });

  it('are those of one vendor when asked for', async () => {
    assert.deepEqual(await pages('borg', 1), ['borg/a', 'borg/c', '']);
  });

  it('say who holds the payment', async () => {
    const [first] = await billsAfter(db, null, null, 1);
    assert.deepEqual(first, { vendorId: 'acme', billId: 'b', provider: 'stripe' });
  });

  it('are read over a connection on which the database refuses to write', async () => {
    await assert.rejects(
      db.updateTable('bills').set({ number: 'x' }).execute(),
      /read-only transaction/,
    );
  });
});
