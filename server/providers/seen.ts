import type { RefundRecord } from '../refunds/refund.ts';
import type { Finding, Look, SeenRefund } from './provider.ts';

type Named = Pick<RefundRecord, 'id' | 'providerReference'>;

/**
 * A refund of ours among those that a provider lists: by the provider's own name for it once we know that,
 * and by our id only until then. People copy what a refund carries: of several with our id, ours is one that
 * was made, and the first.
 */
export function oursAmong(
  seen: readonly SeenRefund[],
  { id, providerReference }: Named,
): SeenRefund | undefined {
  return providerReference === null
    ? seen.filter(({ ourId }) => ourId === id).toSorted(madeFirst)[0]
    : seen.find(({ reference }) => reference === providerReference);
}

/** What a look at a payment says about one refund of it. */
export function findingFrom(look: Look, refund: Named): Finding {
  if (look.kind === 'unavailable') return look;
  if (look.kind !== 'payment') return { kind: 'unavailable', why: `payment-${look.kind}` };
  return oursAmong(look.refunds, refund)?.outcome ?? { kind: 'absent' };
}

function madeFirst(a: SeenRefund, b: SeenRefund): number {
  const failed = ({ outcome }: SeenRefund) => Number(outcome.kind === 'failed');
  return failed(a) - failed(b) || Date.parse(a.at) - Date.parse(b.at);
}
