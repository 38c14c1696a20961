import type { OutgoingEvent } from '../../../contract/index.ts';
import type { Made } from '../ledgers/made.ts';
import type { OurBill, OurRefund } from '../ledgers/ours.ts';
import type { Order } from '../orders.ts';

/** Everything that is on record when it is calm. */
export interface Evidence {
  readonly bills: readonly OurBill[];
  readonly refunds: readonly OurRefund[];
  /** The providers' ledgers. */
  readonly made: readonly Made[];
  readonly orders: readonly Order[];
  /** What a follower was told, each event once, in the order it came. */
  readonly events: readonly OutgoingEvent[];
}

/** A promise, and who breaks it: one line for each. */
export interface Check {
  readonly promise: string;
  readonly broken: (evidence: Evidence) => readonly string[];
}

export function sum(amounts: readonly { readonly amount: number }[]): number {
  return amounts.reduce((total, { amount }) => total + amount, 0);
}

export function isOpen({ status }: OurRefund): boolean {
  return status !== 'succeeded' && status !== 'failed';
}

export function told({ id, billId, amount, status, attention }: OurRefund): string {
  return `${id} of ${billId}, ${amount}, ${status}${attention ? ` (${attention})` : ''}`;
}
