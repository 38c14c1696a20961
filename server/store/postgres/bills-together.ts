import DataLoader from 'dataloader';
import type { BillWithRefunds } from '../../refunds/bill.ts';
import { findBills } from './queries.ts';
import type { Sender } from './scope/vendor-db.ts';

/** As many as people may be waiting for, and an answer of them still small. */
const MOST = 50;

/**
 * Reads a bill of a vendor. Those that are asked for in the same turn of the server are read by one statement: most of what a
 * bill costs is the trip, not the bill. Nothing is remembered from one turn to the next.
 */
export function billsTogether() {
  const vendors = new Map<string, DataLoader<string, BillWithRefunds | null>>();

  function of(db: Sender) {
    const found = vendors.get(db.vendorId);
    if (found) return found;
    const loader = new DataLoader<string, BillWithRefunds | null>(
      async (ids) => {
        const bills = new Map((await findBills(db, ids)).map((bill) => [bill.id, bill]));
        return ids.map((id) => bills.get(id) ?? null);
      },
      { cache: false, maxBatchSize: MOST, batchScheduleFn: setImmediate },
    );
    vendors.set(db.vendorId, loader);
    return loader;
  }

  return (db: Sender, id: string) => of(db).load(id);
}
