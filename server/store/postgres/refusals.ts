import type { DeliveryRecord, RefusedOn } from '../store.ts';
import type { RefusedAct } from '../../refunds/refused-act.ts';
import { personOf, personRow } from './people.ts';
import type { VendorDb } from './scope/vendor-db.ts';

export async function keepRefusal(db: VendorDb, act: RefusedAct): Promise<void> {
  const { at, what, billId, refundId, refundRequestId, problem, by, requestId } = act;
  await db
    .insertInto('refusals')
    .values({
      at,
      what,
      bill_id: billId,
      refund_id: refundId,
      refund_request_id: refundRequestId,
      problem,
      ...personRow(by),
      request_id: requestId,
    })
    .execute();
}

export async function refusalsOf(db: VendorDb, of: RefusedOn): Promise<readonly RefusedAct[]> {
  const [column, id] = columnOf(of);
  const rows = await db
    .selectFrom('refusals')
    .selectAll()
    .where(column, '=', id)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    at: row.at,
    what: row.what,
    billId: row.bill_id,
    refundId: row.refund_id,
    refundRequestId: row.refund_request_id,
    problem: row.problem,
    by: personOf(row),
    requestId: row.request_id,
  }));
}

function columnOf(of: RefusedOn) {
  if ('billId' in of) return ['bill_id', of.billId] as const;
  if ('refundId' in of) return ['refund_id', of.refundId] as const;
  return ['refund_request_id', of.refundRequestId] as const;
}

export async function deliveriesOf(
  db: VendorDb,
  billId: string,
): Promise<readonly DeliveryRecord[]> {
  return db
    .selectFrom('callback_deliveries')
    .select(['provider', 'sha256', 'at'])
    .where('bill_id', '=', billId)
    .orderBy('at')
    .execute();
}
