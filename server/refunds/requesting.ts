import type { RefundRequest } from '../../contract/index.ts';
import type { VendorStore } from '../store/store.ts';
import { type Actor, personOf } from './actor.ts';
import type { OrderParts } from './placed-order.ts';
import { type Refusal, isRefusal, refuse } from './refusal.ts';
import { presentRequest, stateOf } from './request.ts';
import { type AskedFor, type Asking, requestRefund } from './request-refund.ts';

/** Asking an admin for a refund. Nothing of it is sent to a provider, and no money is set aside. */
export function requesting(parts: OrderParts) {
  const { store, now } = parts;

  async function asItIs(vendor: VendorStore, id: string): Promise<RefundRequest | Refusal> {
    const request = await vendor.request(id);
    const bill = request && (await vendor.bill(request.billId));
    return bill ? presentRequest(request, bill) : refuse('not-found');
  }

  return {
    requestRefund: (asking: Asking): Promise<AskedFor | Refusal> =>
      store
        .vendor(asking.actor.vendorId)
        .withBill(asking.billId, (book) => requestRefund(asking, book, parts)),

    request: (actor: Actor, id: string) => asItIs(store.vendor(actor.vendorId), id),

    /** Takes one's own request back, or turns down somebody else's. */
    async dismiss(actor: Actor, id: string, requestId: string): Promise<RefundRequest | Refusal> {
      const vendor = store.vendor(actor.vendorId);
      const before = await asItIs(vendor, id);
      if (isRefusal(before)) return before;
      if (before.requestedBy.id !== actor.id && !actor.rights.refund)
        return refuse('not-permitted', { right: 'refund' });
      await vendor.withBill(before.billId, async (book) => {
        const request = await book.request(id);
        if (!book.bill || !request || stateOf(request, book.bill) !== 'open') return;
        const at = now().toISOString();
        await book.dismissRequest(id, { by: personOf(actor), at, requestId });
      });
      return asItIs(vendor, id);
    },
  };
}
