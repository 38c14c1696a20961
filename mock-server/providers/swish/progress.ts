import type { SwishRefund } from './entries.ts';
import { type ErrorCode, isErrorCode, isOfBanks } from './errors.ts';
import { simulatedPayment } from './payments.ts';

/** Where a refund is on its way, and how long after it was accepted. */
export interface Stage {
  readonly afterMs: number;
  readonly status: 'CREATED' | 'DEBITED' | 'PAID' | 'ERROR';
  readonly errorCode: ErrorCode | null;
}

/** The whole way of a refund. It follows from what was asked for, so nobody has to remember it. */
export function stagesOf({ order }: SwishRefund, paceMs: number): readonly [Stage, ...Stage[]] {
  const errorCode = failure(order.originalPaymentReference, order.message);
  const created = { afterMs: 0, status: 'CREATED', errorCode: null } as const;
  if (errorCode) return [created, { afterMs: paceMs, status: 'ERROR', errorCode }];
  return [
    created,
    { afterMs: paceMs, status: 'DEBITED', errorCode: null },
    { afterMs: 2 * paceMs, status: 'PAID', errorCode: null },
  ];
}

export function stageAt(refund: SwishRefund, now: Date, paceMs: number): Stage {
  const age = now.getTime() - Date.parse(refund.at);
  const stages = stagesOf(refund, paceMs);
  return stages.findLast(({ afterMs }) => afterMs <= age) ?? stages[0];
}

function failure(reference: string, message = ''): ErrorCode | null {
  if (isErrorCode(message) && isOfBanks(message)) return message;
  switch (simulatedPayment(reference)?.habit) {
    case 'banktimeout':
      return 'DS24';
    case 'declined':
      return 'RF07';
    default:
      return null;
  }
}
