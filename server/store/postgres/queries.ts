import { sql } from 'kysely';
import type { BillWithRefunds } from '../../refunds/bill.ts';
import type { RefundRecord } from '../../refunds/refund.ts';
import type { BillFilter, BillPage, BillPosition, BillQuery } from '../store.ts';
import { BILL, type BillJson, billOf, billOfJson, refundOf } from './rows.ts';
import { builtOnce } from './scope/built-once.ts';
import { inner } from './scope/inner.ts';
import type { Sender, VendorDb, VendorTransaction } from './scope/vendor-db.ts';

/** Bills with contract and customer beside them. */
export function bills(db: Pick<VendorDb, 'selectFrom'>) {
  return db
    .selectFrom('bills')
    .innerJoin('contracts', 'contracts.id', 'bills.contract_id')
    .innerJoin('customers', 'customers.id', 'bills.customer_id')
    .select(BILL)
    .select([
      'contracts.product',
      'contracts.status as contract_status',
      'contracts.next_charge_at',
      'customers.name as customer_name',
      'customers.email as customer_email',
    ]);
}

/**
 * Bills that are narrowed down, with their refunds, newest first: each in one piece. One statement sees one moment and takes
 * one trip, and a piece of JSON is sooner read than sixty columns.
 */
export function billsWithRefunds(
  db: VendorDb,
  narrow: (all: ReturnType<typeof bills>) => ReturnType<typeof bills>,
) {
  const wanted = narrow(bills(inner)).select((row) => [
    'bills.events_told',
    sql<string>`now()`.as('at'),
    row
      .selectFrom('refunds')
      .select(
        sql`json_agg(refunds.* order by refunds.requested_at desc, refunds.id desc)`.as('all'),
      )
      .whereRef('refunds.bill_id', '=', 'bills.id')
      .as('theirs'),
  ]);
  return db.selectFrom(wanted.as('bill')).select(sql<BillJson>`to_json(bill.*)`.as('bill'));
}

export const readBill = builtOnce((db, { id }: { id: string }) =>
  billsWithRefunds(db, (all) => all.where('bills.id', '=', id)),
);

/** Those of the bills that are there, in any order. */
export async function findBills(db: Sender, ids: readonly string[]): Promise<BillWithRefunds[]> {
  const [{ rows }] = await db.send(readAll(db, { ids }));
  return rows.map(({ bill }) => billOfJson(bill));
}

const readAll = builtOnce((db, { ids }: { ids: readonly string[] }) =>
  billsWithRefunds(db, (all) => all.where('bills.id', '=', sql<string>`any(${ids})`)),
);

/** Those of the bills that are there, and nobody else gets past the same question until the transaction ends. */
export async function lockAndFindBills(
  db: VendorTransaction,
  ids: readonly string[],
): Promise<BillWithRefunds[]> {
  const locked = await lockBills(db, ids).execute();
  if (locked.length === 0) return [];
  // One that is added a moment later must not be taken for one that is locked.
  const wanted = sql<string>`any(${locked.map(({ id }) => id)})`;
  const rows = await billsWithRefunds(db, (all) => all.where('bills.id', '=', wanted)).execute();
  return rows.map(({ bill }) => billOfJson(bill));
}

/**
 * Locks bills, always in the same order, so that no two hands wait for each other. By themselves: a locking join drops a
 * row that moved to another contract while it was waited for, and sees refunds as they were before the wait.
 */
export function lockBills(db: VendorDb, ids: readonly string[]) {
  return db
    .selectFrom('bills')
    .select('id')
    .where('id', '=', sql<string>`any(${ids})`)
    .orderBy('id')
    .forUpdate();
}

export async function listBills(
  db: Sender,
  { filter, limit, after }: BillQuery,
): Promise<BillPage> {
  // One more than asked for tells whether there is a next page.
  const [{ rows }] = await db.send(
    readBills(db, { ...inLowerCase(filter), ...after, limit: limit + 1 }),
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    bills: page.map(billOf),
    next: last && rows.length > limit ? { billedAt: last.billed_at, id: last.id } : null,
  };
}

/** As the index has it, by our own reckoning of what lower case is. */
function inLowerCase(filter: BillFilter): BillFilter {
  return 'email' in filter ? { email: filter.email.toLowerCase() } : filter;
}

interface Listed extends Partial<BillPosition> {
  readonly contractId?: string;
  readonly customerId?: string;
  readonly email?: string;
  readonly limit: number;
}

const readBills = builtOnce(
  (db, { contractId, customerId, email, billedAt, id, limit }: Listed) => {
    let query = bills(db);
    if (contractId !== undefined) query = query.where('bills.contract_id', '=', contractId);
    if (customerId !== undefined) query = query.where('bills.customer_id', '=', customerId);
    if (email !== undefined) query = query.where(sql<boolean>`lower(customers.email) = ${email}`);
    if (billedAt !== undefined)
      query = query.where(
        sql<boolean>`(bills.billed_at, bills.id) < (${billedAt}::timestamptz, ${id})`,
      );
    return query.orderBy('bills.billed_at', 'desc').orderBy('bills.id', 'desc').limit(limit);
  },
);

export async function findRefundByKey(db: VendorDb, key: string): Promise<RefundRecord | null> {
  const row = await db
    .selectFrom('refunds')
    .selectAll()
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  return row ? refundOf(row) : null;
}
