import * as z from 'zod/mini';
import { Currency, PositiveMinorUnits } from './money.ts';
import { Person, RefundOrder } from './refund.ts';
import { Id, Instant } from './text.ts';

/** What somebody wishes an admin to refund, and why. */
export const NewRequest = z.pick(RefundOrder, { amount: true, currency: true, reason: true });
export type NewRequest = z.infer<typeof NewRequest>;

/** `done`: a refund of the bill was ordered since, and did not fail. */
export const RequestState = z.enum(['open', 'done', 'dismissed']);
export type RequestState = z.infer<typeof RequestState>;

/** Somebody's wish that an admin refunds. It moves nothing: whoever may refund orders it, or does not. */
export const RefundRequest = z.object({
  id: Id,
  billId: Id,
  amount: PositiveMinorUnits,
  currency: Currency,
  reason: z.string(),
  requestedBy: Person,
  requestedAt: Instant,
  state: RequestState,
  /** Who took it back or turned it down, or null. */
  dismissed: z.nullable(z.object({ by: Person, at: Instant })),
});
export type RefundRequest = z.infer<typeof RefundRequest>;
