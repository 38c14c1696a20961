import type { DeliveryRecord } from '../store.ts';
import type { RefusedAct } from '../../refunds/refused-act.ts';
import { personOf, personRow } from './people.ts';
import type { VendorDb } from './scope/vendor-db.ts';

export async function keepRefusal(db: VendorDb, act: RefusedAct): Promise<void> {
  const { at, what, billId, refundId, problem, by, requestId } = act;
  await db
    .insertInto('refusals')
    .values({
      at,
      what,
      bill_id: billId,
      refund_id: refundId,
      problem,
      ...personRow(by),
      request_id: requestId,
    })
    .execute();
}

export async function refusalsOf(
  db: VendorDb,
  of: { readonly refundId: string } | { readonly billId: string },
): Promise<readonly RefusedAct[]> {
  const [column, id] =
    'refundId' in of ? (['refund_id', of.refundId] as const) : (['bill_id', of.billId] as const);
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
    problem: row.problem,
    by: personOf(row),
    requestId: row.request_id,
  }));
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
