import type {
  Attention,
  FailureCode,
  Manual,
  ProblemSlug,
  RefundStatus,
  Settlement,
} from '../../contract/index.ts';
import type { AmountFault } from '../money.ts';
import type { Note } from '../panel-state.ts';
import type { SeenRefundability } from '../lenient-schemas.ts';

/** What is the case, and what to do about it. */
export interface Advice {
  readonly what: string;
  readonly next: string;
}

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
    readonly expected: (days: string) => string;
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
    readonly amountFaults: Readonly<
      Record<AmountFault, (help: { max: string; example: string; decimals: number }) => string>
    >;
    readonly reasonFaults: Readonly<Record<'empty' | 'too-long', string>>;
    readonly standing: readonly string[];
  };

  readonly confirm: {
    readonly title: (amount: string) => string;
    readonly to: string;
    readonly method: string;
    readonly arrives: string;
    readonly cancel: string;
    readonly final: string;
    readonly sending: (amount: string) => string;
  };

  readonly settlement: (settlement: Settlement) => string;

  readonly outcome: {
    readonly succeeded: (amount: string) => string;
    readonly pending: (amount: string) => string;
    readonly unknown: (amount: string) => string;
    readonly failed: (amount: string) => string;
    readonly expected: (days: string) => string;
    readonly pendingNext: string;
    readonly unknownNext: readonly string[];
    readonly done: string;
    readonly more: string;
  };

  readonly lost: {
    readonly title: (amount: string) => string;
    readonly next: readonly string[];
    readonly resend: string;
  };

  readonly check: {
    readonly now: string;
    readonly checking: string;
    readonly last: (moment: string) => string;
    readonly next: (moment: string) => string;
    readonly notes: Readonly<Record<Note, string>>;
  };

  readonly loading: string;
  readonly retry: string;
  readonly help: string;
  readonly reference: (requestId: string) => string;
  readonly checkFields: string;

  readonly closed: Readonly<Record<ClosedKind, Advice>>;
  readonly windowClosed: (date: string) => Advice;
  readonly manual: Readonly<Record<Manual, Advice>>;
  /** Why the bill cannot be shown, where there is more to say than that. */
  readonly unreadable: Readonly<
    Record<'not-signed-in' | 'not-permitted' | 'not-found' | 'other', Advice>
  >;
  /** Why an order was turned down. */
  readonly problems: Readonly<Record<ProblemSlug, Advice>>;
  readonly failures: Readonly<Record<FailureCode, Advice>>;
  /** Why a person should look at a refund. */
  readonly attention: Readonly<Record<Attention | 'other', Advice>>;
  /** What the provider itself said, for whoever asks its support. */
  readonly providerSaid: (label: string | null, code: string, text: string | null) => string;
}
