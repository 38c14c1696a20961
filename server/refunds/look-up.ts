import type { LookUpJob, Store } from '../store/store.ts';
import type { Providers } from '../providers/provider.ts';
import { look } from './look.ts';
import { isOpen } from './refund.ts';

export interface LookUpParts {
  readonly store: Store;
  readonly providers: Providers;
  readonly now: () => Date;
  readonly newId: () => string;
}

const ANSWER_WITHIN_MS = 40_000;

/** Nothing could be learned now. Asking again later may. */
export class NotNow extends Error {
  override readonly name = 'NotNow';
}

/** Asks a provider about a bill, because something says that there is news. Throws {@link NotNow}. */
export async function lookUp(
  { vendorId, billId, dispute }: LookUpJob,
  { store, providers, now, newId }: LookUpParts,
): Promise<void> {
  const vendor = store.vendor(vendorId);
  const bill = await vendor.bill(billId);
  const provider = bill && providers(vendorId, bill.payment.provider);
  if (!bill || provider?.kind !== 'provider') return;

  const looked = await look(bill, provider, vendor, { withinMs: ANSWER_WITHIN_MS, now, newId });
  if (looked.kind === 'unavailable') throw new NotNow(looked.why);
  if (dispute && looked.kind === 'payment' && looked.disputed)
    await vendor.withBill(billId, async (book) => {
      if (book.bill) await book.putBill({ ...book.bill, status: 'disputed' });
    });

  const after = await vendor.bill(billId);
  const at = now().toISOString();
  if (
    after?.refunds.some(({ status, leaseUntil }) => isOpen({ status }) && (leaseUntil ?? '') > at)
  )
    throw new NotNow('a refund is in another hand');
}
