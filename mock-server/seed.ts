import type { BillImport } from '../contract/index.ts';
import { importBill } from '../server/refunds/import.ts';
import type { Store } from '../server/store/store.ts';
import { seededBills } from './bills.ts';
import { DEMO_VENDOR } from './sign-in.ts';

/** Gives the demo publisher its bills. What is there already stays as it is. */
export async function seed(
  store: Store,
  now = new Date(),
  bills: readonly BillImport[] = seededBills(now),
): Promise<void> {
  const vendor = store.vendor(DEMO_VENDOR);
  const parts = { now: () => now, newId: () => crypto.randomUUID() };
  const found = await Promise.all(bills.map(({ id }) => vendor.bill(id)));
  const missing = bills.filter((_, nth) => !found[nth]);
  for (const bill of missing) await importBill(bill, vendor, parts);
}
