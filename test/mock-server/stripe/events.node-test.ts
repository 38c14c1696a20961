import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { type StripeMerchant, stripeMerchant } from './merchant.ts';

describe('what comes of a refund at the Stripe simulator', () => {
  let stripe: StripeMerchant;
  beforeEach(() => {
    stripe = stripeMerchant();
  });

  // prettier-ignore
  const stories: readonly [habit: string, told: readonly string[]][] = [
    ['', ['charge.refunded: 9900', 'refund.created: succeeded', 'refund.updated: succeeded']],
    ['pending', ['refund.created: pending']],
    ['poor', ['refund.created: pending']],
    ['settling', ['charge.refunded: 9900', 'refund.created: pending', 'refund.updated: succeeded', 'refund.updated: succeeded']],
    ['failing', ['charge.refunded: 9900', 'refund.created: succeeded', 'refund.failed: failed', 'refund.updated: failed', 'refund.updated: succeeded']],
    ['stumbling', ['charge.refunded: 9900', 'refund.created: succeeded', 'refund.updated: succeeded']],
  ];
  for (const [habit, expected] of stories)
    it(`is told in ${expected.length} events when the payment is ${habit || 'an ordinary one'}`, async () => {
      await stripe.listen();
      await stripe.create(`${habit && `${habit}_`}9900sek_a`);
      assert.deepEqual(await stripe.told(expected.length), expected);
    });

  it('is told in the envelope of Stripe, with the call and the account that it is of', async () => {
    await stripe.listen();
    const key = { 'Idempotency-Key': 'key-1', 'Stripe-Account': 'acct_1' };
    const answer = await stripe.create('9900sek_a', key);
    const all = await stripe.events(3);
    const created = all.find(({ type }) => type === 'refund.created');
    const { id, ...envelope } = created!;
    assert.match(id, /^evt_\w{24}$/);
    assert.deepEqual(envelope, {
      object: 'event',
      account: 'acct_1',
      api_version: '2026-10-28.endive',
      created: stripe.time() / 1000,
      data: { object: await answer.json() },
      livemode: false,
      pending_webhooks: 1,
      request: { id: answer.headers.get('Request-Id'), idempotency_key: 'key-1' },
      type: 'refund.created',
    });
    const traced = all.find(({ type }) => type === 'refund.updated');
    assert.deepEqual(Object(traced)['request'], { id: null, idempotency_key: null });
    assert.match(JSON.stringify(traced), /"reference":"\d{23}"/);

    stripe.delivered.length = 0;
    await stripe.create('9900sek_b');
    assert.ok((await stripe.events(3)).every((event) => !('account' in event)));
  });

  it('is told when it is made, also when the answer is lost, and not when it is refused', async () => {
    await stripe.listen();
    await stripe.order('faults', { fault: 'reset-after' });
    const key = { 'Idempotency-Key': 'key-1' };
    await stripe.create('9900sek_a', key);
    await stripe.create('9900sek_a', key);
    await stripe.create('9900sek_a');
    await stripe.create('disputed_9900sek_a');
    await stripe.order('faults', { fault: 'error-before' });
    await stripe.create('9900sek_b');
    await stripe.events(3);
  });

  it('is told to nobody until somebody has registered', async () => {
    stripe.start(10);
    await stripe.create('9900sek_a');
    await stripe.events(0);
  });

  it('is told when the card networks change it', async () => {
    await stripe.listen();
    const id = await stripe.made('pending_9900sek_a');
    await stripe.change(id, { status: 'succeeded' });
    assert.deepEqual((await stripe.told(4)).slice(2), [
      'refund.updated: succeeded',
      'refund.updated: succeeded',
    ]);
    stripe.delivered.length = 0;
    stripe.later(20);
    await stripe.change(id, { status: 'failed', failure_reason: 'declined' });
    assert.deepEqual(await stripe.told(2), ['refund.failed: failed', 'refund.updated: failed']);
    assert.equal((await stripe.get(`refunds/${id}`)).failure_reason, 'declined');
    assert.equal((await stripe.change('re_unknown', {})).status, 404);

    stripe.delivered.length = 0;
    await stripe.change(await stripe.made('9900sek_b'), { reason: 'duplicate' });
    assert.equal(
      (await stripe.told(4)).filter((what) => what.startsWith('refund.updated')).length,
      2,
    );
  });

  it('cannot be made any more once the payment is disputed, which is told', async () => {
    await stripe.listen();
    const payment_intent = 'pi_sim_9900sek_a';
    assert.equal((await stripe.order('disputes', { payment_intent })).status, 204);
    const [dispute] = await stripe.events(1);
    const { object, charge, status, ...rest } = dispute!.data.object;
    assert.deepEqual(
      [dispute!.type, object, charge, rest['payment_intent'], status],
      ['charge.dispute.created', 'dispute', 'ch_sim_9900sek_a', payment_intent, 'needs_response'],
    );

    stripe.start();
    const refused = await stripe.create('9900sek_a');
    assert.equal((await refused.json()).error.code, 'charge_disputed');
    assert.equal((await stripe.get('charges/ch_sim_9900sek_a')).disputed, true);
    const intent = await stripe.get(`payment_intents/${payment_intent}?expand[]=latest_charge`);
    assert.equal(intent.latest_charge.disputed, true);
    assert.equal((await stripe.create('9900sek_b')).status, 200);
    assert.equal((await stripe.order('disputes', { payment_intent: 'pi_other' })).status, 404);
  });
});
