import type { RefundOrder, Refundability } from '../../contract/index.ts';
import type { Provider, RefundProvider, RefundWindow } from '../providers/provider.ts';
import type { Actor } from './actor.ts';
import type { BillRecord, Figures } from './bill.ts';
import { type Refusal, refuse } from './refusal.ts';
import { expectedDates } from './settlement.ts';

const DAY = 24 * 60 * 60 * 1000;

/** What is left to refund. Money in doubt counts as spent until the provider says otherwise. */
export function refundable({ paid, refunded, reserved }: Figures & { paid: number }): number {
  return Math.max(0, paid - refunded - reserved);
}

/** What this person may do with this bill now. The panel shows it and {@link objection} enforces it. */
export function refundability(
  bill: BillRecord,
  provider: Provider | undefined,
  actor: Pick<Actor, 'rights'>,
  now: Date,
): Refundability {
  if (provider?.kind === 'manual') return { kind: 'manual', how: provider.how };
  if (bill.status === 'unpaid') return { kind: 'not-paid' };
  if (!provider) return { kind: 'unavailable' };
  if (bill.status === 'disputed') return { kind: 'disputed' };

  const max = refundable(bill);
  if (max === 0) return { kind: bill.reserved > 0 ? 'in-progress' : 'refunded' };

  const closesAt = windowEnd(bill.paidAt, provider.window);
  if (closesAt && closesAt <= now.toISOString())
    return { kind: 'window-closed', closedAt: closesAt };
  if (!actor.rights.refund) return { kind: 'not-permitted' };

  const { settlement, partial } = provider;
  const expected = expectedDates(now.toISOString(), settlement, bill.currency);
  return { kind: 'open', max, settlement, expected, closesAt, partial };
}

/** Why an order may not go ahead, or null when it may. The order of the questions is part of the contract. */
export function objection(
  order: RefundOrder,
  bill: Pick<BillRecord, 'currency'>,
  may: Refundability,
): Refusal | null {
  if (may.kind === 'unavailable') return refuse('provider-not-configured');
  if (may.kind !== 'open') return refuse('not-refundable', { refundability: may });
  if (order.currency !== bill.currency) return refuse('currency-mismatch');
  if (order.expectedRefundable !== undefined && order.expectedRefundable !== may.max)
    return refuse('refundable-changed');
  if (order.amount > may.max) return refuse('amount-too-large', { max: may.max });
  if (!may.partial && order.amount < may.max)
    return refuse('invalid-request', { errors: [ONLY_THE_WHOLE] });
  return null;
}

/** Whether the provider refunds no such currency. One that names none refunds them all. */
export function isForeign(
  { currency }: Pick<BillRecord, 'currency'>,
  { currencies }: Pick<RefundProvider, 'currencies'>,
): boolean {
  return currencies !== null && !currencies.includes(currency);
}

const ONLY_THE_WHOLE = { path: 'amount', message: 'this payment can only be refunded as a whole' };

/** Thirteen months after the last of a month is the last of a month, also when that is shorter. */
function windowEnd(paidAt: string | null, window: RefundWindow | null): string | null {
  if (!paidAt || !window) return null;
  const end = new Date(paidAt);
  if ('days' in window) return new Date(end.getTime() + window.days * DAY).toISOString();
  const day = end.getUTCDate();
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + window.months);
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(day, lastDay));
  return end.toISOString();
}
