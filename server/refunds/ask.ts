import type { Failed, Look, Outcome, RefundProvider, Unavailable } from '../providers/provider.ts';
import type { BillWithRefunds } from './bill.ts';
import { matching } from './matching.ts';
import { atMost } from './patience.ts';
import { type RefundRecord, isOpen } from './refund.ts';

/** What a look brought. Amounts are minor units of the bill's currency. */
export type Looked =
  | Extract<Look, { kind: 'payment' }>
  /** Nobody can be asked what was paid; the refunds were asked after one by one. */
  | { readonly kind: 'unasked' }
  | Failed
  | Unavailable;

export interface Asked {
  readonly looked: Looked;
  /** What was found about refunds that had to be asked after by themselves. */
  readonly found: readonly { readonly refundId: string; readonly outcome: Outcome }[];
  /** Those that the provider says it never heard of. */
  readonly absent: readonly string[];
}

const TOO_SLOW: Unavailable = { kind: 'unavailable', why: 'no-answer' };

/** Asks a provider about a bill's payment and, where it lists nothing, about each refund that may have news. */
export async function ask(
  { payment }: BillWithRefunds,
  provider: RefundProvider,
  refunds: readonly RefundRecord[],
  withinMs: number,
): Promise<Asked> {
  const looked = (await atMost(withinMs, provider.payment(payment.reference))) ?? TOO_SLOW;
  if (looked.kind === 'payment') {
    const { matched } = matching(looked.refunds, refunds);
    const seen = new Set(matched.map(({ refundId }) => refundId));
    return { looked, found: [], absent: idsOf(refunds).filter((id) => !seen.has(id)) };
  }
  if (looked.kind !== 'unasked') return { looked, found: [], absent: [] };

  const findings = await Promise.all(
    refunds.map(async (refund) => ({
      refundId: refund.id,
      outcome: (await atMost(withinMs, provider.find(refund))) ?? TOO_SLOW,
    })),
  );
  const found = findings.flatMap(({ refundId, outcome }) =>
    outcome.kind === 'absent' || outcome.kind === 'unavailable' ? [] : [{ refundId, outcome }],
  );
  // While one cannot be asked about, nothing may be sent about another.
  const silent = findings.map(({ outcome }) => outcome).find(({ kind }) => kind === 'unavailable');
  const absent = findings.filter(({ outcome }) => outcome.kind === 'absent');
  return {
    looked: silent?.kind === 'unavailable' ? silent : looked,
    found,
    absent: absent.map(({ refundId }) => refundId),
  };
}

function idsOf(refunds: readonly RefundRecord[]): string[] {
  return refunds.map(({ id }) => id);
}

/** How long a refund that failed may turn out to have been made after all. */
const SECOND_THOUGHTS_MS = 24 * 60 * 60 * 1000;

/** Whether it is worth a call of its own to ask after a refund. */
export function mayHaveNews(refund: RefundRecord, now: Date): boolean {
  const age = now.getTime() - Date.parse(refund.requestedAt);
  return isOpen(refund) || (refund.status === 'failed' && age < SECOND_THOUGHTS_MS);
}
