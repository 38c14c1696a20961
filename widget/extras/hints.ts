import { type ReadBy, count, listOf, maybe, object, oneOf, or, text } from '../backend/reading.ts';

const sibling = object({
  id: text,
  number: text,
  paid: count,
  paidAt: maybe(text),
  refunded: count,
  inProgress: count,
  refundState: or(oneOf('none', 'partial', 'full'), 'none'),
  lastRefundAt: maybe(text),
});

export const seenRequest = object({
  id: text,
  amount: count,
  currency: text,
  reason: text,
  requestedBy: object({ id: text, name: text }),
  requestedAt: text,
});

/** What helps deciding about a bill. A server that is older or newer may leave any of it out. */
export const seenHints = object({
  siblings: or(listOf(sibling), []),
  unused: maybe(object({ days: count, of: count, amount: count })),
  reasons: or(listOf(text), []),
  requests: or(listOf(seenRequest), []),
});

export type Hints = ReadBy<typeof seenHints>;
export type Request = Hints['requests'][number];
export type Sibling = Hints['siblings'][number];

/** Where there are none. */
export const NO_HINTS: Hints = { siblings: [], unused: null, reasons: [], requests: [] };
