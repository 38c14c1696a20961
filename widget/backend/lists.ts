import { API } from '../../contract/routes.ts';
import { type ReadBy, listOf, maybe, object, oneOf, text } from './reading.ts';
import { seenSummary } from './seen.ts';

/** A bill in a list. */
export const seenListed = object(seenSummary);
export type SeenListed = ReadBy<typeof seenListed>;

/** One page of bills, newest first. */
export const seenBills = object({ data: listOf(seenListed), nextCursor: maybe(text) });
export type SeenBills = ReadBy<typeof seenBills>;

/** A subscriber, or one of their contracts. */
const seenResult = object({
  type: oneOf('customer', 'contract'),
  id: text,
  name: text,
  email: text,
  product: maybe(text),
});
export type SeenResult = ReadBy<typeof seenResult>;

export const seenResults = object({ data: listOf(seenResult) });

/** What the person asking may do. */
export const seenMe = object({
  rights: object({ refund: (value) => (typeof value === 'boolean' ? value : undefined) }),
});

export const ME = `${API}/me`;

export const searchPath = (wanted: string) => `${API}/search?${new URLSearchParams({ q: wanted })}`;

/** Whose bills: exactly one of these is given. */
export interface Whose {
  readonly contractId: string;
  readonly customerId: string;
  readonly email: string;
}

/** Null where nobody was named. */
export function billsPath(whose: Whose, cursor?: string): string | null {
  const { contractId, customerId, email } = whose;
  const filter = contractId ? { contractId } : customerId ? { customerId } : email && { email };
  if (!filter) return null;
  return `${API}/bills?${new URLSearchParams({ ...filter, ...(cursor && { cursor }) })}`;
}
