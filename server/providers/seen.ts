import type { RefundRecord } from '../refunds/refund.ts';
import type { Finding, Look, SeenRefund } from './provider.ts';

/** A refund of ours among those that a provider lists: by our id, or by the provider's own name for it. */
export function oursAmong(
  seen: readonly SeenRefund[],
  { id, providerReference }: Pick<RefundRecord, 'id' | 'providerReference'>,
): SeenRefund | undefined {
  return seen.find(({ ourId, reference }) => ourId === id || reference === providerReference);
}

/** What a look at a payment says about one refund of it. */
export function findingFrom(look: Look, refund: RefundRecord): Finding {
  if (look.kind === 'unavailable') return look;
  if (look.kind !== 'payment') return { kind: 'unavailable', why: `payment-${look.kind}` };
  return oursAmong(look.refunds, refund)?.outcome ?? { kind: 'absent' };
}
