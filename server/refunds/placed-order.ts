import type { RefundOrder } from '../../contract/index.ts';
import type { Providers } from '../providers/provider.ts';
import type { Store } from '../store/store.ts';
import type { Actor } from './actor.ts';

/** The steps of an order and of a check, in their order. A crash after any of them must lose nothing. */
export const STEPS = [
  'looked',
  'reserved',
  'sent',
  'recorded',
  'checked',
  'resending',
  'resent',
] as const;
export type Step = (typeof STEPS)[number];

export interface OrderParts {
  readonly store: Store;
  readonly providers: Providers;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Where a provider tells what became of a vendor’s refunds. */
  readonly callbackUrl: (vendorId: string, provider: string) => string;
  /** Told of what should not happen and is survived. Never given anything personal. */
  readonly report: (what: string, error: unknown, requestId?: string) => void;
  /** Told of each step that is done. For tests, which end the process there. */
  readonly reached?: (step: Step) => void;
  /** How long an answer waits for the provider. The call itself goes on. */
  readonly answerWithinMs?: number;
}

/** One person's wish, and what makes it one. */
export interface PlacedOrder {
  readonly actor: Actor;
  readonly billId: string;
  readonly order: RefundOrder;
  readonly key: string;
  readonly requestId: string | null;
}
