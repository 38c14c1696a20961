import * as z from 'zod/mini';
import type { Outcome } from '../provider.ts';
import { CODES } from './noes.ts';

/** The parts of a refund that we read, in answers and in callbacks alike. */
export const SwishRefund = z.object({
  id: z.string(),
  status: z.string(),
  paymentReference: z.optional(z.nullable(z.string())),
  /** In kronor; text in some callbacks. */
  amount: z.optional(z.union([z.number(), z.string()])),
  errorCode: z.optional(z.nullable(z.string())),
  errorMessage: z.optional(z.nullable(z.string())),
});
export type SwishRefund = z.infer<typeof SwishRefund>;

const ON_ITS_WAY = ['CREATED', 'INITIATED', 'VALIDATED', 'DEBITED'];

/**
 * What a refund says became of it, or null for a status we do not know. DEBITED is not the end: the money has
 * left the merchant and not reached the receiver.
 */
export function outcomeOf(refund: SwishRefund): Outcome | null {
  const { id, status, paymentReference = null, errorCode, errorMessage = null } = refund;
  const amount = oereOf(refund.amount);
  if (status === 'PAID')
    return { kind: 'succeeded', reference: id, trace: paymentReference, amount };
  if (ON_ITS_WAY.includes(status)) return { kind: 'pending', reference: id, amount };
  if (status !== 'ERROR' || !errorCode) return null;
  // The bank did not answer Swish in time. Only the bank can tell, and only a person can ask it.
  if (errorCode === 'DS24') return { kind: 'unknown', why: 'DS24', attention: 'bank-timeout' };
  const code = CODES[errorCode];
  if (!code) return { kind: 'unknown', why: errorCode, attention: 'unclear-end' };
  return {
    kind: 'failed',
    reference: id,
    code,
    providerCode: errorCode,
    message: errorMessage,
  };
}

function oereOf(kronor: SwishRefund['amount']): number | undefined {
  return kronor === undefined ? undefined : Math.round(Number(kronor) * 100);
}
