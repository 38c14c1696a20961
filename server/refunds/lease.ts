import type { VendorStore } from '../store/store.ts';
import type { BillWithRefunds } from './bill.ts';
import type { RefundRecord } from './refund.ts';

/** Longer than any provider call may take, so that nobody else sends or looks up meanwhile. */
const LEASE_MS = 45_000;

/** Until when whoever takes a refund in hand now holds it. */
export function leaseFrom(now: Date): string {
  return new Date(now.getTime() + LEASE_MS).toISOString();
}

/** Refunds in one hand. */
export interface Held {
  readonly refunds: readonly RefundRecord[];
  readonly until: string;
  /** What was seen under a lease that was lost meanwhile says nothing any more. */
  isStillHeld(bill: BillWithRefunds | null, refundId: string): boolean;
  release(): Promise<void>;
}

/** Takes those of the refunds in hand that nobody holds. */
export async function hold(
  refunds: readonly RefundRecord[],
  store: VendorStore,
  now: Date,
): Promise<Held> {
  const until = leaseFrom(now);
  const ids = refunds.map(({ id }) => id);
  const taken = await store.lease(ids, until, now.toISOString());
  return {
    until,
    refunds: refunds.filter(({ id }) => taken.has(id)),
    isStillHeld: (bill, refundId) =>
      bill?.refunds.find(({ id }) => id === refundId)?.leaseUntil === until,
    release: () => store.release([...taken], until),
  };
}
