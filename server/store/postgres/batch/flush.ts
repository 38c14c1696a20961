import type { BillWithRefunds } from '../../../refunds/bill.ts';
import type { RefundRecord } from '../../../refunds/refund.ts';
import { billRow, contractRow, customerRow, refundRow } from '../rows.ts';
import type { VendorTransaction } from '../scope/vendor-db.ts';
import type { Draft } from './draft.ts';
import { insertEvents } from './events.ts';
import { insertNew, update, upsert } from './statements.ts';
import type { Row } from './told.ts';

/** Writes a draft, each table at once. Rows come by their ids, so that no two batches wait for each other. */
export async function flush(
  tx: VendorTransaction,
  there: ReadonlyMap<string, BillWithRefunds>,
  draft: Draft,
): Promise<void> {
  await upsert(tx, 'customers', byId(draft.customers).map(customerRow));
  await upsert(tx, 'contracts', byId(draft.contracts).map(contractRow));

  const bills = byId(draft.put).flatMap(({ id }) => draft.bills.get(id) ?? []);
  const known = bills.filter((bill) => isChanged(there.get(bill.id), bill));
  const fresh = bills.filter(({ id }) => !there.has(id));
  await update(tx, 'bills', known.map(billJson));
  await insertNew(tx, 'bills', fresh.map(billJson));

  await insertNew(tx, 'refunds', byId(draft.added).map(refundJson));
  await update(tx, 'refunds', byId(draft.changed).map(naming));
  await insertEvents(tx, draft.events);
}

/** What is the same already costs no new version of its row. A reference is told by its payment's key. */
function isChanged(before: BillWithRefunds | undefined, bill: BillWithRefunds): boolean {
  const [was, is] = [before, bill].map((one) => one && { ...billJson(one), reference: null });
  return was !== undefined && JSON.stringify(was) !== JSON.stringify(is);
}

function billJson(bill: BillWithRefunds): Row<'bills'> {
  const { refunded, reserved, excess } = bill;
  const { reference } = bill.payment;
  return { ...billRow(bill), reference, refunded, reserved, excess };
}

function refundJson(refund: RefundRecord): Row<'refunds'> {
  return { ...refundRow(refund), payment: refund.payment, request: refund.request };
}

/** Importing only says of a refund whose it is and why. The rest, such as who holds it, is not ours to write. */
function naming(refund: RefundRecord): Row<'refunds'> {
  const { id, ...row } = refundRow(refund);
  const { imported_id, reason, requested_by_id, requested_by_name } = row;
  return { id, imported_id, reason, requested_by_id, requested_by_name };
}

function byId<T>(all: ReadonlyMap<string, T>): T[] {
  return [...all].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
