import type { Updateable } from 'kysely';
import type { News } from '../../events/news.ts';
import { NO_REFUNDS } from '../../refunds/bill.ts';
import type { BillBook } from '../store.ts';
import { addEvents } from './outbox.ts';
import { putBill } from './put-bill.ts';
import { addRequest, dismissRequest, findRequest, requestsOf } from './requests.ts';
import type { VendorTables } from './schema.ts';
import { builtOnce } from './scope/built-once.ts';
import type { Statement, VendorConnection } from './scope/vendor-db.ts';
import type { LockedBill } from './with-bill.ts';
import { addRefund, changeRefund } from './write-refund.ts';

/** A bill's book, and what has been written into it that the database has not been told yet. */
export interface OpenBook {
  readonly book: BillBook;
  tell(news: readonly News[]): void;
  left(): Statement[];
}

/** A bill inside one transaction, its row locked. Writes are kept back, so that they travel together. */
export function postgresBook(
  db: VendorConnection,
  billId: string,
  locked: LockedBill | null,
): OpenBook {
  let bill = locked?.bill ?? null;
  let writes: Statement[] = [];
  let onBill: Updateable<VendorTables['bills']> = {};

  function left(): Statement[] {
    const isChanged = Object.keys(onBill).length > 0;
    const all = isChanged ? [...writes, updateBill(db, { ...onBill, id: billId })] : writes;
    [writes, onBill] = [[], {}];
    return all;
  }

  /** What the database itself is asked finds all that was written before. */
  async function upToDate<T>(ask: () => Promise<T>): Promise<T> {
    const before = left();
    if (before.length > 0) await db.send(...before);
    return ask();
  }

  const book: BillBook = {
    get bill() {
      return bill;
    },

    putBill: (facts) =>
      upToDate(async () => {
        const saved = await putBill(db, facts, bill !== null);
        if (saved === 'saved') bill = { ...NO_REFUNDS, refunds: [], ...bill, ...facts };
        return saved;
      }),

    async setFigures({ refunded, reserved, excess }) {
      onBill = { ...onBill, refunded, reserved, excess };
      bill = bill && { ...bill, refunded, reserved, excess };
    },

    async markDisputed() {
      onBill = { ...onBill, status: 'disputed' };
      bill = bill && { ...bill, status: 'disputed' };
    },

    async addRefund(refund, event) {
      writes.push(...addRefund(db, refund, event));
      bill = bill && { ...bill, refunds: [refund, ...bill.refunds] };
    },

    async changeRefund(refund, event) {
      const before = bill?.refunds.find(({ id }) => id === refund.id);
      writes.push(...changeRefund(db, before, refund, event));
      const refunds = bill?.refunds.map((one) => (one.id === refund.id ? refund : one)) ?? [];
      bill = bill && { ...bill, refunds };
    },

    request: (id) => upToDate(() => findRequest(db, id)),
    requestsOf: (query) => upToDate(() => requestsOf(db, query)),
    addRequest: (request) => upToDate(() => addRequest(db, request)),
    dismissRequest: (id, dismissal) => upToDate(() => dismissRequest(db, id, dismissal)),
  };

  return {
    book,
    left,

    tell(news) {
      if (news.length === 0) return;
      const before = locked ?? { told: 0, at: new Date().toISOString() };
      writes.push(addEvents(db, news, before));
      onBill = { ...onBill, events_told: before.told + news.length };
    },
  };
}

const updateBill = builtOnce(
  (db, { id, ...changes }: Updateable<VendorTables['bills']> & { readonly id: string }) =>
    db.updateTable('bills').set(changes).where('id', '=', id),
);
