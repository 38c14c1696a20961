import type { Bill, RefundOrder } from '../../../contract/index.ts';
import { REASON_MAX_LENGTH } from '../../../contract/limits.ts';
import { money } from './words.ts';

export interface Faults {
  readonly amount?: string;
  readonly reason?: string;
}

/** What can be refunded now. */
export function most({ refundability }: Bill): number {
  return refundability.kind === 'open' ? refundability.max : 0;
}

/** An amount in minor units, or null where the text is none. */
export function unitsIn(text: string, { decimals }: Bill): number | null {
  const [, whole, rest = ''] = /^(\d+)(?:[.,](\d+))?$/.exec(text.replaceAll(/\s/g, '')) ?? [];
  if (whole === undefined || rest.length > decimals) return null;
  return Number(whole + rest.padEnd(decimals, '0'));
}

/** The order that a filled-in form makes, or what is wrong with its fields. */
export function orderFrom(bill: Bill, text: string, reason: string): RefundOrder | Faults {
  const [max, amount, why] = [most(bill), unitsIn(text, bill), reason.trim()];
  const isAmount = amount !== null && amount > 0 && amount <= max;
  const isReason = why !== '' && [...why].length <= REASON_MAX_LENGTH;
  if (amount !== null && isAmount && isReason)
    return { amount, currency: bill.currency, reason: why, expectedRefundable: max };
  return {
    ...(!isAmount && { amount: `Enter the amount to refund, up to ${money(max, bill)}.` }),
    ...(!isReason && {
      reason: why
        ? `Shorten the reason to ${REASON_MAX_LENGTH} characters.`
        : 'Write why you make this refund.',
    }),
  };
}

export function isOrder(made: RefundOrder | Faults): made is RefundOrder {
  return 'currency' in made;
}
