import type {
  ActingPerson,
  Attention,
  Currency,
  Person,
  Refund,
  RefundEvent,
  RefundOrigin,
} from '../../contract/index.ts';
import type { PaymentReference } from './payment.ts';

/** `sending` is ours and not yet answered. It is `pending` on the wire. */
export type Status = 'sending' | 'pending' | 'succeeded' | 'failed' | 'unknown';

/** Whether it may still turn out either way. */
export function isOpen({ status }: { status: Status }): boolean {
  return status !== 'succeeded' && status !== 'failed';
}

/** The request as it goes to the provider, kept so that a resend is the same to the letter. */
export type ProviderRequest = Readonly<Record<string, unknown>>;

/** What of a refund is shown. */
export interface ShownRefund {
  readonly id: string;
  readonly billId: string;
  readonly amount: number;
  readonly currency: Currency;
  readonly reason: string;
  readonly status: Status;
  readonly origin: RefundOrigin;
  readonly requestedBy: Person | null;
  readonly requestedAt: string;
  readonly settledAt: string | null;
  readonly provider: string;
  readonly providerReference: string | null;
  readonly traceReference: string | null;
  readonly failure: Readonly<NonNullable<Refund['failure']>> | null;
  readonly attention: Attention | null;
  /** Since when it asks for a person. */
  readonly attentionSince: string | null;
  /** Who has seen to that. */
  readonly acknowledged: { readonly by: Person; readonly at: string } | null;
  readonly checkedAt: string | null;
  readonly nextCheckAt: string | null;
}

/**
 * One refund on record. Everything a provider needs is copied onto it when the money is reserved, so an
 * import that changes the bill cannot redirect a refund in flight.
 */
export interface RefundRecord extends ShownRefund {
  /** Null for refunds that were not ordered here. */
  readonly idempotencyKey: string | null;
  /** The upstream id of an imported refund, by which a later import knows it again. */
  readonly importedId: string | null;
  readonly payment: PaymentReference;
  readonly request: ProviderRequest | null;
  /** Whose account at the provider it was sent from; null where we did not send it. */
  readonly account: string | null;
  /** How often it was asked after in its present status. */
  readonly checks: number;
  /** Since when the provider says that it never heard of it, once it is too late to send it again. */
  readonly absentSince: string | null;
  /** Until when one hand holds this refund, sending or looking it up. */
  readonly leaseUntil: string | null;
}

/** A line of a refund's record. The store numbers them. */
export interface EventRecord {
  readonly at: string;
  readonly type: RefundEvent['type'];
  readonly status: Status;
  readonly by: ActingPerson | null;
  readonly requestId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface RefundWithEvents {
  readonly refund: RefundRecord;
  readonly events: readonly (EventRecord & { readonly seq: number })[];
}
