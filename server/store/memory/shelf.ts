import type { BillRecord, BillWithRefunds } from '../../refunds/bill.ts';
import type { EventRecord, RefundRecord } from '../../refunds/refund.ts';
import type { RefusedAct } from '../../refunds/refused-act.ts';
import type { RequestRecord } from '../../refunds/request.ts';
import type { DeliveryRecord } from '../store.ts';
import { newestRefundFirst } from './newest-first.ts';

/** Everything one vendor has. Records are never changed, only replaced, so a copy can share them. */
export interface Shelf {
  readonly bills: Map<string, BillRecord>;
  readonly refunds: Map<string, RefundRecord>;
  readonly events: Map<string, readonly EventRecord[]>;
  /** By provider and hash, with the bill that each is about. */
  readonly deliveries: Map<string, DeliveryRecord & { readonly billId: string }>;
  readonly refusals: RefusedAct[];
  readonly requests: Map<string, RequestRecord>;
  billWithRefunds(id: string): BillWithRefunds | null;
  refundByKey(key: string): RefundRecord | null;
  copy(): Shelf;
  become(other: Shelf): void;
  /** Runs one piece of work after the other. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

export function emptyShelf(): Shelf {
  let queue: Promise<unknown> = Promise.resolve();

  const shelf: Shelf = {
    bills: new Map(),
    refunds: new Map(),
    events: new Map(),
    deliveries: new Map(),
    refusals: [],
    requests: new Map(),

    billWithRefunds(id) {
      const bill = shelf.bills.get(id);
      if (!bill) return null;
      const refunds = [...shelf.refunds.values()].filter(({ billId }) => billId === id);
      return { ...bill, refunds: refunds.toSorted(newestRefundFirst) };
    },

    refundByKey: (key) =>
      [...shelf.refunds.values()].find(({ idempotencyKey }) => idempotencyKey === key) ?? null,

    copy() {
      const copy = emptyShelf();
      copy.become(shelf);
      return copy;
    },

    become(other) {
      replace(shelf.bills, other.bills);
      replace(shelf.refunds, other.refunds);
      replace(shelf.events, other.events);
      replace(shelf.requests, other.requests);
    },

    alone(work) {
      const done = queue.then(work);
      queue = done.catch(() => {});
      return done;
    },
  };
  return shelf;
}

function replace<V>(target: Map<string, V>, source: Map<string, V>): void {
  target.clear();
  for (const [key, value] of source) target.set(key, value);
}
