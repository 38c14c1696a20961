import { news } from '../../../events/news.ts';
import type { ImportBook } from '../../../refunds/import.ts';
import { put } from '../outbox.ts';
import { lockAndFindBills } from '../queries.ts';
import type { VendorTransaction } from '../scope/vendor-db.ts';
import { draftOf } from './draft.ts';
import { flush } from './flush.ts';
import { type Payment, lockPayments } from './payments.ts';

/** What a piece of work on several bills is about. */
export interface Wanted {
  readonly billIds: readonly string[];
  /** Every payment that any of them may come to have. */
  readonly payments: readonly Payment[];
  /** Whether what happens to the bills is put into the outbox. */
  readonly tells: boolean;
}

/**
 * What `withBill` does, for several bills at once inside a transaction: they are locked and read together, and what
 * the work has written is written together at the end. Locks are taken in the order in which one bill's are: bill,
 * payment, customer, contract.
 */
export async function withBills<T>(
  tx: VendorTransaction,
  { billIds, payments, tells }: Wanted,
  work: (bookOf: (billId: string) => ImportBook) => Promise<T>,
): Promise<T> {
  const found = await lockAndFindBills(tx, billIds);
  const there = new Map(found.map((bill) => [bill.id, bill]));
  const draft = draftOf(found, await lockPayments(tx, payments));
  const answer = await work(draft.bookOf);
  await flush(tx, there, draft);
  if (tells)
    for (const id of draft.put.keys())
      await put(tx, news(there.get(id) ?? null, draft.bills.get(id) ?? null));
  return answer;
}
