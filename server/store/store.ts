import type { Contract, Currency, Customer, OutgoingEvent } from '../../contract/index.ts';
import type { BillFacts, BillRecord, BillWithRefunds, Figures } from '../refunds/bill.ts';
import type { EventRecord, RefundRecord, RefundWithEvents } from '../refunds/refund.ts';
import type { RefusedAct } from '../refunds/refused-act.ts';
import type { RefundPage, RefundQuery, SumOfDay, SumQuery } from './refund-lists.ts';
import type { Dismissal, RequestRecord } from '../refunds/request.ts';

/** The ledger. Everything in it belongs to a vendor, so there is no way to it but through one. */
export interface Store {
  vendor(id: string): VendorStore;
  /** Refunds of every vendor whose time to be asked after has come and that nobody holds, longest due first. */
  due(now: string, limit: number): Promise<readonly DueRefund[]>;
  readonly outbox: Outbox;
  /** Whether the database answers and has every migration. */
  ready(): Promise<Readiness>;
  close(): Promise<void>;
}

/**
 * Events on their way out, where anybody is told. They wait in the ledger itself, so that each is there exactly
 * when what it tells is. Of a bill's events only the first that waits is given, so that they arrive in order.
 */
export interface Outbox {
  /** Takes events in hand that are due at `now`. Unless something else is said of them, they are due again at `until`. */
  claim(now: string, until: string, limit: number): Promise<readonly WaitingEvent[]>;
  /** Forgets one: the receiver has it. */
  delivered(eventId: string): Promise<void>;
  /** Null gives it up: it stays, for a person to see, and no longer holds back those after it. */
  putOff(eventId: string, until: string | null): Promise<void>;
}

export interface WaitingEvent {
  readonly event: OutgoingEvent;
  /** How often it has been in hand, with this time. */
  readonly tries: number;
}

export interface Found {
  readonly customers: readonly Customer[];
  readonly contracts: readonly Contract[];
}

export interface DueRefund {
  readonly vendorId: string;
  readonly refundId: string;
}

export interface Readiness {
  readonly database: boolean;
  readonly migrations: boolean;
}

export interface VendorStore {
  bill(id: string): Promise<BillWithRefunds | null>;
  bills(query: BillQuery): Promise<BillPage>;
  /** Bills that may be the same charge as another, the newest first. */
  siblings(query: SiblingQuery): Promise<readonly SiblingRecord[]>;
  customer(id: string): Promise<Customer | null>;
  contract(id: string): Promise<Contract | null>;
  /** Of any of these customers, by the contracts’ ids. */
  contractsOf(customerIds: readonly string[]): Promise<readonly Contract[]>;
  /** Who and what has a folded text in its name, e-mail or id, the best first, at most so many of each. */
  search(wanted: string, limit: number): Promise<Found>;
  refund(id: string): Promise<RefundWithEvents | null>;
  refunds(query: RefundQuery): Promise<RefundPage>;
  refundSums(query: SumQuery): Promise<readonly SumOfDay[]>;
  refundByKey(idempotencyKey: string): Promise<RefundRecord | null>;
  /** The bill of a refund, or else of a payment by any of its names. */
  findBillId(of: PaymentNames): Promise<string | null>;
  /** What somebody asked an admin for. */
  request(id: string): Promise<RequestRecord | null>;
  requestsOf(query: RequestQuery): Promise<readonly RequestRecord[]>;
  /** Takes refunds in hand until a moment. Gives those that nobody else held at `now`. */
  lease(refundIds: readonly string[], until: string, now: string): Promise<ReadonlySet<string>>;
  /** Lets go of those that are still held until that moment. */
  release(refundIds: readonly string[], until: string): Promise<void>;
  /** Puts on record what somebody asked for in vain. It can never be changed or taken away again. */
  keepRefusal(act: RefusedAct): Promise<void>;
  /** What was asked for in vain about one of these. Of a bill, what made nothing that has an id. The first first. */
  refusalsOf(of: RefusedOn): Promise<readonly RefusedAct[]>;
  /** The callbacks about a bill, the first first. */
  deliveriesOf(billId: string): Promise<readonly DeliveryRecord[]>;
  /** Writes a callback down together with the look-up it asks for. False when it was known. */
  takeDelivery(delivery: DeliveryRecord, job: LookUpJob): Promise<boolean>;
  /**
   * One short transaction with the bill's row locked, also against other processes. All of the work's
   * writes happen or, when it throws, none. It is given no provider, so no call goes out under a lock.
   * Throws {@link KeyTaken} when it adds a refund whose key has named one of another bill.
   */
  withBill<T>(billId: string, work: (book: BillBook) => Promise<T>): Promise<T>;
}

/** A bill while it is locked. */
export interface BillBook {
  /** As this work has left it so far. Null when there is no such bill yet. */
  readonly bill: BillWithRefunds | null;
  /** Adds or replaces what upstream says of the bill. `raced` means somebody added it just now: try again. */
  putBill(facts: BillFacts): Promise<'saved' | 'payment-taken' | 'raced'>;
  setFigures(figures: Figures): Promise<void>;
  markDisputed(): Promise<void>;
  addRefund(refund: RefundRecord, event: EventRecord): Promise<void>;
  /** Without an event where nothing happened that is worth one. */
  changeRefund(refund: RefundRecord, event: EventRecord | null): Promise<void>;
  request(id: string): Promise<RequestRecord | null>;
  requestsOf(query: RequestQuery): Promise<readonly RequestRecord[]>;
  addRequest(request: RequestRecord): Promise<void>;
  /** Once. Whoever was first stays on record. */
  dismissRequest(id: string, dismissal: Dismissal): Promise<void>;
}

/** What a refused act was about. */
export type RefusedOn =
  | { readonly billId: string }
  | { readonly refundId: string }
  | { readonly refundRequestId: string };

/** Requests of a bill that nobody dismissed, made at a moment or later, the newest first. */
export interface RequestQuery {
  readonly billId: string;
  /** Null for all times. */
  readonly since: string | null;
  readonly limit: number;
}

export interface PaymentNames {
  readonly provider: string;
  readonly refundId: string | null;
  readonly paymentKeys: readonly string[];
}

/** A callback that came in. The body itself is not kept: it is never believed, and may name people. */
export interface DeliveryRecord {
  readonly provider: string;
  readonly sha256: string;
  readonly at: string;
}

/** Work for later: ask the provider of a bill what is new. */
export interface LookUpJob {
  readonly vendorId: string;
  readonly billId: string;
  /** The refund that the news is about, where it says so. */
  readonly refundId: string | null;
  /** The news is that the payment was disputed. */
  readonly dispute: boolean;
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

/** Bills of a contract, other than one of them, that were paid in some time, and so much each. */
export interface SiblingQuery {
  readonly billId: string;
  readonly contractId: string;
  readonly currency: Currency;
  readonly paid: number;
  /** Both ends are included. */
  readonly paidFrom: string;
  readonly paidTo: string;
  readonly limit: number;
}

export interface SiblingRecord {
  readonly bill: BillRecord;
  /** When the last refund of it that did not fail was ordered. */
  readonly lastRefundAt: string | null;
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

/** Somebody has used an idempotency key on another bill. Nothing of the work was written. */
export class KeyTaken extends Error {
  override readonly name = 'KeyTaken';
}
