import type { Attention } from '../../contract/index.ts';
import type { Figures } from './bill.ts';
import type { Status } from './refund.ts';

/** What was learned about a refund: by the answer to our request, or by looking it up. */
export type Observation = 'succeeded' | 'pending' | 'failed' | 'unknown';
export type Source = 'answered' | 'found';

interface Move {
  readonly to: Status;
  /** Why a person should look at it: the provider changed its mind. */
  readonly attention?: Attention;
  /** An answer to a request does not make this move. */
  readonly onlyFound?: true;
}

/**
 * Every move a refund can make. What is not here changes nothing. After an attempt that nobody knows the
 * outcome of, a refusal may exist because that attempt paid, so only a look-up decides then.
 */
const MOVES: Record<Status, Partial<Record<Observation, Move>>> = {
  sending: {
    succeeded: { to: 'succeeded' },
    pending: { to: 'pending' },
    failed: { to: 'failed' },
    unknown: { to: 'unknown' },
  },
  pending: {
    succeeded: { to: 'succeeded' },
    failed: { to: 'failed', onlyFound: true },
    unknown: { to: 'unknown', onlyFound: true },
  },
  unknown: {
    succeeded: { to: 'succeeded' },
    pending: { to: 'pending' },
    failed: { to: 'failed', onlyFound: true },
  },
  succeeded: { failed: { to: 'failed', attention: 'failed-later', onlyFound: true } },
  failed: { succeeded: { to: 'succeeded', attention: 'succeeded-later', onlyFound: true } },
};

/** Where a refund goes on an observation, or null when it stays. */
export function move(from: Status, seen: Observation, source: Source): Move | null {
  const step = MOVES[from][seen];
  return !step || (step.onlyFound && source !== 'found') ? null : step;
}

/**
 * The bill's figures once a refund of `amount` goes from one status to another; `from` is null for a new
 * one. Money beyond what was paid becomes excess, because what a provider did is a fact.
 */
export function moveMoney(
  bill: Figures & { readonly paid: number },
  amount: number,
  from: Status | null,
  to: Status,
): Figures {
  const refunded = bill.refunded + amount * (share(to).refunded - share(from).refunded);
  const reserved = bill.reserved + amount * (share(to).reserved - share(from).reserved);
  return { refunded, reserved, excess: Math.max(0, refunded + reserved - bill.paid) };
}

/** Which of a bill's figures holds a refund's money. A failed one holds none. */
function share(status: Status | null): { refunded: 0 | 1; reserved: 0 | 1 } {
  switch (status) {
    case 'succeeded':
      return { refunded: 1, reserved: 0 };
    case 'sending':
    case 'pending':
    case 'unknown':
      return { refunded: 0, reserved: 1 };
    case 'failed':
    case null:
      return { refunded: 0, reserved: 0 };
  }
}
