import { sql } from 'kysely';
import { NO_REFUNDS } from '../../refunds/bill.ts';
import type { EventRecord } from '../../refunds/refund.ts';
import type { BillBook } from '../store.ts';
import { putBill } from './put-bill.ts';
import { findBill, findRefundByKey } from './queries.ts';
import { personRow } from './people.ts';
import { addRequest, dismissRequest, findRequest, requestsOf } from './requests.ts';
import { refundRow } from './rows.ts';
import type { VendorTransaction } from './scope/vendor-db.ts';

/** A bill inside one transaction, its row locked. */
export async function postgresBook(db: VendorTransaction, billId: string): Promise<BillBook> {
  let bill = await findBill(db, billId, 'lock');

  async function append(refundId: string, event: EventRecord): Promise<void> {
    const { at, type, status, by, requestId, data } = event;
    await db
      .insertInto('refund_events')
      .values((row) => ({
        refund_id: refundId,
        seq: row
          .selectFrom('refund_events as past')
          .select(sql<number>`coalesce(max(seq), 0) + 1`.as('next'))
          .where('past.refund_id', '=', refundId),
        at,
        type,
        status,
        ...(by ? personRow(by) : {}),
        request_id: requestId,
        data: JSON.stringify(data),
      }))
      .execute();
  }

  return {
    get bill() {
      return bill;
    },
    refundByKey: (key) => findRefundByKey(db, key),

    async putBill(facts) {
      const saved = await putBill(db, facts, bill !== null);
      if (saved === 'saved') bill = { ...NO_REFUNDS, refunds: [], ...bill, ...facts };
      return saved;
    },

    async setFigures({ refunded, reserved, excess }) {
      await db
        .updateTable('bills')
        .set({ refunded, reserved, excess })
        .where('id', '=', billId)
        .execute();
      bill = bill && { ...bill, refunded, reserved, excess };
    },

    async markDisputed() {
      await db.updateTable('bills').set({ status: 'disputed' }).where('id', '=', billId).execute();
      bill = bill && { ...bill, status: 'disputed' };
    },

    async addRefund(refund, event) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('refunds')
        .values(refundRow(refund))
        .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows !== 1n) return 'key-taken';
      await append(refund.id, event);
      bill = bill && { ...bill, refunds: [refund, ...bill.refunds] };
      return 'added';
    },

    async changeRefund(refund, event) {
      const { id, lease_until, ...changes } = refundRow(refund);
      const held = bill?.refunds.find((one) => one.id === id)?.leaseUntil ?? null;
      await db
        .updateTable('refunds')
        .set((row) => ({
          ...changes,
          // Refunds are taken in hand without the bill's lock: what was taken since is not ours to let go of.
          lease_until: row
            .case()
            .when('lease_until', 'is not distinct from', held)
            .then(lease_until)
            .else(row.ref('lease_until'))
            .end(),
        }))
        .where('id', '=', id)
        .execute();
      if (event) await append(refund.id, event);
      const refunds = bill?.refunds.map((one) => (one.id === refund.id ? refund : one)) ?? [];
      bill = bill && { ...bill, refunds };
    },

    request: (id) => findRequest(db, id),
    requestsOf: (query) => requestsOf(db, query),
    addRequest: (request) => addRequest(db, request),
    dismissRequest: (id, dismissal) => dismissRequest(db, id, dismissal),
  };
}
