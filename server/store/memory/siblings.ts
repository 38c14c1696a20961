import type { BillRecord } from '../../refunds/bill.ts';
import type { SiblingQuery, SiblingRecord } from '../store.ts';
import { newestFirst } from './newest-first.ts';
import type { Shelf } from './shelf.ts';

export function siblingsIn(shelf: Shelf, query: SiblingQuery): SiblingRecord[] {
  return [...shelf.bills.values()]
    .filter((bill) => isSibling(bill, query))
    .toSorted(newestFirst)
    .slice(0, query.limit)
    .map((bill) => ({ bill, lastRefundAt: lastRefundAt(shelf, bill.id) }));
}

function isSibling(bill: BillRecord, query: SiblingQuery): boolean {
  return (
    bill.id !== query.billId &&
    bill.contract.id === query.contractId &&
    bill.currency === query.currency &&
    bill.paid === query.paid &&
    bill.status !== 'unpaid' &&
    bill.paidAt !== null &&
    bill.paidAt >= query.paidFrom &&
    bill.paidAt <= query.paidTo
  );
}

function lastRefundAt(shelf: Shelf, billId: string): string | null {
  const last = shelf.billWithRefunds(billId)?.refunds.find(({ status }) => status !== 'failed');
  return last?.requestedAt ?? null;
}
