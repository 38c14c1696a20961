import type { BillImport } from '../../contract/index.ts';
import { publisherBills } from '../../mock-server/publisher/bills.ts';
import type { Dice } from '../chaos/dice.ts';

/** A part of a bill that can be refunded. */
export interface Part {
  readonly bill: BillImport;
  readonly amount: number;
}

/** The generated publisher, as somebody knows it who has put all of its bills. */
export interface Publisher {
  readonly first: readonly BillImport[];
  /** A bill that the server does not have yet. */
  next(): BillImport;
  /** From now on the server has it. */
  has(bill: BillImport): void;
  any(dice: Dice): BillImport;
  /** Set aside, so that nobody asks for the same money twice. Null when nothing is left of any bill. */
  part(dice: Dice): Part | null;
}

/** Shorter than the time within which any provider refunds. */
const RECENT_MS = 300 * 24 * 60 * 60 * 1000;
const PROVIDERS: readonly string[] = ['stripe', 'klarna', 'vipps', 'swish'];
/** In halves of a krona, so that no amount is one that Vipps' test environment always refuses. */
const STEP = 50;
const SMALLEST = 2;
const LARGEST = 40;

export function publisher(bills: number, seed: number): Publisher {
  const source = publisherBills({ bills: Infinity, seed, until: new Date() });
  const all: BillImport[] = [];
  const open: { bill: BillImport; left: number }[] = [];

  function next(): BillImport {
    const { value } = source.next();
    if (!value) throw new Error('The publisher has no more bills');
    return value;
  }

  function has(bill: BillImport): void {
    all.push(bill);
    if (isRefundable(bill)) open.push({ bill, left: leftOf(bill) });
  }

  const first = Array.from({ length: bills }, next);
  for (const bill of first) has(bill);

  return {
    first,
    next,
    has,
    any: ({ int }) => all[int(0, all.length - 1)] ?? next(),
    part({ int, chance }) {
      const index = int(0, open.length - 1);
      const one = open[index];
      if (!one) return null;
      const amount = chance(0.2) ? one.left : Math.min(one.left, STEP * int(SMALLEST, LARGEST));
      one.left -= amount;
      if (one.left < STEP) open.splice(index, 1);
      return { bill: one.bill, amount };
    },
  };
}

function isRefundable(bill: BillImport): boolean {
  const isRecent = Date.now() - Date.parse(bill.paidAt ?? '') < RECENT_MS;
  const isOpen = bill.status === 'paid' && leftOf(bill) > 0;
  return isOpen && isRecent && PROVIDERS.includes(bill.payment.provider);
}

function leftOf({ paid, refunds = [] }: BillImport): number {
  return refunds.reduce((left, { amount }) => left - amount, paid);
}
