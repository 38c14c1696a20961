import type { BillWithRefunds } from '../../refunds/bill.ts';
import type { BillFilter, LookUpJob, Store, VendorStore } from '../store.ts';
import type { RefundRecord } from '../../refunds/refund.ts';
import { paymentKey } from '../../refunds/payment.ts';
import { news } from '../../events/news.ts';
import { memoryBook } from './memory-book.ts';
import { newestFirst } from './newest-first.ts';
import { leases } from './leases.ts';
import { refusalsIn } from './refusals.ts';
import { requestsIn } from './requests.ts';
import { siblingsIn } from './siblings.ts';
import { refundLists } from './refund-lists.ts';
import { contractsIn, searchIn } from './subscribers.ts';
import { memoryOutbox } from './outbox.ts';
import { type Shelf, emptyShelf } from './shelf.ts';

/**
 * The ledger without a database, for the offline mock and fast tests. It keeps the same promises within
 * one process, and forgets everything with it. Work for later goes to `enqueue`.
 */
export function memoryStore(
  enqueue: (job: LookUpJob) => void,
  { tells = false }: { readonly tells?: boolean } = {},
): Store {
  const { put, ...outbox } = memoryOutbox();
  const shelves = new Map<string, Shelf>();

  return {
    vendor(id) {
      const shelf = shelves.get(id) ?? emptyShelf();
      shelves.set(id, shelf);
      return vendorStore(
        shelf,
        (job) => enqueue({ ...job, vendorId: id }),
        (before, after) => {
          if (tells) put(id, news(before, after));
        },
      );
    },
    outbox,
    async due(now, limit) {
      const all = [...shelves].flatMap(([vendorId, { refunds }]) =>
        [...refunds.values()].map((refund) => ({ vendorId, refund })),
      );
      return all
        .filter(({ refund }) => isDue(refund, now))
        .toSorted((a, b) => compare(a.refund.nextCheckAt ?? '', b.refund.nextCheckAt ?? ''))
        .slice(0, limit)
        .map(({ vendorId, refund }) => ({ vendorId, refundId: refund.id }));
    },
    ready: async () => ({ database: true, migrations: true }),
    close: async () => {},
  };
}

function vendorStore(
  shelf: Shelf,
  enqueue: (job: LookUpJob) => void,
  changed: (before: BillWithRefunds | null, after: BillWithRefunds | null) => void,
): VendorStore {
  return {
    bill: async (id) => shelf.billWithRefunds(id),

    async bills({ filter, limit, after }) {
      const matching = [...shelf.bills.values()]
        .filter(matches(filter))
        .filter((bill) => !after || newestFirst(after, bill) < 0)
        .toSorted(newestFirst);
      const last = matching[limit - 1];
      return {
        bills: matching.slice(0, limit),
        next: last && matching.length > limit ? { billedAt: last.billedAt, id: last.id } : null,
      };
    },

    siblings: async (query) => siblingsIn(shelf, query),

    customer: async (id) =>
      [...shelf.bills.values()].find(({ customer }) => customer.id === id)?.customer ?? null,

    contract: async (id) => contractsIn(shelf).find((contract) => contract.id === id) ?? null,

    contractsOf: async (ids) =>
      contractsIn(shelf).filter(({ customer }) => ids.includes(customer.id)),

    search: async (wanted, limit) => searchIn(shelf, wanted, limit),

    async refund(id) {
      const refund = shelf.refunds.get(id);
      if (!refund) return null;
      const events = shelf.events.get(id) ?? [];
      return { refund, events: events.map((event, index) => ({ ...event, seq: index + 1 })) };
    },

    ...refundLists(shelf),

    refundByKey: async (key) => shelf.refundByKey(key),

    async findBillId({ provider, refundId, paymentKeys }) {
      const refund = refundId === null ? undefined : shelf.refunds.get(refundId);
      if (refund?.provider === provider) return refund.billId;
      const bill = [...shelf.bills.values()].find(
        ({ payment }) =>
          payment.provider === provider && paymentKeys.includes(paymentKey(payment) ?? ''),
      );
      return bill?.id ?? null;
    },

    ...leases(shelf),

    ...requestsIn(shelf),
    ...refusalsIn(shelf),
    deliveriesOf: async (id) =>
      [...shelf.deliveries.values()].filter(({ billId }) => billId === id),

    takeDelivery: (delivery, job) =>
      shelf.alone(async () => {
        const name = `${delivery.provider} ${delivery.sha256}`;
        if (shelf.deliveries.has(name)) return false;
        shelf.deliveries.set(name, { ...delivery, billId: job.billId });
        enqueue(job);
        return true;
      }),

    withBill: (billId, work) =>
      shelf.alone(async () => {
        const draft = shelf.copy();
        const answer = await work(memoryBook(draft, billId));
        const before = shelf.billWithRefunds(billId);
        shelf.become(draft);
        changed(before, shelf.billWithRefunds(billId));
        return answer;
      }),
  };
}

function isDue({ nextCheckAt, leaseUntil }: RefundRecord, now: string): boolean {
  return nextCheckAt !== null && nextCheckAt <= now && (leaseUntil === null || leaseUntil <= now);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function matches(
  filter: BillFilter,
): (bill: Pick<BillWithRefunds, 'contract' | 'customer'>) => boolean {
  if ('contractId' in filter) return ({ contract }) => contract.id === filter.contractId;
  if ('customerId' in filter) return ({ customer }) => customer.id === filter.customerId;
  const email = filter.email.toLowerCase();
  return ({ customer }) => customer.email.toLowerCase() === email;
}
