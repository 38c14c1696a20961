import type { Attention, Currency, FailureCode, Manual, Settlement } from '../../contract/index.ts';
import type { PaymentReference } from '../refunds/payment.ts';
import type { ProviderRequest, RefundRecord } from '../refunds/refund.ts';
import type { Delivery, News } from './callback.ts';

/** How a bill was paid. Either a provider can send the money back, or a person must. */
export type Provider = RefundProvider | ManualProvider;

export interface ManualProvider {
  readonly kind: 'manual';
  readonly how: Manual;
}

/** What is the same for every refund of a provider. */
export interface ProviderFacts {
  readonly id: string;
  /** Its name as people know it. */
  readonly label: string;
  readonly settlement: Settlement;
  /** How long after payment a refund can be ordered, or null for as long as you like. */
  readonly window: RefundWindow | null;
  /** Whether a part of a payment can be refunded, and another part later. */
  readonly partial: boolean;
  /** Whether it lists a payment's refunds. Where it does not, each is asked after by itself. */
  readonly lists: boolean;
  /** What it can be paid in, or null for any. */
  readonly currencies: readonly Currency[] | null;
  /** How long the same request under the same key is safe to send again, or null for ever. */
  readonly resendHours: number | null;
  /** When a refund that has not ended is asked after: seconds from one time to the next. */
  readonly checks: readonly number[];
  /** The same for one that succeeded, where that can still change. */
  readonly followUps: readonly number[];
  /** The answers after which no money has moved. Any other that is not a yes settles nothing. */
  readonly noes: readonly No[];
}

/** One answer that is a definite no: no money has moved, nor will it. */
export interface No {
  /** Any status that refuses when absent, for codes that come with more than one. */
  readonly status?: number;
  /** The provider's code. When absent there must be none beside the status, unless that is a 401. */
  readonly code?: string;
  /** What its text says, where it has no code for it. */
  readonly message?: RegExp;
  readonly no: FailureCode;
}

export type RefundWindow = { readonly days: number } | { readonly months: number };

/**
 * A provider that can refund. None of its functions throws for anything the provider or the network
 * does: trouble is part of the answer.
 */
export interface RefundProvider extends ProviderFacts {
  readonly kind: 'provider';
  /** Whose account this is. What another one never heard of, it may still have made. */
  readonly account: string;
  /** What the provider knows of a payment, asked before any money is reserved. */
  payment(reference: PaymentReference): Promise<Look>;
  /** The request for a refund, or null when the provider cannot express its amount. */
  prepare(refund: RefundTerms): ProviderRequest | null;
  /** A prepared request as people may see it, without what is secret in it. */
  shown(request: ProviderRequest): ProviderRequest;
  /** Sends a prepared request. The refund's id is the idempotency key, for life. */
  refund(refundId: string, request: ProviderRequest): Promise<Outcome>;
  /** What became of a refund, found by our own id also when we never learned the provider's. */
  find(refund: RefundRecord): Promise<Finding>;
  /** What a callback is about, or null when it is not the provider's. Absent where there are none. */
  readCallback?(delivery: Delivery): Promise<News | null>;
}

/** What a request is made of. The admin's reason is not in it: it never leaves our database. */
export type RefundTerms = Pick<
  RefundRecord,
  'id' | 'billId' | 'amount' | 'currency' | 'payment'
> & {
  /** Where the provider is to tell what became of it, if it asks with each refund. */
  readonly callbackUrl: string;
};

/** What the provider says about a payment. Amounts are in our minor units. */
export type Look =
  | {
      readonly kind: 'payment';
      /** In upper case; null when it is none we know. */
      readonly currency: Currency | null;
      readonly captured: number;
      readonly refunds: readonly SeenRefund[];
      readonly disputed?: boolean;
    }
  /** No refund of it can be made, or none by us: there is no need to ask for one. */
  | Failed
  /** The provider cannot be asked about payments. */
  | { readonly kind: 'unasked' }
  | Unavailable;

/** A refund as the provider lists it. `ourId` is the id it carries for us, if any. */
export interface SeenRefund {
  readonly ourId: string | null;
  readonly reference: string;
  readonly amount: number;
  readonly at: string;
  readonly outcome: KnownOutcome;
}

export interface Failed {
  readonly kind: 'failed';
  readonly code: FailureCode;
  /** The provider's own code and text, for whoever asks its support. */
  readonly providerCode: string | null;
  readonly message: string | null;
  readonly reference?: string;
  /** What the provider says is left to refund, where it says so. */
  readonly remaining?: number;
}

/** What the provider says the amount is, in our minor units, where it says so. */
interface Echo {
  readonly amount?: number | undefined;
}

export type KnownOutcome = (
  | { readonly kind: 'succeeded'; readonly reference: string | null; readonly trace: string | null }
  | {
      readonly kind: 'pending';
      readonly reference: string | null;
      /** Why a person has to do something before it goes on. */
      readonly attention?: Attention;
    }
  | Failed
) &
  Echo;

/** Silence, a 5xx or an unreadable answer: the money may have moved. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly why: string;
  /** When the provider wants to be asked again at the earliest. */
  readonly retryAfterMs?: number;
  /** Why a person has to ask: the provider itself will never know. */
  readonly attention?: Attention;
}

/** What a request led to. */
export type Outcome = KnownOutcome | Unknown;

export interface Unavailable {
  readonly kind: 'unavailable';
  readonly why: string;
}

/**
 * What a look-up found. `absent` is the provider's clear "never heard of it", `unknown` its own "nobody
 * knows", and `unavailable` says nothing.
 */
export type Finding = Outcome | { readonly kind: 'absent' } | Unavailable;

/** The provider of a vendor's bills by name, or undefined when it is not connected. */
export type Providers = (vendorId: string, provider: string) => Provider | undefined;
