import { REASON_MAX_LENGTH } from '../../contract/limits.ts';
import { type AmountFault, parseAmount } from '../money.ts';
import type { OpenBill, SeenBill } from '../backend/seen.ts';

/** The amount as the form has it. Untouched, it follows what is left of the bill. */
export type AmountEntry =
  | { readonly kind: 'in-full' }
  | { readonly kind: 'suggested'; readonly units: number }
  | { readonly kind: 'typed'; readonly text: string };

/** What the admin has filled in so far. Typed text stays text, word for word, until it becomes an order. */
export interface Draft {
  readonly amount: AmountEntry;
  readonly reason: string;
}

/** What a host fills an untouched form with. The amount is in minor units. */
export interface Suggestion {
  readonly amount?: number;
  readonly reason?: string;
}

/** What goes over the wire. The maximum the form showed goes along: it stops a second order. */
export interface Order {
  readonly amount: number;
  readonly currency: string;
  readonly reason: string;
  readonly expectedRefundable: number;
}

/** An order and the one key it is sent under, however often. */
export interface SentOrder {
  readonly bill: SeenBill;
  readonly draft: Draft;
  readonly order: Order;
  readonly key: string;
  /** It was sent before without a clear answer, so the money may have moved already. */
  readonly again?: boolean | undefined;
}

export interface Faults {
  readonly amount?: AmountFault;
  readonly reason?: 'empty' | 'too-long';
}

export const EMPTY_DRAFT: Draft = { amount: { kind: 'in-full' }, reason: '' };

/** The amount in minor units, or why it is none. */
export function amountOf(bill: OpenBill, { amount }: Draft): number | AmountFault {
  const { max } = bill.refundability;
  const units = unitsOf(amount, bill, max);
  return typeof units === 'number' && units > max ? 'too-much' : units;
}

/** The order a filled-in form makes, or what is wrong with each field. */
export function orderFrom(bill: OpenBill, draft: Draft): Order | Faults {
  const amount = amountOf(bill, draft);
  const reason = draft.reason.trim();
  const wrong = faultOfReason(reason);
  if (typeof amount !== 'number' || wrong)
    return {
      ...(typeof amount !== 'number' && { amount }),
      ...(wrong && { reason: wrong }),
    };
  return { amount, currency: bill.currency, reason, expectedRefundable: bill.refundability.max };
}

export function isOrder(made: Order | Faults): made is Order {
  return 'expectedRefundable' in made;
}

/** Whether the server would take two orders for the same one under one key. */
export function sameOrder(a: Order, b: Order): boolean {
  return a.amount === b.amount && a.currency === b.currency && a.reason === b.reason;
}

export function isUntouched({ amount, reason }: Draft): boolean {
  return amount.kind === 'in-full' && reason === '';
}

export function draftFrom({ amount, reason = '' }: Suggestion): Draft {
  const usable = amount !== undefined && Number.isSafeInteger(amount) && amount > 0;
  return { amount: usable ? { kind: 'suggested', units: amount } : { kind: 'in-full' }, reason };
}

/** A name for one order that nobody else will ever make. Works on plain http too, unlike `randomUUID`. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function unitsOf(amount: AmountEntry, bill: OpenBill, max: number): number | AmountFault {
  switch (amount.kind) {
    case 'in-full':
      return max;
    case 'suggested':
      return amount.units;
    case 'typed': {
      const parsed = parseAmount(amount.text, bill);
      return parsed.kind === 'amount' ? parsed.units : parsed.fault;
    }
  }
}

/** Characters are counted as people see code points, so an emoji is one. */
function faultOfReason(reason: string): Faults['reason'] {
  if (reason === '') return 'empty';
  return [...reason].length > REASON_MAX_LENGTH ? 'too-long' : undefined;
}
