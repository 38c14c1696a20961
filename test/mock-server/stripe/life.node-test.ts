import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { PACE_MS } from '../bench.ts';
import { type StripeMerchant, stripeMerchant } from './merchant.ts';

describe('what comes of a refund at the Stripe simulator', () => {
  let stripe: StripeMerchant;
  beforeEach(() => {
    stripe = stripeMerchant();
  });

  // prettier-ignore
  const lives: readonly [habit: string, states: readonly string[]][] = [
    ['',         ['succeeded',                  'succeeded',   'succeeded']],
    ['pending',  ['pending processing',         'pending processing', 'pending processing']],
    ['settling', ['pending processing',         'succeeded',   'succeeded']],
    ['failing',  ['succeeded',                  'succeeded',   'failed expired_or_canceled_card']],
    ['poor',     ['pending insufficient_funds', 'pending insufficient_funds', 'pending insufficient_funds']],
  ];
  for (const [habit, states] of lives)
    it(`is ${states.join(', then ')} when the payment is ${habit || 'an ordinary one'}, also across a restart`, async () => {
      const id = await stripe.made(`${habit && `${habit}_`}9900sek_a`);
      const seen = [];
      for (const _ of states) {
        const { status, pending_reason, failure_reason } = await stripe.get(`refunds/${id}`);
        seen.push([status, pending_reason ?? failure_reason].filter(Boolean).join(' '));
        stripe.later(PACE_MS);
        stripe.start();
      }
      assert.deepEqual(seen, states);
      const [listed] = (await stripe.get('refunds')).data;
      assert.equal(listed.status, seen.at(-1)?.split(' ')[0]);
    });

  it('moves the money when it succeeds, and moves it back when it fails after all', async () => {
    const settling = await stripe.made('settling_9900sek_a');
    const failing = await stripe.made('failing_9900sek_a');
    assert.equal((await stripe.get(`refunds/${settling}`)).balance_transaction, null);
    assert.equal((await stripe.create('failing_9900sek_a', {}, 1)).status, 400);
    stripe.later(2 * PACE_MS);
    assert.match((await stripe.get(`refunds/${settling}`)).balance_transaction, /^txn_/);
    assert.match((await stripe.get(`refunds/${failing}`)).failure_balance_transaction, /^txn_/);
    assert.equal((await stripe.get('charges/ch_sim_failing_9900sek_a')).amount_refunded, 0);
    assert.equal((await stripe.create('failing_9900sek_a')).status, 200);
  });

  it('has a number of 23 digits for the bank after a while, when it has succeeded', async () => {
    const cardOf = async (id: string) =>
      (await stripe.get(`refunds/${id}`)).destination_details.card;
    const [id, pending] = [await stripe.made('9900sek_a'), await stripe.made('pending_9900sek_a')];
    assert.deepEqual(await cardOf(id), {
      type: 'refund',
      reference_type: 'acquirer_reference_number',
      reference_status: 'pending',
    });
    stripe.later(PACE_MS);
    const { reference, reference_status } = await cardOf(id);
    assert.equal(reference_status, 'available');
    assert.match(reference, /^\d{23}$/);
    stripe.start();
    assert.equal((await cardOf(id)).reference, reference);
    assert.equal((await cardOf(pending)).reference_status, 'pending');
  });

  it('stays what the card networks have made of it, whatever its payment is like', async () => {
    const id = await stripe.made('settling_9900sek_a');
    await stripe.change(id, { status: 'failed', failure_reason: 'declined' });
    stripe.later(2 * PACE_MS);
    const { status, balance_transaction } = await stripe.get(`refunds/${id}`);
    assert.deepEqual([status, balance_transaction], ['failed', null]);
  });

  it('waits for money on the account until somebody tops it up', async () => {
    const id = await stripe.made('poor_9900sek_a');
    await stripe.change(id, { status: 'succeeded' });
    const { status, pending_reason, balance_transaction } = await stripe.get(`refunds/${id}`);
    assert.deepEqual([status, pending_reason], ['succeeded', undefined]);
    assert.match(balance_transaction, /^txn_/);
  });
});
