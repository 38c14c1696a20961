import type { BillImport, Currency, Customer } from '../../contract/index.ts';
import type { PaymentReference } from './payment.ts';
import type { RefundRecord } from './refund.ts';

/** What the upstream billing system said about a bill. */
export interface BillFacts {
  readonly id: string;
  readonly number: string;
  readonly paid: number;
  readonly currency: Currency;
  readonly paidAt: string | null;
  /** What lists are sorted by: when it was paid, else when its period begins, else when we first heard of it. */
  readonly billedAt: string;
  readonly status: BillImport['status'];
  readonly period: { readonly start: string; readonly end: string } | null;
  readonly receiptUrl: string | null;
  readonly payment: {
    readonly provider: string;
    readonly method: string;
    readonly label: string;
    readonly reference: PaymentReference;
  };
  readonly contract: {
    readonly id: string;
    readonly product: string;
    readonly status: string;
    readonly nextChargeAt: string | null;
  };
  readonly customer: Customer;
}

/**
 * Where a bill's money is, in minor units. `reserved` is on its way or in doubt. `excess` is what a
 * provider gave back beyond what was paid; the database holds refunded + reserved <= paid + excess.
 */
export interface Figures {
  readonly refunded: number;
  readonly reserved: number;
  readonly excess: number;
}

/** A bill in a list. */
export interface BillRecord extends BillFacts, Figures {}

/** A bill with its refunds, newest first. */
export interface BillWithRefunds extends BillRecord {
  readonly refunds: readonly RefundRecord[];
}

/** As much of a bill as tells people which one it is. */
export interface NamedBill {
  readonly id: string;
  readonly number: string;
  readonly contractId: string;
  readonly product: string;
  readonly customer: Customer;
}

export const NO_REFUNDS: Figures = { refunded: 0, reserved: 0, excess: 0 };
