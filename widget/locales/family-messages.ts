import type { Advice } from './messages.ts';

/** Why there is nothing to show. */
export type Unreadable = Readonly<Record<'not-signed-in' | 'not-permitted' | 'other', Advice>>;

/** Every word of the list, the details and the search, in one language. */
export interface FamilyMessages {
  readonly bill: (number: string) => string;
  /** The one word for where a bill stands. */
  readonly standing: Readonly<
    Record<'paid' | 'unpaid' | 'disputed' | 'partial' | 'full' | 'in-progress' | 'in-doubt', string>
  >;

  readonly list: {
    readonly title: string;
    readonly none: Advice;
    /** Nobody with this address is known, or has been charged: which of the two is not told. */
    readonly noneByEmail: Advice;
    readonly loading: string;
    readonly count: (shown: number) => string;
    readonly more: string;
    /** The next page could not be read. */
    readonly moreFailed: string;
    readonly refunded: (amount: string) => string;
    readonly unreadable: Unreadable;
  };

  readonly details: {
    readonly actions: string;
    readonly manageRefund: string;
    readonly facts: Readonly<
      Record<'paid' | 'payment' | 'period' | 'product' | 'contract' | 'subscriber' | 'next', string>
    >;
    readonly receipt: string;
  };

  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    readonly subscriber: string;
    readonly contract: string;
    readonly searching: string;
    readonly none: (wanted: string) => string;
    readonly count: (found: number) => string;
    readonly failed: string;
    readonly signIn: string;
    readonly notPermitted: string;
  };
}
