import * as z from 'zod/mini';
import { BillSummary } from './bill.ts';
import { ActingPerson, RefundStatus, RefundWithEvents } from './refund.ts';
import { Instant } from './text.ts';

/** Something a person asked for and did not get. */
export const RefusedAct = z.object({
  at: Instant,
  what: z.enum(['order', 'check', 'resolve', 'acknowledge', 'request', 'dismiss']),
  /** The slug of the problem they were answered. */
  problem: z.string(),
  by: ActingPerson,
  requestId: z.string(),
});

/** Everything on record about one refund: for a dispute, an auditor, or a provider's support. */
export const Evidence = z.object({
  refund: RefundWithEvents,
  /** What the events alone say of the refund's status, read from the first to the last. */
  statusByEvents: z.nullable(RefundStatus),
  bill: BillSummary,
  /** What the provider calls the payment. */
  paymentReference: z.record(z.string(), z.string()),
  /** Whose account at the provider it was sent from. */
  account: z.nullable(z.string()),
  idempotencyKey: z.nullable(z.string()),
  /** What was sent to the provider, with secrets left out; null where nothing was, or the provider is not connected. */
  request: z.nullable(z.record(z.string(), z.unknown())),
  /** What people asked for about this refund in vain. */
  refusals: z.array(RefusedAct),
  /** What the provider told us of the bill's payment, by the hash of each callback's body. */
  callbacks: z.array(z.object({ at: Instant, provider: z.string(), sha256: z.string() })),
});
export type Evidence = z.infer<typeof Evidence>;
