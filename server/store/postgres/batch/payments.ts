import { type Transaction, sql } from 'kysely';
import { type PaymentReference, paymentKey } from '../../../refunds/payment.ts';
import { paymentLock } from '../put-bill.ts';
import type { Database } from '../schema.ts';

/** A provider with what it calls a payment. */
export type Payment = readonly [provider: string, key: string];

/** Null for payments that no provider holds. */
export function paymentOf({ payment }: Paid): Payment | null {
  const key = paymentKey(payment);
  return key === null ? null : [payment.provider, key];
}

interface Paid {
  readonly payment: { readonly provider: string; readonly reference: PaymentReference };
}

/** Its name where payments of one vendor are told apart. */
export const nameOf = (payment: Payment) => JSON.stringify(payment);

/**
 * Which bill has each payment that somebody has. Until the transaction ends nobody else can take any of them: the
 * locks are those of a single bill's, in the order of the locks themselves, so that no two batches wait for each other.
 */
export async function lockPayments(
  tx: Transaction<Database>,
  vendorId: string,
  payments: readonly Payment[],
): Promise<Map<string, string>> {
  if (payments.length === 0) return new Map();
  const locks = payments.map((payment) => paymentLock(vendorId, ...payment));
  await sql`
    select pg_advisory_xact_lock(number) from (
      select distinct hashtextextended(name, 0) as number from unnest(${locks}::text[]) as name order by 1
    ) as locks
  `.execute(tx);

  const [providers, keys] = [payments.map(([one]) => one), payments.map(([, key]) => key)];
  const { rows } = await sql<{ id: string; provider: string; payment_key: string }>`
    select bills.id, bills.provider, bills.payment_key
    from unnest(${providers}::text[], ${keys}::text[]) as told (provider, payment_key)
    join bills using (provider, payment_key)
    where bills.vendor_id = ${vendorId}
  `.execute(tx);
  return new Map(
    rows.map(({ id, provider, payment_key }) => [nameOf([provider, payment_key]), id]),
  );
}
