import { type RefundRecord, isOpen } from '../../../server/refunds/refund.ts';
import { replay } from '../../../server/refunds/replay.ts';
import type { Store } from '../../../server/store/store.ts';
import type { Pool } from './pool.ts';

const VENDORS = ['acme', 'rival'];

/** What is wrong with the ledger after everything: nothing that was sent may have brought the money out of order. */
export async function wrongBooks(store: Store, { bills }: Pool): Promise<string[]> {
  const wrong: string[] = [];
  for (const vendorId of VENDORS)
    for (const id of bills.keys()) {
      const about = await wrongWith(store, vendorId, id);
      wrong.push(...about.map((what) => `${vendorId} ${id}: ${what}`));
    }
  return wrong;
}

async function wrongWith(store: Store, vendorId: string, id: string): Promise<string[]> {
  const vendor = store.vendor(vendorId);
  const bill = await vendor.bill(id);
  if (!bill) return [];
  const { paid, refunded, reserved, excess, refunds } = bill;
  const sum = (which: (one: RefundRecord) => boolean) =>
    refunds.filter(which).reduce((total, { amount }) => total + amount, 0);
  const gone = sum(({ status }) => status === 'succeeded');
  const open = sum(isOpen);
  const ordered = sum(({ origin, status }) => origin === 'panel' && status !== 'failed');

  const wrong: string[] = [];
  if (ordered > paid) wrong.push(`${ordered} ordered of ${paid}`);
  if (refunded + reserved > paid + excess) wrong.push(`${refunded} + ${reserved} of ${paid}`);
  // What upstream told and what a provider has may be more together. What was ordered here never is.
  const isOurs = refunds.every(({ origin }) => origin === 'panel');
  if (isOurs && excess > 0) wrong.push(`${excess} too much, without anybody else`);
  if (gone !== refunded) wrong.push(`refunded ${refunded}, but its refunds say ${gone}`);
  if (open !== reserved) wrong.push(`in progress ${reserved}, but its refunds say ${open}`);
  for (const { id: refundId, status } of refunds) {
    const events = (await vendor.refund(refundId))?.events ?? [];
    if (replay(events) !== status) wrong.push(`${refundId} is ${status}, not what its events say`);
  }
  return wrong;
}
