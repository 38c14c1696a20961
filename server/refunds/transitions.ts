import type { Figures } from './bill.ts';
import type { Status } from './refund.ts';

/** What was learned about a refund: by the answer to our request, or by looking it up. */
export type Observation = 'succeeded' | 'pending' | 'failed' | 'unknown';
export type Source = 'answered' | 'found';

interface Move {
  readonly to: Status;
  /** Why a person should look at it: the provider changed its mind. */
  readonly attention?: string;
}

/** Every move a refund can make. What is not here changes nothing. */
const MOVES: Record<Status, Partial<Record<Observation, Move>>> = {
  sending: {
    succeeded: { to: 'succeeded' },
    pending: { to: 'pending' },
    failed: { to: 'failed' },
    unknown: { to: 'unknown' },
  },
  pending: { succeeded: { to: 'succeeded' }, failed: { to: 'failed' } },
  unknown: {
    succeeded: { to: 'succeeded' },
    pending: { to: 'pending' },
    failed: { to: 'failed' },
  },
  succeeded: { failed: { to: 'failed', attention: 'failed-later' } },
  failed: { succeeded: { to: 'succeeded', attention: 'succeeded-later' } },
};

/** Where a refund goes on an observation, or null when it stays. Only a look-up revives a failed refund. */
export function move(from: Status, seen: Observation, source: Source): Move | null {
  if (from === 'failed' && source !== 'found') return null;
  return MOVES[from][seen] ?? null;
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
