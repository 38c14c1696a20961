import { sql } from 'kysely';
import type { BillFacts } from '../../refunds/bill.ts';
import { billRow, contractRow, customerRow } from './rows.ts';
import type { VendorTransaction } from './scope/vendor-db.ts';

/** Writes what upstream says of a bill, its contract and its customer. */
export async function putBill(
  db: VendorTransaction,
  facts: BillFacts,
  isThere: boolean,
): Promise<'saved' | 'payment-taken' | 'raced'> {
  const { id, ...changes } = billRow(facts);
  if (await belongsToAnother(db, { id, ...changes })) return 'payment-taken';

  await putCustomer(db, facts);
  await putContract(db, facts);
  if (isThere) {
    await db.updateTable('bills').set(changes).where('id', '=', id).execute();
    return 'saved';
  }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('bills')
    .values({ id, ...changes })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? 'saved' : 'raced';
}

/** Asked under a lock on the payment's name, so that two bills cannot both be told that it is free. */
async function belongsToAnother(
  db: VendorTransaction,
  { id, provider, payment_key }: ReturnType<typeof billRow>,
): Promise<boolean> {
  if (payment_key === null || payment_key === undefined) return false;
  const name = paymentLock(db.vendorId, provider, payment_key);
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
  const owner = await db
    .selectFrom('bills')
    .select('id')
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

async function putCustomer(db: VendorTransaction, facts: BillFacts): Promise<void> {
  const { id, ...told } = customerRow(facts);
  await db
    .insertInto('customers')
    .values({ id, ...told })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(told))
    .execute();
}

async function putContract(db: VendorTransaction, facts: BillFacts): Promise<void> {
  const { id, ...terms } = contractRow(facts);
  await db
    .insertInto('contracts')
    .values({ id, ...terms })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(terms))
    .execute();
}
