import { type RawBuilder, expressionBuilder, sql } from 'kysely';
import { type PaymentReference, paymentKey } from '../../../refunds/payment.ts';
import { paymentLock } from '../put-bill.ts';
import type { VendorTransaction } from '../scope/vendor-db.ts';

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
  tx: VendorTransaction,
  payments: readonly Payment[],
): Promise<Map<string, string>> {
  if (payments.length === 0) return new Map();
  const locks = payments.map((payment) => paymentLock(tx.vendorId, ...payment));
  await tx
    .selectFrom((row) =>
      row
        .selectFrom(unnest<{ name: string }>(locks).as('name'))
        .select(sql<string>`hashtextextended(name, 0)`.as('number'))
        .distinct()
        .orderBy('number')
        .as('locks'),
    )
    .select(sql`pg_advisory_xact_lock(number)`.as('locked'))
    .execute();

  const [providers, keys] = [payments.map(([one]) => one), payments.map(([, key]) => key)];
  const told = unnest<{ provider: string; payment_key: string }>(providers, keys);
  const rows = await tx
    .selectFrom(told.as<'told'>(sql`told(provider, payment_key)`))
    .innerJoin('bills', (join) =>
      join
        .onRef('bills.provider', '=', 'told.provider')
        .onRef('bills.payment_key', '=', 'told.payment_key'),
    )
    .select(['bills.id', 'told.provider', 'told.payment_key'])
    .execute();
  return new Map(
    rows.map(({ id, provider, payment_key }) => [nameOf([provider, payment_key]), id]),
  );
}

/** Lists as the columns of a table. */
function unnest<Row>(...lists: readonly (readonly string[])[]) {
  const columns = lists.map((list): RawBuilder<unknown> => sql`${list}::text[]`);
  return expressionBuilder().fn<Row>('unnest', columns);
}
