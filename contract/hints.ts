import * as z from 'zod/mini';
import { BillSummary } from './bill.ts';
import { MinorUnits, PositiveMinorUnits } from './money.ts';
import { RefundRequest } from './request.ts';
import { Instant } from './text.ts';

/** A bill that may be the same charge as another: of the same contract and amount, and paid at about the same time. */
export const Sibling = z.extend(
  z.pick(BillSummary, { id: true, number: true, paid: true, currency: true }),
  {
    paidAt: Instant,
    refunded: MinorUnits,
    inProgress: MinorUnits,
    refundState: BillSummary.shape.refundState,
    /** When the last refund of it that did not fail was ordered. */
    lastRefundAt: z.nullable(Instant),
  },
);
export type Sibling = z.infer<typeof Sibling>;

/** What is left of a bill's period, in days of where it was paid. */
export const Unused = z.object({
  days: z.int().check(z.positive()),
  of: z.int().check(z.positive()),
  /** Their share of what was paid, rounded down, less what has gone back or is on its way. */
  amount: PositiveMinorUnits,
});
export type Unused = z.infer<typeof Unused>;

/** A request as whoever asks for the hints may deal with it. */
export const HintedRequest = z.extend(RefundRequest, {
  mine: z.boolean(),
  mayDismiss: z.boolean(),
});
export type HintedRequest = z.infer<typeof HintedRequest>;

/** What helps to decide about a bill. It is asked for beside the bill, so that the bill itself waits for none of it. */
export const Hints = z.object({
  /** Newest first. */
  siblings: z.array(Sibling),
  unused: z.nullable(Unused),
  /** The vendor's own quick reasons, in its own words. */
  reasons: z.array(z.string()),
  /** The open ones of the bill, newest first. */
  requests: z.array(HintedRequest),
});
export type Hints = z.infer<typeof Hints>;
