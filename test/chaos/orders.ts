import type { BillImport, Currency } from '../../contract/index.ts';
import type { Dice } from './dice.ts';

/** An order, and what its client remembers of it. */
export interface Order {
  readonly key: string;
  readonly billId: string;
  readonly amount: number;
  readonly currency: Currency;
  readonly reason: string;
  /** The refund that was acknowledged, once one was. */
  refundId: string | null;
  /** Whether that refund had not ended when it was last heard of. */
  isOpen: boolean;
  /** Whether the last time of asking brought no answer. */
  inDoubt: boolean;
  /** Whether any time of asking brought none: that time may be at work in a server still. */
  wasLost: boolean;
  /** Whether a worker is asking right now. */
  busy: boolean;
}

/** What all clients together remember. */
export interface Orders {
  readonly all: readonly Order[];
  add(bill: BillImport, amount: number, key: string): Order;
  /** One from before that nobody is asking about, or null. */
  earlier(dice: Dice, isWanted: (order: Order) => boolean): Order | null;
}

export function orders(): Orders {
  const all: Order[] = [];
  return {
    all,
    add(bill, amount, key) {
      const order = {
        key,
        billId: bill.id,
        amount,
        currency: bill.currency,
        reason: `Order ${key}`,
        refundId: null,
        isOpen: false,
        inDoubt: true,
        wasLost: false,
        busy: true,
      };
      all.push(order);
      return order;
    },
    earlier(dice, isWanted) {
      const [first, ...rest] = all.filter((order) => !order.busy && isWanted(order));
      return first ? dice.one([first, ...rest]) : null;
    },
  };
}
