import type { BillWithRefunds } from '../refunds/bill.ts';
import type { Status } from '../refunds/refund.ts';
import type { Store } from './store.ts';

/** A refund that was ordered here or seen at a provider, and has come into a status. */
export interface RefundMove {
  readonly provider: string;
  readonly to: Status;
}

/** The same ledger, telling of every refund that has come into a status, once that is committed. */
export function watchedStore(store: Store, moved: (move: RefundMove) => void): Store {
  return {
    ...store,
    vendor(id) {
      const vendor = store.vendor(id);
      return {
        ...vendor,
        async withBill(billId, work) {
          let moves: RefundMove[] = [];
          const answer = await vendor.withBill(billId, async (book) => {
            const before = book.bill;
            const done = await work(book);
            moves = movesBetween(before, book.bill);
            return done;
          });
          for (const move of moves) moved(move);
          return answer;
        },
      };
    },
  };
}

function movesBetween(before: BillWithRefunds | null, after: BillWithRefunds | null): RefundMove[] {
  const was = new Map(before?.refunds.map(({ id, status }) => [id, status]));
  return (after?.refunds ?? [])
    .filter(({ id, status, origin }) => origin !== 'import' && was.get(id) !== status)
    .map(({ provider, status }) => ({ provider, to: status }));
}
