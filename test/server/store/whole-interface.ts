import type { BillFacts } from '../../../server/refunds/bill.ts';
import { paymentKey } from '../../../server/refunds/payment.ts';
import type { RefundRecord } from '../../../server/refunds/refund.ts';
import type { RefusedAct } from '../../../server/refunds/refused-act.ts';
import type { RefundFilter } from '../../../server/store/refund-lists.ts';
import type { RequestRecord } from '../../../server/refunds/request.ts';
import type { BillBook, VendorStore } from '../../../server/store/store.ts';
import { requested, someRefund } from '../refunds/some-refund.ts';

/** What things are called that both vendors have, and what only the rival has. */
export const [BOTH, THEIRS] = [names('both'), names('theirs')];
type Names = ReturnType<typeof names>;

function names(whose: string) {
  return {
    bill: `bill-${whose}`,
    contract: `contract-${whose}`,
    customer: `customer-${whose}`,
    email: `${whose}@example.com`,
    refund: `refund-${whose}`,
    request: `request-${whose}`,
    key: `key-${whose}`,
    reference: { paymentIntent: `pi_sim_9900sek_${whose}` },
  };
}

const [NOW, UNTIL] = ['2026-11-23T12:00:00.000Z', '2026-11-23T12:00:45.000Z'];
const WIDE: RefundFilter = {
  statuses: ['sending', 'pending', 'unknown'],
  provider: 'stripe',
  from: NOW,
  until: '2999-01-01T00:00:00.000Z',
  by: 'u',
};
const DELIVERY = { provider: 'stripe', sha256: 'the same', at: NOW };

/** Every word in it that is no name is the vendor's own. */
function billOf(vendor: string, { bill, reference, contract, customer, email }: Names): BillFacts {
  return {
    id: bill,
    number: vendor,
    paid: 9900,
    currency: 'SEK',
    paidAt: NOW,
    billedAt: NOW,
    status: 'paid',
    period: null,
    receiptUrl: null,
    payment: { provider: 'stripe', method: 'CARD', label: vendor, reference },
    contract: { id: contract, product: vendor, status: 'active', nextChargeAt: null },
    customer: { id: customer, name: `Åsa ${vendor}`, email },
  };
}

function refundOf(vendor: string, { bill, refund, key }: Names): RefundRecord {
  return { ...someRefund(bill, 100, key), id: refund, reason: vendor, status: 'pending' };
}

/** Gives a vendor a bill with a refund, and a callback about it. */
export async function fill(store: VendorStore, vendor: string, names: Names): Promise<void> {
  await store.withBill(names.bill, async (book) => {
    await book.putBill(billOf(vendor, names));
    await book.addRefund(refundOf(vendor, names), requested);
    await book.addRequest(requestOf(vendor, names));
  });
  await store.takeDelivery(
    { ...DELIVERY, sha256: `${vendor} ${names.bill}` },
    jobOf(vendor, names),
  );
  await store.keepRefusal(refusalOf(vendor, names));
}

function requestOf(vendor: string, { bill, request }: Names): RequestRecord {
  return {
    id: request,
    billId: bill,
    amount: 100,
    currency: 'SEK',
    reason: vendor,
    requestedAt: NOW,
    by: { id: vendor, name: vendor },
    requestId: vendor,
    dismissed: null,
  };
}

function refusalOf(vendor: string, { bill, refund, request }: Names): RefusedAct {
  return {
    at: NOW,
    what: 'order',
    billId: bill,
    refundId: refund,
    refundRequestId: request,
    problem: 'not-permitted',
    by: { id: vendor, name: vendor },
    requestId: vendor,
  };
}

function jobOf(vendorId: string, { bill: billId }: Names) {
  return { vendorId, billId, refundId: null, dispute: false };
}

/** Fits every bill that there is here. */
const LIKE_ANY = {
  billId: 'another',
  currency: 'SEK',
  paid: 9900,
  paidFrom: NOW,
  paidTo: NOW,
  limit: 10,
} as const;

/** Something asked of each part. A part that is new has to be asked too. */
type Questions<Of> = { readonly [Part in keyof Of]: (of: Of) => Promise<unknown> };

/** Everything a vendor can ask for, by the names that both have and by those that only the rival has. */
export const QUESTIONS: Questions<VendorStore> = {
  bill: (store) => both(({ bill }) => store.bill(bill)),
  bills: (store) =>
    both(({ contract, customer, email }) =>
      Promise.all(
        [{ contractId: contract }, { customerId: customer }, { email }].map((filter) =>
          store.bills({ filter, limit: 10, after: null }),
        ),
      ),
    ),
  siblings: (store) =>
    both(({ contract }) => store.siblings({ ...LIKE_ANY, contractId: contract })),
  customer: (store) => both(({ customer }) => store.customer(customer)),
  contract: (store) => both(({ contract }) => store.contract(contract)),
  contractsOf: (store) => store.contractsOf([BOTH.customer, THEIRS.customer]),
  search: (store) =>
    Promise.all(['asa', 'example.com', 'contract-'].map((wanted) => store.search(wanted, 10))),
  refund: (store) => both(({ refund }) => store.refund(refund)),
  refunds: async (store) => {
    const first = await store.refunds({ filter: {}, limit: 1, after: null });
    return [first, await store.refunds({ filter: WIDE, limit: 10, after: first.next })];
  },
  refundSums: (store) => store.refundSums({ filter: WIDE, days: [NOW] }),
  refundByKey: (store) => both(({ key }) => store.refundByKey(key)),
  findBillId: (store) =>
    both(({ refund, reference }) =>
      Promise.all([
        store.findBillId({ provider: 'stripe', refundId: refund, paymentKeys: [] }),
        store.findBillId({
          provider: 'stripe',
          refundId: null,
          paymentKeys: [paymentKey({ reference })!],
        }),
      ]),
    ),
  request: (store) => both(({ request }) => store.request(request)),
  requestsOf: (store) =>
    both(({ bill }) => store.requestsOf({ billId: bill, since: NOW, limit: 10 })),
  lease: async (store) => [...(await store.lease([BOTH.refund, THEIRS.refund], UNTIL, NOW))],
  release: (store) => store.release([BOTH.refund, THEIRS.refund], UNTIL),
  keepRefusal: (store) => store.keepRefusal(refusalOf('acme', BOTH)),
  refusalsOf: (store) =>
    both(({ bill, refund, request }) =>
      Promise.all([
        store.refusalsOf({ billId: bill }),
        store.refusalsOf({ refundId: refund }),
        store.refusalsOf({ refundRequestId: request }),
      ]),
    ),
  deliveriesOf: (store) => both(({ bill }) => store.deliveriesOf(bill)),
  takeDelivery: (store) =>
    store.takeDelivery({ ...DELIVERY, sha256: 'rival bill-both' }, jobOf('rival', BOTH)),
  withBill: (store) =>
    both((names) => store.withBill(names.bill, (book) => everyPart(book, names))),
};

/** In this order, as a refund is made. */
const work = (names: Names): Questions<BillBook> => ({
  bill: async ({ bill }) => bill,
  putBill: (book) => book.putBill(billOf('acme', names)),
  addRefund: (book) => book.addRefund(another(names), requested),
  setFigures: (book) => book.setFigures({ refunded: 0, reserved: 100, excess: 0 }),
  changeRefund: (book) => book.changeRefund({ ...another(names), status: 'succeeded' }, requested),
  markDisputed: (book) => book.markDisputed(),
  request: (book) => book.request(names.request),
  requestsOf: (book) => book.requestsOf({ billId: names.bill, since: null, limit: 10 }),
  addRequest: (book) =>
    book.addRequest(requestOf('acme', { ...names, request: `${names.request}-2` })),
  dismissRequest: (book) =>
    book.dismissRequest(names.request, { by: requested.by!, at: NOW, requestId: 'dismissing' }),
});

function another({ refund, key, ...names }: Names): RefundRecord {
  return refundOf('acme', { ...names, refund: `${refund}-2`, key: `${key}-2` });
}

async function everyPart(book: BillBook, names: Names): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const ask of Object.values(work(names))) answers.push(await ask(book));
  return answers;
}

async function both(ask: (names: Names) => Promise<unknown>): Promise<unknown[]> {
  return [await ask(BOTH), await ask(THEIRS)];
}
