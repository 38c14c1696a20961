import type { ProviderName } from '../../../server/providers/index.ts';

/** A refund as a provider's ledger has it, in the end. */
export interface Made {
  readonly provider: ProviderName;
  /** What the provider calls the payment. */
  readonly payment: string;
  /** The id of ours that it carries; null when somebody made it by hand. */
  readonly ourId: string | null;
  readonly amount: number;
  /** `nobody-knows` is a bank that did not answer. */
  readonly end: 'succeeded' | 'failed' | 'nobody-knows';
}
