import { type Transaction, sql } from 'kysely';
import type { BillFacts } from '../../refunds/bill.ts';
import { billRow, contractRow, customerRow } from './rows.ts';
import type { Database } from './schema.ts';

/** Writes what upstream says of a bill, its contract and its customer. */
export async function putBill(
  db: Transaction<Database>,
  vendorId: string,
  facts: BillFacts,
  isThere: boolean,
): Promise<'saved' | 'payment-taken' | 'raced'> {
  const { vendor_id, id, ...changes } = billRow(vendorId, facts);
  if (await belongsToAnother(db, { vendor_id, id, ...changes })) return 'payment-taken';

  await putCustomer(db, vendorId, facts);
  await putContract(db, vendorId, facts);
  if (isThere) {
    await db
      .updateTable('bills')
      .set(changes)
      .where('vendor_id', '=', vendorId)
      .where('id', '=', id)
      .execute();
    return 'saved';
  }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('bills')
    .values({ vendor_id, id, ...changes })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? 'saved' : 'raced';
}

/** Asked under a lock on the payment's name, so that two bills cannot both be told that it is free. */
async function belongsToAnother(
  db: Transaction<Database>,
  { vendor_id, id, provider, payment_key }: ReturnType<typeof billRow>,
): Promise<boolean> {
  if (payment_key === null || payment_key === undefined) return false;
  const name = paymentLock(vendor_id, provider, payment_key);
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
  const owner = await db
    .selectFrom('bills')
    .select('id')
    .where('vendor_id', '=', vendor_id)
    .where('provider', '=', provider)
    .where('payment_key', '=', payment_key)
    .where('id', '!=', id)
    .executeTakeFirst();
  return owner !== undefined;
}

/** What is locked while it is asked whose a payment is. */
export function paymentLock(vendorId: string, provider: string, key: string): string {
  return JSON.stringify([vendorId, provider, key]);
}

async function putCustomer(
  db: Transaction<Database>,
  vendorId: string,
  facts: BillFacts,
): Promise<void> {
  const { vendor_id, id, ...told } = customerRow(vendorId, facts);
  await db
    .insertInto('customers')
    .values({ vendor_id, id, ...told })
    .onConflict((conflict) => conflict.columns(['vendor_id', 'id']).doUpdateSet(told))
    .execute();
}

async function putContract(
  db: Transaction<Database>,
  vendorId: string,
  facts: BillFacts,
): Promise<void> {
  const { vendor_id, id, ...terms } = contractRow(vendorId, facts);
  await db
    .insertInto('contracts')
    .values({ vendor_id, id, ...terms })
    .onConflict((conflict) => conflict.columns(['vendor_id', 'id']).doUpdateSet(terms))
    .execute();
}
