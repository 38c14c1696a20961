import * as z from 'zod/mini';
import { Customer } from './bill.ts';
import { Id, Instant } from './text.ts';

/** A subscription, with whose it is. */
export const Contract = z.object({
  id: Id,
  product: z.string(),
  status: z.string(),
  nextChargeAt: z.nullable(Instant),
  customer: Customer,
});
export type Contract = z.infer<typeof Contract>;

/** A subscriber with all of their subscriptions, by their ids. */
export const CustomerWithContracts = z.extend(Customer, { contracts: z.array(Contract) });
export type CustomerWithContracts = z.infer<typeof CustomerWithContracts>;

/** A subscriber or one of their contracts; `name` and `email` are the subscriber's either way. */
export const SearchResult = z.object({
  type: z.enum(['customer', 'contract']),
  id: Id,
  name: z.string(),
  email: z.string(),
  contractId: z.optional(Id),
  product: z.optional(z.string()),
});
export type SearchResult = z.infer<typeof SearchResult>;

/** The best first. */
export const SearchResults = z.object({ data: z.array(SearchResult) });
export type SearchResults = z.infer<typeof SearchResults>;
