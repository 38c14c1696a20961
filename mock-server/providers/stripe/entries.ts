import type { Ledger } from '../ledger.ts';
import type { WireRefund } from './objects.ts';

/** What the simulator keeps: each reply that executed, each later change of a refund, each dispute. */
export type StripeEntry =
  | {
      readonly type: 'reply';
      readonly account: string;
      readonly key: string | null;
      /** The parameters, to tell a repeat from another request under the same key. */
      readonly params: string;
      readonly at: string;
      readonly status: number;
      readonly body: object;
      /** What was made, also when the reply is a 500. */
      readonly refund: WireRefund | null;
    }
  | Change
  | Dispute;
export type StripeLedger = Ledger<StripeEntry>;

export interface Change {
  readonly type: 'change';
  /** Of which refund. */
  readonly id: string;
  readonly at: string;
  readonly change: Partial<WireRefund>;
}

export interface Dispute {
  readonly type: 'dispute';
  readonly id: string;
  readonly account: string;
  readonly intent: string;
  readonly at: string;
}

/** A refund as it was made, under which key, and for whom: a connected account, or nobody else. */
export interface Made {
  readonly account: string;
  readonly key: string | null;
  readonly at: string;
  readonly refund: WireRefund;
}

/** Where and when it all happens. */
export interface Scene {
  readonly ledger: StripeLedger;
  readonly now: () => Date;
  readonly paceMs: number;
}

export function madeIn({ entries }: StripeLedger): Made[] {
  return entries.flatMap((entry) => {
    if (entry.type !== 'reply' || !entry.refund) return [];
    const { account, key, at, refund } = entry;
    return [{ account, key, at, refund }];
  });
}
