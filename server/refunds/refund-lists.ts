import { DECIMALS, type ListedRefund, type RefundSummary } from '../../contract/index.ts';
import type {
  RefundFilter,
  RefundOfBill,
  RefundPosition,
  RefundQuery,
} from '../store/refund-lists.ts';
import type { Actor } from './actor.ts';
import type { Period } from './period.ts';
import type { OrderParts } from './placed-order.ts';
import { presentRefund } from './present.ts';
import { presentSums } from './summary.ts';

/** So many are read at a time where all are wanted: some hundred kilobytes, in some hundredths of a second. */
const AT_ONCE = 1000;

/** The refunds of a vendor, whosever bills they are of. */
export function refundLists({ store, providers }: Pick<OrderParts, 'store' | 'providers'>) {
  function present({ refund, bill }: RefundOfBill, { vendorId }: Actor): ListedRefund {
    const decimals = DECIMALS[refund.currency];
    return {
      ...presentRefund(refund, providers(vendorId, refund.provider)),
      bill: { ...bill, decimals },
    };
  }

  return {
    async refunds(
      actor: Actor,
      query: RefundQuery,
    ): Promise<{ data: ListedRefund[]; next: RefundPosition | null }> {
      const { refunds, next } = await store.vendor(actor.vendorId).refunds(query);
      return { data: refunds.map((one) => present(one, actor)), next };
    },

    /** All of them, some at a time and no sooner than they are asked for. Each time is a short read of its own. */
    async *everyRefund(
      actor: Actor,
      filter: RefundFilter,
    ): AsyncGenerator<readonly RefundOfBill[], void> {
      const vendor = store.vendor(actor.vendorId);
      let after: RefundPosition | null = null;
      do {
        const { refunds, next } = await vendor.refunds({ filter, limit: AT_ONCE, after });
        yield refunds;
        after = next;
      } while (after);
    },

    async refundSums(actor: Actor, filter: RefundFilter, period: Period): Promise<RefundSummary> {
      const { from, until } = period;
      const sums = await store.vendor(actor.vendorId).refundSums({
        filter: { ...filter, from, until },
        days: period.days.map(({ begins }) => begins),
      });
      return presentSums(sums, period);
    },
  };
}
