import * as z from 'zod/mini';
import { Currency, MinorUnits } from './money.ts';
import { Refund } from './refund.ts';
import { Id, Instant } from './text.ts';

/** How long the subscriber waits once the provider has accepted a refund. */
export const Settlement = z.object({
  from: z.int().check(z.nonnegative()),
  to: z.int().check(z.nonnegative()),
  unit: z.enum(['minute', 'hour', 'day', 'business-day']),
});
export type Settlement = z.infer<typeof Settlement>;

/** Payments that no machine can send back, and where a person does it instead. */
export const Manual = z.enum(['billogram', 'invoice', 'outside']);
export type Manual = z.infer<typeof Manual>;

/** What the caller may do with the bill now. The server decides by it; the panel only shows it. */
export const Refundability = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('open'),
    max: MinorUnits,
    settlement: Settlement,
    /** Between which days the money should be there if it is ordered now. */
    expected: z.object({ from: z.iso.date(), to: z.iso.date() }),
    closesAt: z.nullable(Instant),
    /** Whether less than `max` can be refunded. */
    partial: z.boolean(),
  }),
  z.object({ kind: z.literal('refunded') }),
  z.object({ kind: z.literal('in-progress') }),
  z.object({ kind: z.literal('manual'), how: Manual }),
  z.object({ kind: z.literal('not-permitted') }),
  z.object({ kind: z.literal('not-paid') }),
  z.object({ kind: z.literal('window-closed'), closedAt: Instant }),
  z.object({ kind: z.literal('disputed') }),
  z.object({ kind: z.literal('unavailable') }),
]);
export type Refundability = z.infer<typeof Refundability>;

export const Customer = z.object({ id: Id, name: z.string(), email: z.string() });
export type Customer = z.infer<typeof Customer>;

/** A bill in a list. */
export const BillSummary = z.object({
  id: Id,
  number: z.string(),
  contractId: Id,
  customer: Customer,
  product: z.string(),
  paid: MinorUnits,
  currency: Currency,
  /** The ISO 4217 exponent of every amount of this bill. */
  decimals: z.int(),
  paidAt: z.nullable(Instant),
  period: z.nullable(z.object({ start: Instant, end: Instant })),
  receiptUrl: z.nullable(z.string()),
  payment: z.object({ provider: z.string(), method: z.string(), label: z.string() }),
  refunded: MinorUnits,
  inProgress: MinorUnits,
  refundable: MinorUnits,
  /** Of money that has gone back. */
  refundState: z.enum(['none', 'partial', 'full']),
});
export type BillSummary = z.infer<typeof BillSummary>;

/** A bill with all the panel needs. */
export const Bill = z.extend(BillSummary, {
  /** Newest first. */
  refunds: z.array(Refund),
  refundability: Refundability,
  subscription: z.object({ status: z.string(), nextChargeAt: z.nullable(Instant) }),
});
export type Bill = z.infer<typeof Bill>;

export const RefundAnswer = z.object({ refund: Refund, bill: Bill });
export type RefundAnswer = z.infer<typeof RefundAnswer>;

/** One page of a list. `nextCursor` asks for the next one. */
export const BillList = z.object({
  data: z.array(BillSummary),
  nextCursor: z.nullable(z.string()),
});
export type BillList = z.infer<typeof BillList>;
