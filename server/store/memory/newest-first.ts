import type { RefundPosition } from '../refund-lists.ts';
import type { BillPosition } from '../store.ts';

/** The order of every list of bills. */
export function newestFirst(a: BillPosition, b: BillPosition): number {
  if (a.billedAt !== b.billedAt) return a.billedAt < b.billedAt ? 1 : -1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? 1 : -1;
}

/** The order of every list of refunds. */
export function newestRefundFirst(a: RefundPosition, b: RefundPosition): number {
  return newestFirst({ billedAt: a.requestedAt, id: a.id }, { billedAt: b.requestedAt, id: b.id });
}
