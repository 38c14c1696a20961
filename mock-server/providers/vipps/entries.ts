import type { Ledger } from '../ledger.ts';
import type { Reply } from './wire.ts';

/** What the simulator keeps: the tokens it gave, each answer under its key, and what was refunded. */
export type VippsEntry =
  | {
      readonly type: 'token';
      readonly token: string;
      readonly msn: string | null;
      readonly expiresAt: string;
    }
  | { readonly type: 'tokens-expired' }
  | {
      readonly type: 'answer';
      readonly api: 'epayment' | 'recurring';
      readonly key: string;
      /** The path and the body, to tell a repeat from another request under the same key. */
      readonly request: string;
      readonly reply: Reply;
      /** What was tried, also when a fault hid the reply. */
      readonly refund: VippsRefund | null;
    }
  | { readonly type: 'portal'; readonly refund: VippsRefund };
export type VippsLedger = Ledger<VippsEntry>;

export interface VippsRefund {
  /** Of what: the path of the payment or the charge. */
  readonly path: string;
  readonly pspReference: string;
  readonly amount: number;
  /** Null when somebody made it in Vipps' own portal. */
  readonly key: string | null;
  readonly msn: string;
  /** When it happens. A charge's refund is accepted before that. */
  readonly at: string;
  readonly success: boolean;
}

export function savedAnswer(ledger: VippsLedger, api: string, key: string) {
  return ledger.entries
    .filter((entry) => entry.type === 'answer')
    .find((entry) => entry.api === api && entry.key === key);
}

export function refundsOf(ledger: VippsLedger, path: string): VippsRefund[] {
  return ledger.entries.flatMap((entry) =>
    'refund' in entry && entry.refund?.path === path ? [entry.refund] : [],
  );
}

export function enacted(refunds: readonly VippsRefund[], now: Date): VippsRefund[] {
  return refunds.filter(({ at }) => at <= now.toISOString());
}

/** What the subscriber has got back. */
export function refunded(refunds: readonly VippsRefund[], now: Date): number {
  return sumOf(enacted(refunds, now).filter(({ success }) => success));
}

/** What can no longer be refunded, because it is, or still may be. */
export function spokenFor(refunds: readonly VippsRefund[], now: Date): number {
  return sumOf(refunds.filter(({ success, at }) => success || at > now.toISOString()));
}

/** The sales unit of the last one who got a token, where a call does not say its own. */
export function lastMsn(ledger: VippsLedger): string {
  const tokens = ledger.entries.filter((entry) => entry.type === 'token');
  return tokens.findLast(({ msn }) => msn)?.msn ?? '123456';
}

function sumOf(refunds: readonly VippsRefund[]): number {
  return refunds.reduce((sum, { amount }) => sum + amount, 0);
}
