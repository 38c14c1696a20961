import type { Sibling } from '../../contract/index.ts';
import type { SiblingQuery, SiblingRecord } from '../store/store.ts';
import type { BillFacts } from './bill.ts';
import { presentSummary } from './present.ts';

/** A card that is charged twice is charged twice within minutes; a second try of upstream's comes within a day or two. */
const WITHIN_MS = 48 * 60 * 60 * 1000;
const AT_MOST = 10;

/** Which bills may be the same charge as this one. Null where none was made. */
export function siblingsOf(bill: BillFacts): SiblingQuery | null {
  if (bill.paidAt === null || bill.paid === 0 || bill.status === 'unpaid') return null;
  const paidAt = Date.parse(bill.paidAt);
  return {
    billId: bill.id,
    contractId: bill.contract.id,
    currency: bill.currency,
    paid: bill.paid,
    paidFrom: new Date(paidAt - WITHIN_MS).toISOString(),
    paidTo: new Date(paidAt + WITHIN_MS).toISOString(),
    limit: AT_MOST,
  };
}

export function presentSibling({ bill, lastRefundAt }: SiblingRecord): Sibling {
  const { id, number, paid, currency, refunded, inProgress, refundState } = presentSummary(bill);
  const paidAt = bill.paidAt ?? bill.billedAt;
  return { id, number, paid, currency, paidAt, refunded, inProgress, refundState, lastRefundAt };
}
