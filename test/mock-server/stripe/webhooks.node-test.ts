import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Stripe } from 'stripe';
import { signedRequest } from '../../../mock-server/providers/stripe/signature.ts';
import { type StripeMerchant, WEBHOOK, stripeMerchant } from './merchant.ts';

describe('what comes of a refund at the Stripe simulator', () => {
  let stripe: StripeMerchant;
  beforeEach(() => {
    stripe = stripeMerchant();
  });

  it('is signed as Stripe signs, over the time and the body', async () => {
    const payload = '{"id":"evt_1","object":"event","type":"refund.updated"}';
    const at = new Date(1795409358 * 1000);
    const request = await signedRequest({ ...WEBHOOK, secret: 'whsec_test_secret' }, payload, at);
    const v1 = 'ae62c0ec528ecc50b6e06e09fe83bfb2dc7d45b5298d5d76afc0025f56413223';
    assert.equal(request.headers.get('Stripe-Signature'), `t=1795409358,v1=${v1}`);
    assert.equal(await request.text(), payload);
  });

  /** What Stripe's own client says to a delivery that has just come. */
  async function isGenuine(request: Request): Promise<boolean> {
    const signature = request.headers.get('Stripe-Signature') ?? '';
    const body = await request.clone().text();
    const { webhooks } = new Stripe('sk_test_1');
    return webhooks
      .constructEventAsync(body, signature, WEBHOOK.secret, 300, undefined, stripe.time())
      .then(
        () => true,
        () => false,
      );
  }

  it('is told in events that Stripe’s own client believes, but for the forged ones', async () => {
    await stripe.listen();
    await stripe.order('callbacks', { how: 'forged' });
    await stripe.create('pending_9900sek_a');
    await stripe.events(1);
    await stripe.create('pending_9900sek_b');
    await stripe.events(2);
    assert.deepEqual(await Promise.all(stripe.delivered.map(isGenuine)), [false, true]);
    assert.deepEqual(
      stripe.delivered.map(({ url, method }) => `${method} ${url}`),
      Array(2).fill(`POST ${WEBHOOK.url}`),
    );
  });

  it('is told again, as the same event, until it is heard, three times more at most', async () => {
    await stripe.listen(0.1);
    stripe.answerWith(() => (stripe.delivered.length < 2 ? 500 : 200));
    await stripe.create('pending_9900sek_a');
    assert.equal(new Set((await stripe.events(2)).map(({ id }) => id)).size, 1);

    stripe.delivered.length = 0;
    stripe.answerWith(() => 503);
    await stripe.create('pending_9900sek_b');
    await stripe.events(4);
  });

  it('is told twice, late or never when asked to', async () => {
    await stripe.listen();
    await stripe.order('callbacks', { how: 'twice' });
    await stripe.create('pending_9900sek_a');
    assert.equal(new Set((await stripe.events(2)).map(({ id }) => id)).size, 1);

    stripe.delivered.length = 0;
    await stripe.order('callbacks', { how: 'late', ms: 40 });
    await stripe.order('callbacks', { how: 'never', times: 2 });
    await stripe.create('9900sek_b');
    assert.deepEqual(await stripe.told(1), ['refund.created: succeeded']);
  });
});
