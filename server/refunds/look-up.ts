import type { Providers } from '../providers/provider.ts';
import type { LookUpJob, Store } from '../store/store.ts';
import { look } from './look.ts';

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
  { vendorId, billId, refundId, dispute }: LookUpJob,
  { store, providers, now, newId }: LookUpParts,
): Promise<void> {
  const vendor = store.vendor(vendorId);
  const bill = await vendor.bill(billId);
  if (!bill) return;
  const provider = providers(vendorId, bill.payment.provider);
  if (provider?.kind !== 'provider') throw new NotNow('the provider is not connected');

  const parts = { withinMs: ANSWER_WITHIN_MS, now, newId, about: refundId };
  const { looked, missed } = await look(bill, provider, vendor, parts);
  if (dispute && looked.kind === 'payment' && looked.disputed)
    await vendor.withBill(billId, (book) => book.markDisputed());

  // A no to our looking, such as to credentials, is no news of the refund.
  if (looked.kind === 'unavailable') throw new NotNow(looked.why);
  if (looked.kind === 'failed') throw new NotNow(looked.code);
  if (missed) throw new NotNow('a refund is in another hand');
}
