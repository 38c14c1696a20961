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
