import type { BillAnswer, OrderAnswer } from '../backend/answer.ts';
import { type RefundEventDetail, type RefundPanelEventMap, announce } from '../elements/events.ts';
import type { SentOrder } from './order.ts';
import type { SeenBill, SeenRefund } from '../backend/seen.ts';

type Reached = 'succeeded' | 'pending' | 'unknown' | 'refused';

interface Told {
  readonly detail: RefundEventDetail;
  readonly reached: Set<Reached>;
}

/**
 * Tells the page what happened, each thing once. It knows the orders placed in its panel by key, so that
 * an order's end is told whichever bill is shown by then, and history merely read is not.
 */
export class Announcer {
  readonly #orders = new Map<string, Told>();
  readonly #panel: EventTarget;
  #last: SeenBill | undefined;

  constructor(panel: EventTarget) {
    this.#panel = panel;
  }

  /** Another bill is to be shown. */
  opened(): void {
    this.#last = undefined;
  }

  /** A bill is shown. */
  shown(bill: SeenBill): void {
    const last = this.#last;
    this.#last = bill;
    if (!last) this.#tell('sesamy:refund-ready', { billId: bill.id });
    else if (last !== bill && figures(last) !== figures(bill))
      this.#tell('sesamy:bill-changed', { billId: bill.id });

    for (const refund of bill.refunds) this.#refundSeen(refund);
  }

  /** The bill could not be read. */
  notRead(billId: string, answer: Exclude<BillAnswer, { kind: 'ok' }>): void {
    const { slug = 'unexpected', requestId = undefined } =
      answer.kind === 'refused' ? answer.refusal : { requestId: answer.requestId };
    this.#tell('sesamy:refund-error', { billId, problem: slug, ...(requestId && { requestId }) });
  }

  /** An order came back, from whichever bill. */
  answered({ bill, order, key }: SentOrder, answer: OrderAnswer): void {
    const { amount, currency } = order;
    const told = this.#orders.get(key) ?? {
      detail: { billId: bill.id, amount, currency },
      reached: new Set(),
    };
    this.#orders.set(key, told);

    switch (answer.kind) {
      case 'ok':
        this.#reach(key, answer.value.refund);
        return;

      case 'refused': {
        const { slug: problem, requestId, refund } = answer.refusal;
        const beside = { problem, ...(requestId && { requestId }) };
        if (refund) this.#reach(key, { ...refund, status: 'failed' }, beside);
        // The same order may be refused twice for two reasons; each is an answer of its own.
        else this.#tell('sesamy:refund-refused', { ...told.detail, ...beside });
        return;
      }

      case 'lost': {
        const { requestId } = answer;
        this.#once(told, 'unknown', { ...told.detail, ...(requestId && { requestId }) });
      }
    }
  }

  #refundSeen(refund: SeenRefund): void {
    for (const [key, { detail }] of this.#orders)
      if (detail.refundId === refund.id) this.#reach(key, refund);
  }

  #reach(key: string, { id, status }: SeenRefund, beside?: Partial<RefundEventDetail>): void {
    const told = this.#orders.get(key);
    if (!told) return;
    const known = { detail: { ...told.detail, refundId: id }, reached: told.reached };
    this.#orders.set(key, known);

    const failed = { problem: 'provider-refused' as const, ...beside };
    this.#once(known, status === 'failed' ? 'refused' : status, {
      ...known.detail,
      ...(status === 'failed' && failed),
    });
  }

  #once({ reached }: Told, status: Reached, detail: RefundEventDetail): void {
    if (reached.has(status)) return;
    reached.add(status);
    this.#tell(`sesamy:refund-${status}`, detail);
  }

  #tell(type: keyof RefundPanelEventMap, detail: RefundEventDetail): void {
    announce(this.#panel, type, detail);
  }
}

function figures({ paid, refunded, inProgress, refundable }: SeenBill): string {
  return [paid, refunded, inProgress, refundable].join();
}
