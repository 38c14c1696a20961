import type { DeliveryRecord, LookUpJob, PaymentNames } from '../store.ts';
import type { Enqueue } from './enqueue.ts';
import type { VendorDb, VendorLedger } from './scope/vendor-db.ts';

/** The bill of a refund, or else of a payment by any of its names. */
export async function findBillId(
  db: VendorDb,
  { provider, refundId, paymentKeys }: PaymentNames,
): Promise<string | null> {
  const refund =
    refundId === null
      ? undefined
      : await db
          .selectFrom('refunds')
          .select('bill_id')
          .where('id', '=', refundId)
          .where('provider', '=', provider)
          .executeTakeFirst();
  if (refund) return refund.bill_id;
  if (paymentKeys.length === 0) return null;

  const bill = await db
    .selectFrom('bills')
    .select('id')
    .where('provider', '=', provider)
    .where('payment_key', 'in', paymentKeys)
    .executeTakeFirst();
  return bill?.id ?? null;
}

/** Both or neither: a callback that is on record is one whose look-up cannot be forgotten. */
export async function takeDelivery(
  db: VendorLedger,
  enqueue: Enqueue,
  { provider, sha256, at }: DeliveryRecord,
  job: LookUpJob,
): Promise<boolean> {
  return db.inTransaction(async (tx, whole) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('callback_deliveries')
      .values({ provider, sha256, bill_id: job.billId, at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    await enqueue(whole, { ...job, vendorId: db.vendorId });
    return true;
  });
}
