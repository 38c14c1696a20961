import type { Period } from '../refunds/filter.ts';
import type { FileState } from '../refunds/refund-file.ts';
import type { Unreadable } from './family-messages.ts';
import type { Advice } from './messages.ts';

/** Every word of the list of refunds that the panel has not, in one language. */
export interface RefundsMessages {
  readonly title: string;
  readonly loading: string;
  readonly count: (shown: number) => string;
  readonly none: Advice;
  readonly more: string;
  /** The next page could not be read. */
  readonly moreFailed: string;
  readonly unreadable: Unreadable;

  readonly filters: {
    readonly title: string;
    readonly status: string;
    readonly anyStatus: string;
    readonly provider: string;
    readonly anyProvider: string;
    readonly anyone: string;
    readonly period: string;
    readonly periods: Readonly<Record<Period, string>>;
    readonly from: string;
    readonly to: string;
    /** The two days are no period that can be shown. */
    readonly noPeriod: (days: number) => string;
    readonly attention: string;
  };

  readonly attention: {
    readonly title: string;
    /** The period does not hide them. */
    readonly anyTime: string;
    readonly failed: string;
  };

  readonly sums: {
    readonly refunds: (count: number) => string;
    readonly notRead: string;
  };

  readonly chart: {
    readonly title: string;
    /** Failed ones are not in it. */
    readonly what: string;
    readonly table: string;
    readonly day: string;
    readonly refunds: string;
    readonly amount: string;
  };

  readonly file: {
    readonly save: string;
    readonly stop: string;
    readonly name: string;
    readonly said: Readonly<Record<Exclude<FileState, 'none'>, string>>;
  };
}
