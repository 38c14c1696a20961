import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Stripe } from 'stripe';
import { type RunningSimulator, startStripeSimulator } from '../../mock-server/node.ts';

// Stripe's own client speaks to it, over real HTTP.
describe('the Stripe simulator', () => {
  let folder: string;
  let simulator: RunningSimulator;
  let client: Stripe;

  async function start(): Promise<void> {
    simulator = await startStripeSimulator(folder);
    const { port } = new URL(simulator.url);
    client = new Stripe('sk_test_1', {
      protocol: 'http',
      host: '127.0.0.1',
      port,
      maxNetworkRetries: 0,
    });
  }
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'simulator-'));
    await start();
  });
  afterEach(async () => {
    await simulator.close();
    rmSync(folder, { recursive: true });
  });

  const payment_intent = 'pi_sim_9900sek_a';
  const create = (amount: number, idempotencyKey?: string) =>
    client.refunds.create({ payment_intent, amount }, idempotencyKey ? { idempotencyKey } : {});
  const fault = (order: object) =>
    fetch(`${simulator.url}/_simulator/faults`, { method: 'POST', body: JSON.stringify(order) });

  it('knows payments by their names, and no others', async () => {
    const intent = await client.paymentIntents.retrieve(payment_intent);
    assert.deepEqual(
      [intent.amount_received, intent.currency, intent.status],
      [9900, 'sek', 'succeeded'],
    );
    const charge = await client.charges.retrieve('ch_sim_9900sek_a');
    assert.deepEqual([charge.amount_captured, charge.payment_intent], [9900, payment_intent]);
    await assert.rejects(client.paymentIntents.retrieve('pi_other'), {
      statusCode: 404,
      code: 'resource_missing',
    });
    await assert.rejects(client.refunds.create({ charge: 'ch_other' }), { statusCode: 404 });
  });

  it('refunds in parts up to the whole, then says no as Stripe does', async () => {
    const refund = await client.refunds.create({
      payment_intent,
      amount: 4900,
      metadata: { refund_id: 'r1' },
    });
    assert.deepEqual(
      [refund.status, refund.amount, refund.metadata],
      ['succeeded', 4900, { refund_id: 'r1' }],
    );
    await assert.rejects(create(5001), {
      statusCode: 400,
      param: 'amount',
      message: /greater than unrefunded amount on charge/,
    });
    await create(5000);
    await assert.rejects(create(1), { statusCode: 400, code: 'charge_already_refunded' });
    assert.equal((await client.charges.retrieve('ch_sim_9900sek_a')).refunded, true);
  });

  it('refunds the rest when no amount is given', async () => {
    await create(900);
    assert.equal((await client.refunds.create({ payment_intent })).amount, 9000);
  });

  it('replays what it answered under a key, the same refund and not another', async () => {
    const first = await create(100, 'key');
    const again = await create(100, 'key');
    assert.equal(again.id, first.id);
    assert.equal(again.lastResponse.headers['idempotent-replayed'], 'true');
    assert.equal((await client.refunds.list({ payment_intent })).data.length, 1);
  });

  it('replays a refusal and a 500, but not a complaint about parameters', async () => {
    await assert.rejects(create(9901, 'no'), { statusCode: 400 });
    await assert.rejects(create(9901, 'no'), { statusCode: 400 });
    await assert.rejects(create(0, 'fixed'), {
      statusCode: 400,
      code: 'parameter_invalid_integer',
    });
    assert.equal((await create(100, 'fixed')).amount, 100);

    await fault({ fault: 'error-after' });
    await assert.rejects(create(200, 'lie'), { statusCode: 500 });
    await assert.rejects(create(200, 'lie'), { statusCode: 500 });
    const made = await client.refunds.list({ payment_intent });
    assert.deepEqual(
      made.data.map(({ amount }) => amount),
      [200, 100],
    );
  });

  it('answers 400 to other parameters under a key, and 409 while the first is running', async () => {
    await create(100, 'key');
    await assert.rejects(create(101, 'key'), { statusCode: 400, rawType: 'idempotency_error' });

    await fault({ fault: 'slow-before', ms: 200 });
    const slow = create(100, 'slow');
    await new Promise((resolve) => {
      setTimeout(resolve, 60);
    });
    await assert.rejects(create(100, 'slow'), { statusCode: 409, code: 'idempotency_key_in_use' });
    assert.equal((await slow).amount, 100);
  });

  it('can break the connection before and after it has acted', async () => {
    await fault({ fault: 'reset-before', times: 2 });
    await assert.rejects(create(100, 'before'), Stripe.errors.StripeConnectionError);
    assert.equal((await client.refunds.list({ payment_intent })).data.length, 0);

    await fetch(`${simulator.url}/_simulator/faults`, { method: 'DELETE' });
    await fault({ fault: 'reset-after' });
    // Stripe's Node client tries a broken connection once more by itself, and is answered with the replay.
    const refund = await create(100, 'after');
    assert.equal(refund.lastResponse.headers['idempotent-replayed'], 'true');
    assert.equal((await client.refunds.list({ payment_intent })).data.length, 1);
  });

  it('lists newest first, page by page', async () => {
    for (const amount of [1, 2, 3]) await create(amount);
    const first = await client.refunds.list({ payment_intent, limit: 2 });
    assert.deepEqual([first.data.map(({ amount }) => amount), first.has_more], [[3, 2], true]);
    const rest = await client.refunds.list({ payment_intent, starting_after: first.data[1]!.id });
    assert.deepEqual([rest.data.map(({ amount }) => amount), rest.has_more], [[1], false]);
  });

  it('keeps the refunds of connected accounts apart', async () => {
    await client.refunds.create({ payment_intent, amount: 1 }, { stripeAccount: 'acct_1' });
    assert.equal((await client.refunds.list({ payment_intent })).data.length, 0);
  });

  it('lets a refund change its mind, as card networks do', async () => {
    const { id } = await create(9900);
    await fetch(`${simulator.url}/_simulator/refunds/${id}`, {
      method: 'POST',
      body: JSON.stringify({ status: 'failed', failure_reason: 'declined' }),
    });
    assert.equal((await client.refunds.retrieve(id)).status, 'failed');
    assert.equal((await create(9900)).status, 'succeeded');
  });

  it('has on disk whatever it has answered, and drops a half-written line', async () => {
    const { id } = await create(100, 'key');
    assert.match(readFileSync(join(folder, 'stripe.ndjson'), 'utf8'), new RegExp(id));
    await simulator.close();
    appendFileSync(join(folder, 'stripe.ndjson'), '{"type":"reply","half');

    await start();
    assert.equal((await create(100, 'key')).id, id);
    await create(200);
    await simulator.close();
    await start();
    assert.equal((await client.refunds.list({ payment_intent })).data.length, 2);
  });

  it('refuses what Stripe would: unknown parameters, unknown reasons, no key', async () => {
    const odd = { payment_intent, amount: 1, note: 'x' } as Stripe.RefundCreateParams;
    await assert.rejects(client.refunds.create(odd), { code: 'parameter_unknown' });
    await assert.rejects(
      client.refunds.create({ payment_intent, reason: 'goodwill' as 'duplicate' }),
      { statusCode: 400, param: 'reason' },
    );
    assert.equal((await fetch(`${simulator.url}/v1/refunds`)).status, 401);
  });
});
