import type { RefundProvider } from '../providers/provider.ts';
import type { BillWithRefunds } from './bill.ts';
import { correct } from './correction.ts';
import { look } from './look.ts';
import { atMost } from './patience.ts';
import type { OrderParts, PlacedOrder } from './placed-order.ts';
import { record } from './record.ts';
import { type Refusal, isRefusal, refuse } from './refusal.ts';
import type { RefundRecord } from './refund.ts';
import { type Seen, reserve, withKey } from './reserve.ts';
import { isForeign, objection, refundability } from './rules.ts';
import { send } from './send.ts';

export interface Ordered {
  readonly refundId: string;
  /** The bill as it was when the money was set aside; null when the key had named this refund before. */
  readonly reserved: BillWithRefunds | null;
  /** The bill with what the provider answered; null where that is not on record yet. */
  readonly recorded: BillWithRefunds | null;
}

const ANSWER_WITHIN_MS = 20_000;

/**
 * Orders a refund: look, reserve, commit, send, record. The order of these steps is what keeps money safe;
 * a crash after any of them leaves a row that can be asked after, never a refund nobody knows of.
 */
export function refundOrders(parts: OrderParts) {
  const { store, providers, now, report, reached, answerWithinMs = ANSWER_WITHIN_MS } = parts;
  const underWay = new Set<Promise<unknown>>();

  async function place(placed: PlacedOrder): Promise<Ordered | Refusal> {
    const { actor, billId, key } = placed;
    const deadline = performance.now() + answerWithinMs;
    const vendor = store.vendor(actor.vendorId);

    const bill = await vendor.bill(billId);
    if (!bill) return refuse('not-found');
    const earlier = withKey(bill, key);
    if (earlier) return replay(earlier, placed);

    const ordered = await placeNew(placed, bill, deadline);
    if (!isRefusal(ordered)) return ordered;
    // No to a new order is the answer only where it is one.
    const known = await vendor.refundByKey(key);
    return known ? replay(known, placed) : ordered;
  }

  async function placeNew(
    placed: PlacedOrder,
    bill: BillWithRefunds,
    deadline: number,
  ): Promise<Ordered | Refusal> {
    const { actor, order } = placed;
    const provider = providers(actor.vendorId, bill.payment.provider);
    const no = objection(order, bill, refundability(bill, provider, actor, now()));
    if (no) return no;
    if (provider?.kind !== 'provider') throw new Error('The rules let a manual payment through');
    if (isForeign(bill, provider)) return refuse('currency-mismatch');

    // Half of the time is for looking, so that there is some left to hear what became of the order.
    const { looked } = await look(bill, provider, store.vendor(actor.vendorId), {
      ...parts,
      withinMs: answerWithinMs / 2,
    });
    reached?.('looked');
    if (looked.kind === 'unavailable')
      return refuse('provider-unavailable', { detail: looked.why });
    if (looked.kind === 'payment' && looked.currency !== bill.currency)
      return refuse('currency-mismatch');

    return reserveAndSend(placed, provider, { bill, looked }, deadline);
  }

  async function reserveAndSend(
    placed: PlacedOrder,
    provider: RefundProvider,
    seen: Seen,
    deadline: number,
  ): Promise<Ordered | Refusal> {
    const reserved = await reserve(placed, provider, seen, parts);
    if (isRefusal(reserved)) return reserved;
    if (reserved.kind === 'earlier') return replay(reserved.refund, placed);
    if (reserved.kind === 'again') return place(placed);
    // The look has said no already, and that is on record: there is nothing to send.
    const { refund, bill } = reserved;
    if (refund.status === 'failed') return { refundId: refund.id, reserved: bill, recorded: bill };

    reached?.('reserved');
    const sent = sendAndRecord(placed.actor.vendorId, refund, provider);
    underWay.add(sent);
    void sent.then(() => underWay.delete(sent));
    const recorded = await atMost(deadline - performance.now(), sent);
    return { refundId: refund.id, reserved: bill, recorded: recorded ?? null };
  }

  /**
   * Gives the bill with what was answered on record, or null where that could not be recorded. Never rejects: once money is
   * reserved, no trouble of ours may look like a refusal.
   */
  async function sendAndRecord(
    vendorId: string,
    refund: RefundRecord,
    provider: RefundProvider,
  ): Promise<BillWithRefunds | null> {
    const outcome = await send(provider, refund, report);
    reached?.('sent');
    try {
      const bill = await store.vendor(vendorId).withBill(refund.billId, async (book) => {
        await record(book, refund.id, {
          outcome,
          source: 'answered',
          at: now(),
          heldUntil: refund.leaseUntil,
          schedule: provider,
        });
        await correct(book, outcome, parts);
        return book.bill;
      });
      reached?.('recorded');
      return bill;
    } catch (error) {
      report('A provider’s answer could not be recorded; checking will find it', error);
      return null;
    }
  }

  return {
    place,
    /** Resolves when no order is being sent or recorded any more. */
    async idle(): Promise<void> {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

/** A key names one order for ever. The person and what their form showed are not part of it. */
function replay(earlier: RefundRecord, { billId, order }: PlacedOrder): Ordered | Refusal {
  const same =
    earlier.billId === billId &&
    earlier.amount === order.amount &&
    earlier.currency === order.currency &&
    earlier.reason === order.reason;
  return same
    ? { refundId: earlier.id, reserved: null, recorded: null }
    : refuse('idempotency-key-reused');
}
