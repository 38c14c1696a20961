import {
  type ReadBy,
  type Reader,
  count,
  listOf,
  maybe,
  object,
  oneOf,
  or,
  text,
} from '../backend/reading.ts';

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

const isTrue: Reader<boolean> = (value) => value === true;

export const seenRequest = object({
  id: text,
  amount: count,
  currency: text,
  reason: text,
  requestedBy: object({ id: text, name: text }),
  requestedAt: text,
  mine: isTrue,
  mayDismiss: isTrue,
});

/** What helps deciding about a bill. A server that is older or newer may leave any of it out. */
export const seenHints = object({
  siblings: or(listOf(sibling), []),
  unused: maybe(object({ days: count, of: count, amount: count })),
  reasons: or(listOf(text), []),
  /** Null where the server does not know of requests. */
  requests: maybe(listOf(seenRequest)),
});

export type Hints = ReadBy<typeof seenHints>;
export type Request = ReadBy<typeof seenRequest>;
export type Sibling = Hints['siblings'][number];

/** Where there are none. */
export const NO_HINTS: Hints = { siblings: [], unused: null, reasons: [], requests: null };
