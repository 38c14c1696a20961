import { type BillFacts, type BillWithRefunds, NO_REFUNDS } from '../../../refunds/bill.ts';
import type { ImportBook } from '../../../refunds/import.ts';
import type { EventRecord, RefundRecord } from '../../../refunds/refund.ts';
import { nameOf, paymentOf } from './payments.ts';

/** What a batch has made of its bills so far, and none of it written yet. */
export interface Draft {
  /** The bill as the lines before have left it. */
  bookOf(billId: string): ImportBook;
  readonly bills: ReadonlyMap<string, BillWithRefunds>;
  /** Of what was put, the last word on each. */
  readonly put: ReadonlyMap<string, BillFacts>;
  readonly customers: ReadonlyMap<string, BillFacts>;
  readonly contracts: ReadonlyMap<string, BillFacts>;
  readonly added: ReadonlyMap<string, RefundRecord>;
  readonly changed: ReadonlyMap<string, RefundRecord>;
  readonly events: readonly (readonly [refundId: string, event: EventRecord])[];
}

/** @param owners Which bill has each payment, by the payment's name. */
export function draftOf(
  there: readonly BillWithRefunds[],
  owners: ReadonlyMap<string, string>,
): Draft {
  const bills = new Map(there.map((bill) => [bill.id, bill]));
  const paidBy = new Map(owners);
  const put = new Map<string, BillFacts>();
  const customers = new Map<string, BillFacts>();
  const contracts = new Map<string, BillFacts>();
  const added = new Map<string, RefundRecord>();
  const changed = new Map<string, RefundRecord>();
  const events: [string, EventRecord][] = [];

  /** Gives the bill its payment, and lets go of the one it had. False when another bill has it. */
  function take(facts: BillFacts): boolean {
    const payment = paymentOf(facts);
    const owner = payment && paidBy.get(nameOf(payment));
    if (owner && owner !== facts.id) return false;
    const before = bills.get(facts.id);
    const had = before && paymentOf(before);
    if (had) paidBy.delete(nameOf(had));
    if (payment) paidBy.set(nameOf(payment), facts.id);
    return true;
  }

  function bookOf(billId: string): ImportBook {
    function change(how: (bill: BillWithRefunds) => Partial<BillWithRefunds>): void {
      const bill = bills.get(billId);
      if (!bill) throw new Error('Something was written to a bill that is not there');
      bills.set(billId, { ...bill, ...how(bill) });
    }

    return {
      get bill() {
        return bills.get(billId) ?? null;
      },

      async putBill(facts) {
        if (!take(facts)) return 'payment-taken';
        put.set(billId, facts);
        customers.set(facts.customer.id, facts);
        contracts.set(facts.contract.id, facts);
        bills.set(billId, { ...NO_REFUNDS, refunds: [], ...bills.get(billId), ...facts });
        return 'saved';
      },

      async setFigures({ refunded, reserved, excess }) {
        change(() => ({ refunded, reserved, excess }));
      },

      async addRefund(refund, event) {
        added.set(refund.id, refund);
        events.push([refund.id, event]);
        change(({ refunds }) => ({ refunds: [refund, ...refunds] }));
      },

      async changeRefund(refund, event) {
        (added.has(refund.id) ? added : changed).set(refund.id, refund);
        if (event) events.push([refund.id, event]);
        change(({ refunds }) => ({
          refunds: refunds.map((one) => (one.id === refund.id ? refund : one)),
        }));
      },
    };
  }

  return { bookOf, bills, put, customers, contracts, added, changed, events };
}
