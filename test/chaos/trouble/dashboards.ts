import type { BillImport } from '../../../contract/index.ts';
import type { World } from '../world.ts';
import { type Trouble, nowAndThen, post } from './trouble.ts';

const OFTEN_MS = [400, 1600] as const;
const SMALLEST = 2;
const LARGEST = 40;
const STEP = 50;

/** Refunds that somebody makes in the providers' own tools, so that they carry no id of ours. */
export function dashboards(trouble: Trouble): Promise<void> {
  const { world, dice } = trouble;
  return nowAndThen(trouble, OFTEN_MS, async () => {
    const { payment } = dice.one(world.bills);
    // A fault may hit these calls as well; what was made of them is in the ledger.
    const answer = await refundByHand(world, payment, STEP * dice.int(SMALLEST, LARGEST)).catch(
      () => null,
    );
    const end = answer?.ok ? '' : answer ? ' (refused)' : ' (cut off)';
    world.notes.did(`refunds by hand: ${payment.provider}${end}`);
  });
}

async function refundByHand(
  { providers: { urls } }: World,
  { provider, reference }: BillImport['payment'],
  amount: number,
): Promise<Response> {
  switch (provider) {
    case 'stripe':
      return fetch(`${urls.stripe}/v1/refunds`, {
        method: 'POST',
        headers: { Authorization: 'Bearer sk_test_somebody' },
        body: new URLSearchParams({
          payment_intent: 'paymentIntent' in reference ? reference.paymentIntent : '',
          amount: String(amount),
        }),
      });
    case 'klarna':
      return fetch(
        `${urls.klarna}/ordermanagement/v1/orders/${'orderId' in reference ? reference.orderId : ''}/refunds`,
        {
          method: 'POST',
          headers: { Authorization: `Basic ${btoa('somebody:else')}` },
          body: JSON.stringify({ refunded_amount: amount }),
        },
      );
    case 'vipps':
    case 'swish':
      return post(`${urls[provider]}/_simulator/refunds`, { ...reference, amount });
    default:
      throw new Error(`Nobody can refund ${provider}`);
  }
}
