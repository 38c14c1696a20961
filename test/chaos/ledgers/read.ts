import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KlarnaEntry } from '../../../mock-server/providers/klarna/orders.ts';
import { PACE_MS } from '../../../mock-server/providers/simulator.ts';
import { refundsOf } from '../../../mock-server/providers/stripe/books.ts';
import type { StripeEntry } from '../../../mock-server/providers/stripe/entries.ts';
import type { SwishEntry, SwishRefund } from '../../../mock-server/providers/swish/entries.ts';
import { minorUnits } from '../../../mock-server/providers/swish/payments.ts';
import { stageAt } from '../../../mock-server/providers/swish/progress.ts';
import type { VippsEntry } from '../../../mock-server/providers/vipps/entries.ts';
import { refundIdOf } from '../../../server/providers/swish/instruction.ts';
import type { Made } from './made.ts';

/** Every refund in the ledgers of the four providers, as they are on disk. */
export function readLedgers(folder: string): Made[] {
  const entries = <Entry>(provider: Made['provider']) => {
    const path = join(folder, `${provider}.ndjson`);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Entry);
  };
  return [
    ...stripe(entries('stripe')),
    ...klarna(entries('klarna')),
    ...vipps(entries('vipps')),
    ...swish(entries('swish')),
  ];
}

/** A refund fails or settles by itself; the simulator says how from the same ledger. */
function stripe(entries: readonly StripeEntry[]): Made[] {
  const ledger = { entries, append: () => {} };
  return refundsOf({ ledger, now: () => new Date(), paceMs: PACE_MS }, '').map((refund) => ({
    provider: 'stripe',
    payment: refund.payment_intent,
    ourId: refund.metadata['refund_id'] ?? null,
    amount: refund.amount,
    end: refund.status === 'succeeded' ? 'succeeded' : 'failed',
  }));
}

function klarna(entries: readonly KlarnaEntry[]): Made[] {
  return entries.flatMap(({ orderId, refund }) =>
    refund
      ? {
          provider: 'klarna',
          payment: orderId,
          ourId: refund.reference ?? null,
          amount: refund.refunded_amount,
          end: 'succeeded',
        }
      : [],
  );
}

function vipps(entries: readonly VippsEntry[]): Made[] {
  return entries.flatMap((entry) =>
    'refund' in entry && entry.refund
      ? {
          provider: 'vipps',
          payment: entry.refund.path.split('/').at(-1) ?? '',
          ourId: entry.refund.key,
          amount: entry.refund.amount,
          end: entry.refund.success ? 'succeeded' : 'failed',
        }
      : [],
  );
}

function swish(entries: readonly SwishEntry[]): Made[] {
  return entries.map((entry) =>
    entry.type === 'portal'
      ? {
          provider: 'swish',
          payment: entry.paymentReference,
          ourId: null,
          amount: entry.amount,
          end: 'succeeded',
        }
      : {
          provider: 'swish',
          payment: entry.refund.order.originalPaymentReference,
          ourId: refundIdOf(entry.refund.id),
          amount: minorUnits(entry.refund.order.amount),
          end: swishEnd(entry.refund),
        },
  );
}

function swishEnd(refund: SwishRefund): Made['end'] {
  const { errorCode } = stageAt(refund, new Date(), PACE_MS);
  if (errorCode === 'DS24') return 'nobody-knows';
  return errorCode ? 'failed' : 'succeeded';
}
