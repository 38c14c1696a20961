import assert from 'node:assert/strict';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Stripe } from 'stripe';
import { PAYMENT, type StripeClient, stripeClient } from './merchant.ts';

describe('the Stripe simulator', () => {
  let stripe: StripeClient;
  beforeEach(async () => {
    stripe = await stripeClient();
  });
  afterEach(() => stripe.discard());

  it('replays what it answered under a key, the same refund and not another', async () => {
    const first = await stripe.create(100, 'key');
    const again = await stripe.create(100, 'key');
    assert.equal(again.id, first.id);
    assert.equal(again.lastResponse.headers['idempotent-replayed'], 'true');
    assert.equal((await stripe.refunds.list(PAYMENT)).data.length, 1);
  });

  it('replays a refusal and a 500, but not a complaint about parameters', async () => {
    await assert.rejects(stripe.create(9901, 'no'), { statusCode: 400 });
    await assert.rejects(stripe.create(9901, 'no'), { statusCode: 400 });
    await assert.rejects(stripe.create(0, 'fixed'), {
      statusCode: 400,
      code: 'parameter_invalid_integer',
    });
    assert.equal((await stripe.create(100, 'fixed')).amount, 100);

    await stripe.fault({ fault: 'error-after' });
    await assert.rejects(stripe.create(200, 'lie'), { statusCode: 500 });
    await assert.rejects(stripe.create(200, 'lie'), { statusCode: 500 });
    const made = await stripe.refunds.list(PAYMENT);
    assert.deepEqual(
      made.data.map(({ amount }) => amount),
      [200, 100],
    );
  });

  it('answers 400 to other parameters under a key, and 409 while the first is running', async () => {
    await stripe.create(100, 'key');
    await assert.rejects(stripe.create(101, 'key'), {
      statusCode: 400,
      rawType: 'idempotency_error',
    });

    await stripe.fault({ fault: 'slow-before', ms: 200 });
    const slow = stripe.create(100, 'slow');
    await wait(60);
    await assert.rejects(stripe.create(100, 'slow'), {
      statusCode: 409,
      code: 'idempotency_key_in_use',
    });
    assert.equal((await slow).amount, 100);
  });

  it('can break the connection before and after it has acted', async () => {
    await stripe.fault({ fault: 'reset-before', times: 2 });
    await assert.rejects(stripe.create(100, 'before'), Stripe.errors.StripeConnectionError);
    assert.equal((await stripe.refunds.list(PAYMENT)).data.length, 0);

    await fetch(`${stripe.url}/_simulator/faults`, { method: 'DELETE' });
    await stripe.fault({ fault: 'reset-after' });
    // Stripe's Node client tries a broken connection once more by itself, and is answered with the replay.
    const refund = await stripe.create(100, 'after');
    assert.equal(refund.lastResponse.headers['idempotent-replayed'], 'true');
    assert.equal((await stripe.refunds.list(PAYMENT)).data.length, 1);
  });

  it('has on disk whatever it has answered, and drops a half-written line', async () => {
    const { id } = await stripe.create(100, 'key');
    assert.match(readFileSync(join(stripe.folder, 'stripe.ndjson'), 'utf8'), new RegExp(id));
    await stripe.close();
    appendFileSync(join(stripe.folder, 'stripe.ndjson'), '{"type":"reply","half');

    stripe = await stripeClient(stripe.folder);
    assert.equal((await stripe.create(100, 'key')).id, id);
    await stripe.create(200);
    await stripe.close();
    stripe = await stripeClient(stripe.folder);
    assert.equal((await stripe.refunds.list(PAYMENT)).data.length, 2);
  });
});
