import type { Bill, Refund, Resolution } from '../../contract/index.ts';
import { acknowledge } from './acknowledge.ts';
import { type Actor, personOf } from './actor.ts';
import type { BillWithRefunds } from './bill.ts';
import { check } from './check.ts';
import { atMost } from './patience.ts';
import type { BillBook } from '../store/store.ts';
import type { OrderParts } from './placed-order.ts';
import { presentRefund } from './present.ts';
import { type Refusal, isRefusal, refuse } from './refusal.ts';
import { resolve } from './resolve.ts';

export interface RefundOnBill {
  readonly refund: Refund;
  readonly bill: Bill;
}

const ANSWER_WITHIN_MS = 20_000;
/** Often enough for a person, and seldom enough for a provider that counts calls. */
const NOT_AGAIN_WITHIN_MS = 5000;

/** What a person can do about a refund whose end nobody knows. */
export function settling(
  parts: OrderParts,
  present: (bill: BillWithRefunds, actor: Actor) => Bill,
) {
  const { store, providers, now, answerWithinMs = ANSWER_WITHIN_MS } = parts;

  async function asItIs(actor: Actor, id: string): Promise<RefundOnBill | Refusal> {
    const vendor = store.vendor(actor.vendorId);
    const billId = (await vendor.refund(id))?.refund.billId;
    const bill = billId === undefined ? null : await vendor.bill(billId);
    const refund = bill?.refunds.find((one) => one.id === id);
    if (!bill || !refund) return refuse('not-found');
    const provider = providers(actor.vendorId, refund.provider);
    return { refund: presentRefund(refund, provider), bill: present(bill, actor) };
  }

  /** On record before it is done, so that nobody asks unseen. */
  async function noteAsking(
    book: BillBook,
    id: string,
    actor: Actor,
    requestId: string | null,
  ): Promise<void> {
    const refund = book.bill?.refunds.find((one) => one.id === id);
    if (!refund) return;
    await book.changeRefund(refund, {
      at: now().toISOString(),
      type: 'asked',
      status: refund.status,
      by: personOf(actor),
      requestId,
      data: {},
    });
  }

  /** Does something about a refund with its bill locked, and gives both as they are then. */
  async function act(
    actor: Actor,
    id: string,
    work: (book: BillBook) => Promise<Refusal | null>,
  ): Promise<RefundOnBill | Refusal> {
    const before = await asItIs(actor, id);
    if (isRefusal(before)) return before;
    const no = await store.vendor(actor.vendorId).withBill(before.bill.id, work);
    return no ?? asItIs(actor, id);
  }

  return {
    /** Asks the provider now, unless that was done a moment ago or somebody is at it. */
    async checkNow(
      actor: Actor,
      id: string,
      requestId: string | null,
    ): Promise<RefundOnBill | Refusal> {
      const before = await asItIs(actor, id);
      if (isRefusal(before)) return before;
      const last = Date.parse(before.refund.checkedAt ?? '') || 0;
      if (now().getTime() - last < NOT_AGAIN_WITHIN_MS) return before;
      await store
        .vendor(actor.vendorId)
        .withBill(before.bill.id, (book) => noteAsking(book, id, actor, requestId));
      await atMost(answerWithinMs, check(actor.vendorId, id, parts));
      return asItIs(actor, id);
    },

    resolve: (
      actor: Actor,
      id: string,
      resolution: Resolution,
      requestId: string | null,
    ): Promise<RefundOnBill | Refusal> =>
      act(actor, id, (book) => resolve(book, id, resolution, { actor, requestId, at: now() })),

    acknowledge: (
      actor: Actor,
      id: string,
      requestId: string | null,
    ): Promise<RefundOnBill | Refusal> =>
      act(actor, id, (book) => acknowledge(book, id, { actor, requestId, at: now() })),
  };
}
