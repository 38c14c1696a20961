import * as z from 'zod/mini';
import { Attention } from './attention.ts';
import { FailureCode } from './failure.ts';
import { Currency, MinorUnits, PositiveMinorUnits } from './money.ts';
import { Id, Instant, Reason } from './text.ts';

/** What an admin asks for. `expectedRefundable` is the maximum their form showed. */
export const RefundOrder = z.object({
  amount: PositiveMinorUnits,
  currency: Currency,
  reason: Reason,
  expectedRefundable: z.optional(MinorUnits),
});
export type RefundOrder = z.infer<typeof RefundOrder>;

/** `unknown` is a state, not an error: the provider may have moved the money, and is being asked. */
export const RefundStatus = z.enum(['pending', 'succeeded', 'failed', 'unknown']);
export type RefundStatus = z.infer<typeof RefundStatus>;

export const RefundOrigin = z.enum(['panel', 'provider', 'import']);
export type RefundOrigin = z.infer<typeof RefundOrigin>;

export const Person = z.object({ id: z.string(), name: z.string() });
export type Person = z.infer<typeof Person>;

/** A person, and who really acted where somebody did so in their place. */
export const ActingPerson = z.extend(Person, { impersonator: z.optional(Person) });
export type ActingPerson = z.infer<typeof ActingPerson>;

/** Money on its way back to a subscriber, or the attempt. */
export const Refund = z.object({
  id: Id,
  billId: Id,
  amount: MinorUnits,
  currency: Currency,
  reason: z.string(),
  status: RefundStatus,
  /** Who made it: this panel, someone in the provider's own tools, or the upstream billing system. */
  origin: RefundOrigin,
  requestedBy: z.nullable(Person),
  requestedAt: Instant,
  settledAt: z.nullable(Instant),
  /** The days between which the subscriber should see the money. */
  expected: z.nullable(z.object({ from: z.iso.date(), to: z.iso.date() })),
  provider: z.string(),
  /** The provider's name as people know it, or null where it is not connected. */
  providerLabel: z.nullable(z.string()),
  providerReference: z.nullable(z.string()),
  /** What a bank can trace the refund by, such as an ARN. */
  traceReference: z.nullable(z.string()),
  failure: z.nullable(
    z.object({
      code: FailureCode,
      /** The provider's own code and text, for whoever asks its support. */
      providerCode: z.nullable(z.string()),
      message: z.nullable(z.string()),
    }),
  ),
  /** Why a person should look at this refund, or null. */
  attention: z.nullable(Attention),
  attentionSince: z.nullable(Instant),
  /** Who has seen to it, once somebody has. It asks for nobody then. */
  acknowledged: z.nullable(z.object({ by: Person, at: Instant })),
  checkedAt: z.nullable(Instant),
  nextCheckAt: z.nullable(Instant),
});
export type Refund = z.infer<typeof Refund>;

/** How a person settles a refund that nobody could find out about. */
export const Resolution = z.object({
  as: z.enum(['succeeded', 'failed']),
  /** What shows it, such as the number of a bank statement. Stays on the refund's record. */
  evidence: Reason,
});
export type Resolution = z.infer<typeof Resolution>;

/** One line of a refund's record, which is only ever added to. */
export const RefundEvent = z.object({
  seq: z.int(),
  at: Instant,
  /** `asked`: a person had the provider asked. `acknowledged`: a person has seen to what it asked for. */
  type: z.enum(['requested', 'answered', 'found', 'imported', 'resolved', 'asked', 'acknowledged']),
  /** The refund's status after this event. */
  status: RefundStatus,
  by: z.nullable(ActingPerson),
  requestId: z.nullable(z.string()),
  data: z.record(z.string(), z.unknown()),
});
export type RefundEvent = z.infer<typeof RefundEvent>;

export const RefundWithEvents = z.extend(Refund, { events: z.array(RefundEvent) });
export type RefundWithEvents = z.infer<typeof RefundWithEvents>;
