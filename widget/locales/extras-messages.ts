import type { RefundStatus, Settlement } from '../../contract/index.ts';
import type { NoteMark } from '../extras/note-marks.ts';
import type { Advice } from './messages.ts';

/** What the message to a subscriber is made of, each as people of its language write it. */
export interface LetterParts {
  readonly amount: string;
  readonly product: string;
  readonly bill: string;
  /** What was paid with, where upstream has told it in words. */
  readonly method: string | null;
  /** The days between which the money should be there, where they are known. */
  readonly days: string | null;
  /** What a bank can find the refund by. */
  readonly trace: string | null;
  /** It has been made; otherwise it is on its way. */
  readonly made: boolean;
}

/** Every word of what helps beyond refunding itself, in one language. */
export interface ExtrasMessages {
  readonly unused: {
    readonly what: (days: number, of: number) => string;
    readonly fill: (amount: string) => string;
    /** How the amount comes about. */
    readonly how: string;
  };

  readonly siblings: Advice & {
    /** What to do where one of them has had money back. */
    readonly warning: Advice;
    readonly bill: (number: string, amount: string, paid: string) => string;
    readonly none: string;
    readonly inProgress: string;
    readonly refunded: (amount: string, day: string | null) => string;
  };

  readonly quick: {
    readonly title: string;
    /** Where the publisher has none of its own. */
    readonly reasons: readonly string[];
  };
  readonly marks: Readonly<Record<NoteMark, string>>;

  readonly since: {
    readonly title: string;
    readonly line: (refund: {
      amount: string;
      who: string | null;
      moment: string;
      status: RefundStatus;
    }) => string;
  };

  /** Refunds that have ended and still ask for a person. */
  readonly seenTo: {
    readonly about: (amount: string, moment: string) => string;
    readonly button: string;
    readonly noting: string;
    readonly by: (name: string, moment: string) => string;
    readonly failed: string;
  };

  /** When the provider was asked about a refund in doubt, and when it will be. */
  readonly checks: {
    readonly last: (moment: string) => string;
    readonly next: (moment: string) => string;
  };

  /** For somebody who may not refund. */
  readonly ask: Readonly<
    Record<'title' | 'hint' | 'send' | 'noReason' | 'notSent' | 'notTaken' | 'sent', string>
  >;

  /** What colleagues ask to have refunded. */
  readonly requests: Readonly<
    Record<'waits' | 'fill' | 'dismiss' | 'takeBack' | 'copy' | 'failed', string>
  > & {
    readonly title: (name: string, amount: string) => string;
  };

  readonly arrival: {
    /** How long it usually takes. */
    readonly usually: (settlement: Settlement) => string;
    readonly soon: (days: string) => string;
    readonly late: (day: string) => string;
    readonly help: string;
    readonly withTrace: (trace: string) => string;
    readonly withoutTrace: string;
    readonly pending: string;
  };

  readonly letter: {
    readonly title: string;
    readonly hint: string;
    readonly language: string;
    readonly label: string;
    readonly copy: string;
    readonly copied: string;
    readonly byHand: string;
    readonly text: (parts: LetterParts) => string;
  };
}
