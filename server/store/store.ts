import type { BillFacts, BillRecord, BillWithRefunds, Figures } from '../refunds/bill.ts';
import type { EventRecord, RefundRecord, RefundWithEvents } from '../refunds/refund.ts';

/** The ledger. Everything in it belongs to a vendor, so there is no way to it but through one. */
export interface Store {
  vendor(id: string): VendorStore;
  /** Whether the database answers and has every migration. */
  ready(): Promise<Readiness>;
  close(): Promise<void>;
}

export interface Readiness {
  readonly database: boolean;
  readonly migrations: boolean;
}

export interface VendorStore {
  bill(id: string): Promise<BillWithRefunds | null>;
  bills(query: BillQuery): Promise<BillPage>;
  refund(id: string): Promise<RefundWithEvents | null>;
  refundByKey(idempotencyKey: string): Promise<RefundRecord | null>;
  /** Which of these ids name refunds of this vendor, on any bill. */
  knownRefundIds(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * One short transaction with the bill's row locked, also against other processes. All of the work's
   * writes happen or, when it throws, none. It is given no provider, so no call goes out under a lock.
   */
  withBill<T>(billId: string, work: (book: BillBook) => Promise<T>): Promise<T>;
}

/** A bill while it is locked. Each write is seen by the next read of the same work only through its own result. */
export interface BillBook {
  /** Null when there is no such bill yet. */
  readonly bill: BillWithRefunds | null;
  refundByKey(idempotencyKey: string): Promise<RefundRecord | null>;
  /** Adds or replaces what upstream says of the bill. `raced` means somebody added it just now: try again. */
  putBill(facts: BillFacts): Promise<'saved' | 'payment-taken' | 'raced'>;
  setFigures(figures: Figures): Promise<void>;
  /** `key-taken` means somebody used the key on another bill just now. */
  addRefund(refund: RefundRecord, event: EventRecord): Promise<'added' | 'key-taken'>;
  changeRefund(refund: RefundRecord, event: EventRecord): Promise<void>;
}

export type BillFilter =
  | { readonly contractId: string }
  | { readonly customerId: string }
  /** Compared without regard to case. */
  | { readonly email: string };

export interface BillQuery {
  readonly filter: BillFilter;
  readonly limit: number;
  readonly after: BillPosition | null;
}

/** A place in a list that is newest first. */
export interface BillPosition {
  readonly billedAt: string;
  readonly id: string;
}

export interface BillPage {
  readonly bills: readonly BillRecord[];
  /** Where the next page begins, or null on the last one. */
  readonly next: BillPosition | null;
}

/** The ledger cannot be used right now. What was asked may or may not have been done. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
