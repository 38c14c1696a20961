import type { Attention, Currency } from '../../contract/index.ts';
import type { NamedBill } from '../refunds/bill.ts';
import type { ShownRefund, Status } from '../refunds/refund.ts';

/** Which refunds: those that everything here holds of. */
export interface RefundFilter {
  readonly statuses?: readonly Status[];
  readonly provider?: string;
  /** Asked for at this moment or later. */
  readonly from?: string;
  /** Asked for before this moment. */
  readonly until?: string;
  /** Asked for by this person. */
  readonly by?: string;
  /** They ask for a person: for any reason, or for this one. */
  readonly attention?: 'any' | Attention;
}

export interface RefundQuery {
  readonly filter: RefundFilter;
  readonly limit: number;
  readonly after: RefundPosition | null;
}

/** A place in a list of refunds that is newest first. */
export interface RefundPosition {
  readonly requestedAt: string;
  readonly id: string;
}

export interface RefundPage {
  readonly refunds: readonly RefundOfBill[];
  /** Where the next page begins, or null on the last one. */
  readonly next: RefundPosition | null;
}

/** A refund, with what its bill is called. */
export interface RefundOfBill {
  readonly refund: ShownRefund;
  readonly bill: NamedBill;
}

export interface SumQuery {
  readonly filter: RefundFilter;
  /** When each day begins, the first first. The last ends where the filter does. */
  readonly days: readonly string[];
}

/** The refunds of one day that are alike, counted and added up. */
export interface SumOfDay {
  /** Which of the days that were asked for, from 0. */
  readonly day: number;
  readonly provider: string;
  readonly currency: Currency;
  readonly status: Status;
  readonly count: number;
  /** In minor units. */
  readonly amount: number;
  /** How many of them ask for a person. */
  readonly attention: number;
}
