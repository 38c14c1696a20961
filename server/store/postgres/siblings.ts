import type { SiblingQuery, SiblingRecord } from '../store.ts';
import { bills } from './queries.ts';
import { billOf } from './rows.ts';
import type { VendorDb } from './scope/vendor-db.ts';

/** By the index that lists a contract's bills: what is paid is billed when it was paid. */
export async function findSiblings(db: VendorDb, query: SiblingQuery): Promise<SiblingRecord[]> {
  const rows = await bills(db)
    .select((bill) =>
      bill
        .selectFrom('refunds')
        .select(({ fn }) => fn.max('refunds.requested_at').as('at'))
        .whereRef('refunds.bill_id', '=', 'bills.id')
        .where('refunds.status', '!=', 'failed')
        .as('last_refund_at'),
    )
    .where('bills.contract_id', '=', query.contractId)
    .where('bills.billed_at', '>=', query.paidFrom)
    .where('bills.billed_at', '<=', query.paidTo)
    .where('bills.paid_at', 'is not', null)
    .where('bills.status', '!=', 'unpaid')
    .where('bills.paid', '=', query.paid)
    .where('bills.currency', '=', query.currency)
    .where('bills.id', '!=', query.billId)
    .orderBy('bills.billed_at', 'desc')
    .orderBy('bills.id', 'desc')
    .limit(query.limit)
    .execute();
  return rows.map((row) => ({ bill: billOf(row), lastRefundAt: row.last_refund_at }));
}
