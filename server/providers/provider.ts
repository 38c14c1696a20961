import type { Currency, FailureCode, Manual, Settlement } from '../../contract/index.ts';
import type { PaymentReference } from '../refunds/payment.ts';
import type { ProviderRequest, RefundRecord } from '../refunds/refund.ts';

/** How a bill was paid. Either a provider can send the money back, or a person must. */
export type Provider = RefundProvider | ManualProvider;

export interface ManualProvider {
  readonly kind: 'manual';
  readonly how: Manual;
}

/**
 * A provider that can refund. None of its functions throws for anything the provider or the network
 * does: trouble is part of the answer.
 */
export interface RefundProvider {
  readonly kind: 'provider';
  readonly id: string;
  readonly settlement: Settlement;
  /** How long after payment a refund can be ordered, or null for as long as you like. */
  readonly windowDays: number | null;
  /** What the provider knows of a payment, asked before any money is reserved. */
  payment(reference: PaymentReference): Promise<Look>;
  /** The request for a refund, or null when the provider cannot express its amount. */
  prepare(refund: RefundTerms): ProviderRequest | null;
  /** Sends a prepared request. The refund's id is the idempotency key, for life. */
  refund(refundId: string, request: ProviderRequest): Promise<Outcome>;
  /** What became of a refund, found by our own id also when we never learned the provider's. */
  find(refund: RefundRecord): Promise<Finding>;
}

/** What a request is made of. The admin's reason is not in it: it never leaves our database. */
export type RefundTerms = Pick<RefundRecord, 'id' | 'billId' | 'amount' | 'currency' | 'payment'>;

/** What the provider says about a payment. Amounts are in our minor units. */
export type Look =
  | {
      readonly kind: 'payment';
      /** In upper case; null when it is none we know. */
      readonly currency: Currency | null;
      readonly captured: number;
      readonly refunds: readonly SeenRefund[];
    }
  | { readonly kind: 'no-payment' }
  | { readonly kind: 'unavailable'; readonly why: string };

/** A refund as the provider lists it. `ourId` is the id it carries for us, if any. */
export interface SeenRefund {
  readonly ourId: string | null;
  readonly reference: string;
  readonly amount: number;
  readonly at: string;
  readonly outcome: KnownOutcome;
}

export type KnownOutcome =
  | { readonly kind: 'succeeded'; readonly reference: string | null; readonly trace: string | null }
  | { readonly kind: 'pending'; readonly reference: string | null }
  | {
      readonly kind: 'failed';
      readonly code: FailureCode;
      readonly message: string | null;
      readonly reference?: string;
    };

/** What a request led to. Silence, a 5xx or an unreadable answer is `unknown`: the money may have moved. */
export type Outcome = KnownOutcome | { readonly kind: 'unknown'; readonly why: string };

/** What a look-up found. `absent` is the provider's clear "never heard of it"; `unavailable` says nothing. */
export type Finding =
  | KnownOutcome
  | { readonly kind: 'absent' }
  | { readonly kind: 'unavailable'; readonly why: string };

/** The provider of a vendor's bills by name, or undefined when it is not connected. */
export type Providers = (vendorId: string, provider: string) => Provider | undefined;
