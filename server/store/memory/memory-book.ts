import { NO_REFUNDS } from '../../refunds/bill.ts';
import { paymentKey } from '../../refunds/payment.ts';
import type { RefundRecord } from '../../refunds/refund.ts';
import { type BillBook, KeyTaken } from '../store.ts';
import { requestsIn, writingRequests } from './requests.ts';
import type { Shelf } from './shelf.ts';

/** A bill while nobody else can touch it. Writes go to a draft, which becomes the truth when the work is done. */
export function memoryBook(draft: Shelf, billId: string): BillBook {
  function put(refund: RefundRecord): void {
    draft.refunds.set(refund.id, refund);
  }

  return {
    get bill() {
      return draft.billWithRefunds(billId);
    },

    async putBill(facts) {
      const key = paymentKey(facts.payment);
      const taken = [...draft.bills.values()].some(
        (other) =>
          key !== null &&
          other.id !== facts.id &&
          other.payment.provider === facts.payment.provider &&
          paymentKey(other.payment) === key,
      );
      if (taken) return 'payment-taken';

      const saved = { ...NO_REFUNDS, ...draft.bills.get(facts.id), ...facts };
      // The newest import comes last, also of a bill that was there: it says whose a contract is.
      draft.bills.delete(facts.id);
      draft.bills.set(facts.id, saved);
      // A customer or contract has one truth, told by the newest import, whichever bill brought it.
      for (const [id, bill] of draft.bills) {
        const contract = bill.contract.id === facts.contract.id ? facts.contract : bill.contract;
        const customer = bill.customer.id === facts.customer.id ? facts.customer : bill.customer;
        draft.bills.set(id, { ...bill, contract, customer });
      }
      return 'saved';
    },

    async setFigures({ refunded, reserved, excess }) {
      const bill = draft.bills.get(billId);
      if (!bill) throw new Error('Figures were set on a bill that is not there');
      if (refunded + reserved > bill.paid + excess || Math.min(refunded, reserved, excess) < 0)
        throw new Error('The ledger refuses to reserve more than was paid');
      draft.bills.set(billId, { ...bill, refunded, reserved, excess });
    },

    async markDisputed() {
      const bill = draft.bills.get(billId);
      if (bill) draft.bills.set(billId, { ...bill, status: 'disputed' });
    },

    async addRefund(refund, event) {
      if (refund.idempotencyKey && draft.refundByKey(refund.idempotencyKey)) throw new KeyTaken();
      put(refund);
      draft.events.set(refund.id, [event]);
    },

    async changeRefund(refund, event) {
      put(refund);
      if (event) draft.events.set(refund.id, [...(draft.events.get(refund.id) ?? []), event]);
    },

    ...requestsIn(draft),
    ...writingRequests(draft),
  };
}
