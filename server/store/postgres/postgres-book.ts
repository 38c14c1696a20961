import { type Transaction, sql } from 'kysely';
import { NO_REFUNDS } from '../../refunds/bill.ts';
import type { EventRecord } from '../../refunds/refund.ts';
import type { BillBook } from '../store.ts';
import { putBill } from './put-bill.ts';
import { findBill, findRefundByKey } from './queries.ts';
import { refundRow } from './rows.ts';
import type { Database } from './schema.ts';

/** A bill inside one transaction, its row locked. */
export async function postgresBook(
  db: Transaction<Database>,
  vendorId: string,
  billId: string,
): Promise<BillBook> {
  let bill = await findBill(db, vendorId, billId, 'lock');

  async function append(refundId: string, event: EventRecord): Promise<void> {
    const { at, type, status, by, requestId, data } = event;
    await sql`
      insert into refund_events
        (vendor_id, refund_id, seq, at, type, status, by_id, by_name, request_id, data)
      select ${vendorId}, ${refundId}, coalesce(max(seq), 0) + 1, ${at}::timestamptz, ${type},
        ${status}, ${by?.id ?? null}, ${by?.name ?? null}, ${requestId}, ${JSON.stringify(data)}::jsonb
      from refund_events where vendor_id = ${vendorId} and refund_id = ${refundId}
    `.execute(db);
  }

  return {
    get bill() {
      return bill;
    },
    refundByKey: (key) => findRefundByKey(db, vendorId, key),

    async putBill(facts) {
      const saved = await putBill(db, vendorId, facts, bill !== null);
      if (saved === 'saved') bill = { ...NO_REFUNDS, refunds: [], ...bill, ...facts };
      return saved;
    },

    async setFigures({ refunded, reserved, excess }) {
      await db
        .updateTable('bills')
        .set({ refunded, reserved, excess })
        .where('vendor_id', '=', vendorId)
        .where('id', '=', billId)
        .execute();
      bill = bill && { ...bill, refunded, reserved, excess };
    },

    async markDisputed() {
      await db
        .updateTable('bills')
        .set({ status: 'disputed' })
        .where('vendor_id', '=', vendorId)
        .where('id', '=', billId)
        .execute();
      bill = bill && { ...bill, status: 'disputed' };
    },

    async addRefund(refund, event) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('refunds')
        .values(refundRow(vendorId, refund))
        .onConflict((conflict) => conflict.columns(['vendor_id', 'idempotency_key']).doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows !== 1n) return 'key-taken';
      await append(refund.id, event);
      bill = bill && { ...bill, refunds: [refund, ...bill.refunds] };
      return 'added';
    },

    async changeRefund(refund, event) {
      const { vendor_id: _vendor, id: _id, ...changes } = refundRow(vendorId, refund);
      await db
        .updateTable('refunds')
        .set(changes)
        .where('vendor_id', '=', vendorId)
        .where('id', '=', refund.id)
        .execute();
      if (event) await append(refund.id, event);
      const refunds = bill?.refunds.map((one) => (one.id === refund.id ? refund : one)) ?? [];
      bill = bill && { ...bill, refunds };
    },
  };
}
