import { sql } from 'kysely';
import type { RefundOfBill, RefundPage, RefundPosition, RefundQuery } from '../refund-lists.ts';
import { passes } from './refund-filter.ts';
import type { VendorDb } from './scope/vendor-db.ts';
import { SHOWN, type ShownRow, shownOf } from './shown-rows.ts';

/**
 * The refunds are found first, by an index that has them in this order, and only what one page has of them is joined to
 * bills: a planner that may begin elsewhere could sort all of a vendor's for it.
 */
export async function listRefunds(
  db: VendorDb,
  { filter, limit, after }: RefundQuery,
): Promise<RefundPage> {
  const rows = await db
    .selectFrom((row) =>
      row
        .selectFrom('refunds')
        .select(SHOWN)
        .where(passes(filter))
        .where(after ? isAfter(after) : sql.lit(true))
        .orderBy('requested_at', 'desc')
        .orderBy('id', 'desc')
        // One more than asked for tells whether there is a next page.
        .limit(limit + 1)
        .as('listed'),
    )
    .innerJoin('bills', 'bills.id', 'listed.bill_id')
    .innerJoin('contracts', 'contracts.id', 'bills.contract_id')
    .innerJoin('customers', 'customers.id', 'bills.customer_id')
    .selectAll('listed')
    .select([
      'bills.number',
      'bills.contract_id',
      'bills.customer_id',
      'contracts.product',
      'customers.name as customer_name',
      'customers.email as customer_email',
    ])
    .orderBy('listed.requested_at', 'desc')
    .orderBy('listed.id', 'desc')
    .execute();
  const refunds = rows.slice(0, limit).map(refundOfBill);
  const last = refunds.at(-1)?.refund;
  return {
    refunds,
    next: last && rows.length > limit ? { requestedAt: last.requestedAt, id: last.id } : null,
  };
}

const isAfter = ({ requestedAt, id }: RefundPosition) =>
  sql<boolean>`(requested_at, id) < (${requestedAt}::timestamptz, ${id})`;

interface Row extends ShownRow {
  readonly number: string;
  readonly contract_id: string;
  readonly customer_id: string;
  readonly product: string;
  readonly customer_name: string;
  readonly customer_email: string;
}

function refundOfBill(row: Row): RefundOfBill {
  return {
    refund: shownOf(row),
    bill: {
      id: row.bill_id,
      number: row.number,
      contractId: row.contract_id,
      product: row.product,
      customer: { id: row.customer_id, name: row.customer_name, email: row.customer_email },
    },
  };
}
