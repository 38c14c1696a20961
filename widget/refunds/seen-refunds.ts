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

const decimals: Reader<number> = (value) => (Number(value) <= 4 ? count(value) : undefined);
const currency: Reader<string> = (value) =>
  /^[A-Z]{3}$/.test(String(value)) ? (value as string) : undefined;

/** A refund in a list, with as much of its bill as tells people which one that is. */
const seenListed = object({
  id: text,
  billId: text,
  amount: count,
  currency,
  reason: text,
  /** What we cannot name may still move money. */
  status: or(oneOf('pending', 'succeeded', 'failed', 'unknown'), 'pending'),
  origin: or(oneOf('panel', 'provider', 'import'), 'panel'),
  requestedAt: text,
  requestedBy: maybe(object({ id: text, name: text })),
  provider: text,
  providerLabel: maybe(text),
  attention: maybe(text),
  acknowledged: maybe(object({ at: text })),
  bill: object({ number: text, product: text, customer: object({ name: text }), decimals }),
});
export type ListedRefund = ReadBy<typeof seenListed>;

/** One page of refunds, newest first. */
export const seenRefunds = object({ data: listOf(seenListed), nextCursor: maybe(text) });

/** Minor units of any number of refunds together, which may be more than a safe integer. */
const amount: Reader<number> = (value) =>
  Number.isInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
const sum = object({ count, amount });

const seenTotal = object({ currency, decimals, count, succeeded: sum, open: sum, failed: sum });
export type Total = ReadBy<typeof seenTotal>;

const seenDay = object({ day: text, provider: text, currency, count, amount });
export type DaySum = ReadBy<typeof seenDay>;

/** The refunds of a period, added up. */
export const seenSums = object({ totals: listOf(seenTotal), days: listOf(seenDay) });
export type Sums = ReadBy<typeof seenSums>;
