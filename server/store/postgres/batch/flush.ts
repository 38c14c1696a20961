import type { Transaction } from 'kysely';
import type { BillWithRefunds } from '../../../refunds/bill.ts';
import type { RefundRecord } from '../../../refunds/refund.ts';
import { billRow, contractRow, customerRow, refundRow } from '../rows.ts';
import type { Database } from '../schema.ts';
import type { Draft } from './draft.ts';
import { insertEvents } from './events.ts';
import { type Row, insertNew, update, upsert } from './statements.ts';

/** Writes a draft, each table at once. Rows come by their ids, so that no two batches wait for each other. */
export async function flush(
  tx: Transaction<Database>,
  vendorId: string,
  there: ReadonlyMap<string, BillWithRefunds>,
  draft: Draft,
): Promise<void> {
  const customers = byId(draft.customers).map((facts) => customerRow(vendorId, facts));
  const contracts = byId(draft.contracts).map((facts) => contractRow(vendorId, facts));
  await upsert(tx, 'customers', customers);
  await upsert(tx, 'contracts', contracts);

  const bills = byId(draft.put).flatMap(({ id }) => draft.bills.get(id) ?? []);
  const known = bills.filter((bill) => isChanged(there.get(bill.id), bill));
  const fresh = bills.filter(({ id }) => !there.has(id));
  const row = (bill: BillWithRefunds) => billJson(vendorId, bill);
  await update(tx, 'bills', known.map(row));
  await insertNew(tx, 'bills', fresh.map(row));

  const added = byId(draft.added).map((refund) => refundJson(vendorId, refund));
  const changed = byId(draft.changed).map((refund) => naming(vendorId, refund));
  await insertNew(tx, 'refunds', added);
  await update(tx, 'refunds', changed);
  await insertEvents(tx, vendorId, draft.events);
}

/** What is the same already costs no new version of its row. A reference is told by its payment's key. */
function isChanged(before: BillWithRefunds | undefined, bill: BillWithRefunds): boolean {
  const [was, is] = [before, bill].map((one) => one && { ...billJson('', one), reference: null });
  return was !== undefined && JSON.stringify(was) !== JSON.stringify(is);
}

function billJson(vendorId: string, bill: BillWithRefunds): Row<'bills'> {
  const { refunded, reserved, excess } = bill;
  const { reference } = bill.payment;
  return { ...billRow(vendorId, bill), reference, refunded, reserved, excess };
}

function refundJson(vendorId: string, refund: RefundRecord): Row<'refunds'> {
  return { ...refundRow(vendorId, refund), payment: refund.payment, request: refund.request };
}

/** Importing only says of a refund whose it is and why. The rest, such as who holds it, is not ours to write. */
function naming(vendorId: string, refund: RefundRecord): Row<'refunds'> {
  const { vendor_id, id, ...row } = refundRow(vendorId, refund);
  const { imported_id, reason, requested_by_id, requested_by_name } = row;
  return { vendor_id, id, imported_id, reason, requested_by_id, requested_by_name };
}

function byId<T>(all: ReadonlyMap<string, T>): T[] {
  return [...all].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
