import * as z from 'zod/mini';
import { BillSummary } from './bill.ts';
import { Currency } from './money.ts';
import { Refund } from './refund.ts';
import { Instant } from './text.ts';

/** A refund in a list, with as much of its bill as tells people which one that is. */
export const ListedRefund = z.extend(Refund, {
  bill: z.pick(BillSummary, {
    id: true,
    number: true,
    contractId: true,
    product: true,
    customer: true,
    decimals: true,
  }),
});
export type ListedRefund = z.infer<typeof ListedRefund>;

/** One page of a list. `nextCursor` asks for the next one. */
export const RefundList = z.object({
  data: z.array(ListedRefund),
  nextCursor: z.nullable(z.string()),
});
export type RefundList = z.infer<typeof RefundList>;

/** How many refunds, and of how much together. Any number of safe amounts may be more than a safe integer. */
export const RefundSum = z.object({
  count: z.int().check(z.nonnegative()),
  /** In minor units. */
  amount: z.number().check(z.nonnegative()),
});
export type RefundSum = z.infer<typeof RefundSum>;

/** The refunds of a period, counted and added up. */
export const RefundSummary = z.object({
  /** From its start, and up to its end without it. */
  period: z.object({ start: Instant, end: Instant }),
  totals: z.array(
    z.extend(RefundSum, {
      currency: Currency,
      decimals: z.int(),
      succeeded: RefundSum,
      /** Pending or unknown. */
      open: RefundSum,
      failed: RefundSum,
    }),
  ),
  /** Of what has gone back or is on its way. A day without any is not there. */
  days: z.array(
    z.extend(RefundSum, { day: z.iso.date(), provider: z.string(), currency: Currency }),
  ),
  /** How many of them ask for a person. */
  attention: z.int().check(z.nonnegative()),
});
export type RefundSummary = z.infer<typeof RefundSummary>;
