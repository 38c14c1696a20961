import type { Selectable } from 'kysely';
import type { Dismissal, RequestRecord } from '../../refunds/request.ts';
import type { RequestQuery } from '../store.ts';
import { personOf, personRow } from './people.ts';
import type { VendorTables } from './schema.ts';
import type { VendorDb } from './scope/vendor-db.ts';

export async function findRequest(db: VendorDb, id: string): Promise<RequestRecord | null> {
  const row = await db
    .selectFrom('refund_requests')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? requestOf(row) : null;
}

/** By the index of those that nobody dismissed. */
export async function requestsOf(
  db: VendorDb,
  { billId, since, limit }: RequestQuery,
): Promise<readonly RequestRecord[]> {
  let query = db
    .selectFrom('refund_requests')
    .selectAll()
    .where('bill_id', '=', billId)
    .where('dismissed_at', 'is', null);
  if (since !== null) query = query.where('requested_at', '>=', since);
  const rows = await query
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(requestOf);
}

export async function addRequest(db: VendorDb, request: RequestRecord): Promise<void> {
  const { id, billId, amount, currency, reason, requestedAt, by, requestId } = request;
  await db
    .insertInto('refund_requests')
    .values({
      id,
      bill_id: billId,
      amount,
      currency,
      reason,
      requested_at: requestedAt,
      ...personRow(by),
      request_id: requestId,
    })
    .execute();
}

export async function dismissRequest(
  db: VendorDb,
  id: string,
  { by, at, requestId }: Dismissal,
): Promise<void> {
  await db
    .updateTable('refund_requests')
    .set({
      dismissed_at: at,
      dismissed_by_id: by.id,
      dismissed_by_name: by.name,
      dismissed_impersonator_id: by.impersonator?.id ?? null,
      dismissed_impersonator_name: by.impersonator?.name ?? null,
      dismissed_request_id: requestId,
    })
    .where('id', '=', id)
    .where('dismissed_at', 'is', null)
    .execute();
}

function requestOf(row: Selectable<VendorTables['refund_requests']>): RequestRecord {
  return {
    id: row.id,
    billId: row.bill_id,
    amount: row.amount,
    currency: row.currency,
    reason: row.reason,
    requestedAt: row.requested_at,
    by: personOf(row),
    requestId: row.request_id,
    dismissed:
      row.dismissed_at === null
        ? null
        : {
            by: personOf({
              by_id: row.dismissed_by_id ?? '',
              by_name: row.dismissed_by_name ?? '',
              impersonator_id: row.dismissed_impersonator_id,
              impersonator_name: row.dismissed_impersonator_name,
            }),
            at: row.dismissed_at,
            requestId: row.dismissed_request_id ?? '',
          },
  };
}
