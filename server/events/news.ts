import type { OutgoingEvent } from '../../contract/index.ts';
import type { BillWithRefunds } from '../refunds/bill.ts';
import { presentSummary, wireStatus } from '../refunds/present.ts';
import type { RefundRecord } from '../refunds/refund.ts';

/** An event before it has its number. */
export type News = Pick<OutgoingEvent, 'type'> & Pick<OutgoingEvent['data'], 'bill' | 'refund'>;

/**
 * What one piece of work on a bill makes worth telling: refunds that have come to another status, and then
 * that another amount has gone back. Derived from what was written, so that no way of writing forgets it.
 * A refund that is only being sent is no news yet, and what upstream told us is none to it.
 */
export function news(before: BillWithRefunds | null, after: BillWithRefunds | null): News[] {
  if (!after) return [];
  const refunds = after.refunds.filter((refund) => {
    const known = before?.refunds.find(({ id }) => id === refund.id);
    if (refund.status === 'sending' || refund.status === known?.status) return false;
    return known !== undefined || refund.origin !== 'import';
  });
  if (refunds.length === 0) return [];

  const bill = billData(after);
  const told = refunds.map((refund) => {
    const data = refundData(refund);
    return { type: `refund.${data.status}`, bill, refund: data } as const;
  });
  return before?.refunded === after.refunded
    ? told
    : [...told, { type: 'bill.refunded', bill, refund: null }];
}

/** The events, numbered on from the last one of their bill. */
export function numbered(
  news: readonly News[],
  { vendorId, last, at }: { vendorId: string; last: number; at: string },
): OutgoingEvent[] {
  return news.map(({ type, bill, refund }, index) => ({
    id: crypto.randomUUID(),
    type,
    timestamp: at,
    data: { vendorId, sequence: last + 1 + index, bill, refund },
  }));
}

/** Each field by name: what is added to a bill or a refund one day may be personal. */
function billData(bill: BillWithRefunds): News['bill'] {
  const shown = presentSummary(bill);
  return {
    id: shown.id,
    number: shown.number,
    contractId: shown.contractId,
    currency: shown.currency,
    decimals: shown.decimals,
    paid: shown.paid,
    refunded: shown.refunded,
    inProgress: shown.inProgress,
    refundable: shown.refundable,
    refundState: shown.refundState,
  };
}

function refundData(refund: RefundRecord): NonNullable<News['refund']> {
  return {
    id: refund.id,
    amount: refund.amount,
    currency: refund.currency,
    status: wireStatus(refund.status),
    origin: refund.origin,
    requestedAt: refund.requestedAt,
    settledAt: refund.settledAt,
    provider: refund.provider,
    providerReference: refund.providerReference,
    attention: refund.attention,
    failure: refund.failure?.code ?? null,
  };
}
