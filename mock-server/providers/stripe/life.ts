import type { Made, Scene } from './entries.ts';
import type { WireRefund } from './objects.ts';
import { simulatedPayment } from './payments.ts';

/** What happens to a refund after it was made. */
interface Turn {
  readonly at: number;
  /** It does not happen to a refund in another state. */
  readonly from?: string;
  readonly change: Partial<WireRefund>;
}

/**
 * A refund as it is at a time, in milliseconds: all it ever will be follows from how it was made and from the
 * ledger, so a restart changes nothing.
 */
export function refundAt(made: Made, scene: Scene, time = scene.now().getTime()): WireRefund {
  let { refund } = made;
  let since = Date.parse(made.at);
  const traced = (at: number) =>
    refund.status === 'succeeded' && at >= since + scene.paceMs ? withReference(refund) : refund;

  for (const { at, from, change } of turnsOf(made, scene)) {
    if (at > time || (from && from !== refund.status)) continue;
    const next = changed(traced(at), change);
    if (next.status !== refund.status) since = at;
    refund = next;
  }
  return traced(time);
}

function turnsOf(made: Made, { ledger, paceMs }: Scene): Turn[] {
  const ordered = ledger.entries.flatMap((entry) =>
    entry.type === 'change' && entry.id === made.refund.id
      ? [{ at: Date.parse(entry.at), change: entry.change }]
      : [],
  );
  return [...habitTurns(made, paceMs), ...ordered].toSorted((one, other) => one.at - other.at);
}

function habitTurns({ refund, at }: Made, paceMs: number): Turn[] {
  const start = Date.parse(at);
  switch (simulatedPayment(refund.charge)?.habit) {
    case 'settling':
      return [{ at: start + paceMs, from: 'pending', change: { status: 'succeeded' } }];
    case 'failing': {
      const change = { status: 'failed', failure_reason: 'expired_or_canceled_card' };
      return [{ at: start + 2 * paceMs, from: 'succeeded', change }];
    }
    default:
      return [];
  }
}

/** A change, with what it brings along: why a refund waits, and the money that leaves or comes back. */
function changed(refund: WireRefund, change: Partial<WireRefund>): WireRefund {
  const { pending_reason, ...next } = { ...refund, ...change };
  const transaction = refund.id.replace('re_', 'txn_');
  switch (next.status) {
    case 'pending':
      return pending_reason ? { ...next, pending_reason } : next;
    case 'succeeded':
      return { ...next, balance_transaction: next.balance_transaction ?? transaction };
    case 'failed':
      return next.balance_transaction
        ? { failure_balance_transaction: `${transaction}_back`, ...next }
        : next;
    default:
      return next;
  }
}

/** The number by which the receiver's bank finds the refund: 23 digits, always the same ones. */
function withReference(refund: WireRefund): WireRefund {
  const digits = [...refund.id.replace('re_', '')].map((hex) => Number.parseInt(hex, 16) % 10);
  const card = {
    ...refund.destination_details.card,
    reference_status: 'available',
    reference: digits.join('').slice(0, 23),
  } as const;
  return { ...refund, destination_details: { type: 'card', card } };
}
