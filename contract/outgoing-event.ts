import * as z from 'zod/mini';
import { BillSummary } from './bill.ts';
import { FailureCode } from './failure.ts';
import { Refund } from './refund.ts';
import { Id, Instant } from './text.ts';

/** What becomes of refunds, for systems that follow. `bill.refunded` is any change of what has gone back. */
export const OutgoingEventType = z.enum([
  'refund.pending',
  'refund.succeeded',
  'refund.failed',
  'refund.unknown',
  'bill.refunded',
]);
export type OutgoingEventType = z.infer<typeof OutgoingEventType>;

/**
 * The body of an event that is sent out, with nothing personal in it: who follows reads the rest by the API.
 * It may arrive twice, by the same id. A bill's events come one after the other, numbered without a gap.
 */
export const OutgoingEvent = z.object({
  /** Also in the header `webhook-id`. */
  id: z.uuid(),
  type: OutgoingEventType,
  timestamp: Instant,
  data: z.object({
    vendorId: Id,
    /** Which event of this bill it is, from 1. */
    sequence: z.int().check(z.positive()),
    /** The bill as the event left it. Amounts are minor units. */
    bill: z.pick(BillSummary, {
      id: true,
      number: true,
      contractId: true,
      currency: true,
      decimals: true,
      paid: true,
      refunded: true,
      inProgress: true,
      refundable: true,
      refundState: true,
    }),
    /** The refund that the event is about; null with `bill.refunded`. */
    refund: z.nullable(
      z.extend(
        z.pick(Refund, {
          id: true,
          amount: true,
          currency: true,
          status: true,
          origin: true,
          requestedAt: true,
          settledAt: true,
          provider: true,
          providerReference: true,
          attention: true,
        }),
        { failure: z.nullable(FailureCode) },
      ),
    ),
  }),
});
export type OutgoingEvent = z.infer<typeof OutgoingEvent>;
