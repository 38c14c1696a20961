import type { PaymentReference } from '../../refunds/payment.ts';
import type { Exchange } from '../exchange.ts';
import type { Look, Outcome, RefundTerms } from '../provider.ts';

/** A prepared request: the body as text, so that a resend is the same to the letter. */
export interface VippsRequest {
  readonly path: string;
  readonly body: string;
}

/** One of the two APIs that take refunds. */
export interface VippsApi {
  look(reference: PaymentReference): Promise<Look>;
  prepare(terms: RefundTerms): VippsRequest;
  /** What a yes means, or null when the answer is none. */
  accepted(heard: Exchange): Outcome | null;
}
