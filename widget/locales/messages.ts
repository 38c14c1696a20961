import type {
  Attention,
  FailureCode,
  Manual,
  ProblemSlug,
  RefundStatus,
} from '../../contract/index.ts';
import type { AmountFault } from '../money.ts';
import type { Note } from '../panel/panel-state.ts';
import type { SeenRefundability } from '../backend/seen.ts';

/** What is the case, and what to do about it. */
export interface Advice {
  readonly what: string;
  readonly next: string;
}

/** The problems that the panel can run into. Others have the words of an unexpected one. */
export type OrderProblem = Exclude<
  ProblemSlug,
  | 'bill-locked'
  | 'payment-taken'
  | 'not-resolvable'
  | 'nothing-to-acknowledge'
  | 'requests-full'
  | 'idempotency-key-missing'
  | 'payload-too-large'
>;

export type ClosedKind = Exclude<SeenRefundability['kind'], 'open' | 'manual' | 'window-closed'>;

/** Every word of the panel, in one language. A state without words does not compile. */
export interface Messages {
  readonly title: string;
  readonly about: (bill: { number: string; product: string; subscriber: string }) => string;
  readonly paidWith: (date: string, label: string) => string;
  readonly methods: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<'paid' | 'refunded' | 'inProgress' | 'refundable', string>>;

  readonly history: {
    readonly title: string;
    readonly none: string;
    readonly by: (name: string) => string;
    readonly atProvider: (label: string | null) => string;
    readonly imported: string;
    readonly older: (count: number) => string;
    readonly statuses: Readonly<Record<RefundStatus, string>>;
  };

  readonly form: {
    readonly amount: string;
    readonly max: (max: string) => string;
    readonly inFull: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly left: (count: number) => string;
    readonly submit: (amount: string | null) => string;
    /** What was made of the text in the field, said back. */
    readonly understood: (amount: string) => string;
    /** What is wrong with an amount, until there are better words for it. */
    readonly enterAmount: (max: string) => string;
    readonly reasonFaults: Readonly<Record<'empty' | 'too-long', string>>;
    /** The heading over all that is wrong with the fields. */
    readonly checkFields: string;
  };

  /** What is always true of a refund. */
  readonly standing: {
    readonly final: string;
    /** With the day of the next charge, where it is known. */
    readonly subscription: (nextCharge: string | null) => string;
    readonly noEmail: string;
  };

  /** The names of what is known about a refund. */
  readonly facts: Readonly<Record<'to' | 'method' | 'arrives' | 'by' | 'made' | 'reason', string>>;

  readonly confirm: {
    readonly title: (amount: string) => string;
    readonly cancel: string;
    readonly sending: (amount: string) => string;
  };

  readonly outcome: {
    readonly succeeded: (amount: string) => string;
    readonly pending: (amount: string) => string;
    readonly unknown: (amount: string) => string;
    readonly failed: (amount: string) => string;
    readonly pendingNext: string;
    readonly unknownNext: readonly string[];
    readonly done: string;
    readonly more: string;
  };

  readonly lost: {
    readonly next: readonly string[];
    readonly resend: string;
  };

  readonly check: {
    readonly now: string;
    readonly checking: string;
    readonly notes: Readonly<Record<Note, string>>;
  };

  readonly loading: string;
  readonly retry: string;
  readonly help: string;
  /** Said of a link, for those who do not see where it opens. */
  readonly newTab: string;
  readonly reference: (requestId: string) => string;

  readonly closed: Readonly<Record<ClosedKind, Advice>>;
  readonly windowClosed: (date: string) => Advice;
  readonly manual: Readonly<Record<Manual, Advice>>;
  /** Why the bill cannot be shown, where there is more to say than that. */
  readonly unreadable: Readonly<
    Record<'not-signed-in' | 'not-permitted' | 'not-found' | 'other', Advice>
  >;
  /** The reasons that must be at hand. */
  readonly reasons: FirstReasons;
  /** The others, which travel when something goes wrong, or might soon. */
  readonly moreReasons: () => Promise<{ readonly reasons: Reasons }>;
}

interface AllReasons {
  /** Why an order was turned down. */
  readonly problems: Readonly<Record<OrderProblem, Advice>>;
  /** Why the payment provider did not make a refund. */
  readonly failures: Readonly<Record<FailureCode, Advice>>;
  /** Why a person should look at a refund. */
  readonly attention: Readonly<Record<Attention | 'other', Advice>>;
}

/** What is said beside a reason. */
interface Beside {
  /** What is wrong with the text in the field for the amount. */
  readonly amountFaults: Readonly<
    Record<
      Exclude<AmountFault, 'empty'>,
      (help: { max: string; example: string; decimals: number }) => string
    >
  >;
  /** What can be refunded is not what it was when the bill was opened. */
  readonly changed: (before: string, now: string) => string;
  /** What the provider itself said, for whoever asks its support. */
  readonly providerSaid: (label: string | null, code: string, text: string | null) => string;
}

/** What stands for a reason whose own words are not here, and what may come before they are. */
interface FirstReasons extends Partial<Beside> {
  readonly problems: Pick<
    AllReasons['problems'],
    'unexpected' | 'not-signed-in' | 'refundable-changed'
  >;
  readonly failures: Pick<AllReasons['failures'], 'rejected'>;
  readonly attention: Pick<AllReasons['attention'], 'other'>;
}

/** The other reasons. */
export type Reasons = Beside & {
  readonly [Kind in keyof AllReasons]: Omit<AllReasons[Kind], keyof FirstReasons[Kind]>;
};
