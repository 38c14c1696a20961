import { sql } from 'kysely';
import type { BillWithRefunds } from '../../refunds/bill.ts';
import type { RefundRecord } from '../../refunds/refund.ts';
import type { BillPage, BillQuery } from '../store.ts';
import { billOf, refundOf } from './rows.ts';
import type { VendorDb } from './scope/vendor-db.ts';

/** Bills with contract and customer beside them. */
export function bills(db: VendorDb) {
  return db
    .selectFrom('bills')
    .innerJoin('contracts', 'contracts.id', 'bills.contract_id')
    .innerJoin('customers', 'customers.id', 'bills.customer_id')
    .selectAll('bills')
    .select([
      'contracts.product',
      'contracts.status as contract_status',
      'contracts.next_charge_at',
      'customers.name as customer_name',
      'customers.email as customer_email',
    ]);
}

/** A bill with its refunds. With `lock`, nobody else gets past the same question until the transaction ends. */
export async function findBill(
  db: VendorDb,
  id: string,
  lock?: 'lock',
): Promise<BillWithRefunds | null> {
  const [bill] = await findBills(db, [id], lock);
  return bill ?? null;
}

/** Those of the bills that are there. */
export async function findBills(
  db: VendorDb,
  wanted: readonly string[],
  lock?: 'lock',
): Promise<BillWithRefunds[]> {
  // Locked by themselves: a locking join drops a row that moved to another contract while it was waited for. And
  // one that is added a moment later must not be taken for one that is locked.
  const ids = lock ? await lockBills(db, wanted) : wanted;
  if (ids.length === 0) return [];
  const rows = await bills(db)
    .where('bills.id', '=', sql<string>`any(${ids})`)
    .execute();
  if (rows.length === 0) return [];

  const refunds = await db
    .selectFrom('refunds')
    .selectAll()
    .where('bill_id', '=', sql<string>`any(${ids})`)
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const theirs = Map.groupBy(refunds, ({ bill_id }) => bill_id);
  return rows.map((row) => ({
    ...billOf(row),
    refunds: (theirs.get(row.id) ?? []).map(refundOf),
  }));
}

/** Always in the same order, so that no two hands wait for each other. */
async function lockBills(db: VendorDb, ids: readonly string[]): Promise<string[]> {
  const locked = await db
    .selectFrom('bills')
    .select('id')
    .where('id', '=', sql<string>`any(${ids})`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return locked.map(({ id }) => id);
}

export async function listBills(
  db: VendorDb,
  { filter, limit, after }: BillQuery,
): Promise<BillPage> {
  let query = bills(db);
  if ('contractId' in filter) query = query.where('bills.contract_id', '=', filter.contractId);
  if ('customerId' in filter) query = query.where('bills.customer_id', '=', filter.customerId);
  if ('email' in filter)
    query = query.where(sql`lower(customers.email)`, '=', filter.email.toLowerCase());
  if (after)
    query = query.where(
      sql<boolean>`(bills.billed_at, bills.id) < (${after.billedAt}::timestamptz, ${after.id})`,
    );

  // One more than asked for tells whether there is a next page.
  const rows = await query
    .orderBy('bills.billed_at', 'desc')
    .orderBy('bills.id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    bills: page.map(billOf),
    next: last && rows.length > limit ? { billedAt: last.billed_at, id: last.id } : null,
  };
}

export async function findRefundByKey(db: VendorDb, key: string): Promise<RefundRecord | null> {
  const row = await db
    .selectFrom('refunds')
    .selectAll()
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  return row ? refundOf(row) : null;
}
