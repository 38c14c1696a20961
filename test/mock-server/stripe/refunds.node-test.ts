import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Stripe } from 'stripe';
import { PAYMENT, type StripeClient, stripeClient } from './merchant.ts';

describe('the Stripe simulator', () => {
  let stripe: StripeClient;
  beforeEach(async () => {
    stripe = await stripeClient();
  });
  afterEach(() => stripe.discard());

  it('knows payments by their names, and no others', async () => {
    const intent = await stripe.paymentIntents.retrieve(PAYMENT.payment_intent);
    assert.deepEqual(
      [intent.amount_received, intent.currency, intent.status],
      [9900, 'sek', 'succeeded'],
    );
    const charge = await stripe.charges.retrieve('ch_sim_9900sek_a');
    assert.deepEqual(
      [charge.amount_captured, charge.payment_intent],
      [9900, PAYMENT.payment_intent],
    );
    await assert.rejects(stripe.paymentIntents.retrieve('pi_other'), {
      statusCode: 404,
      code: 'resource_missing',
    });
    await assert.rejects(stripe.refunds.create({ charge: 'ch_other' }), { statusCode: 404 });
  });

  it('refunds in parts up to the whole, then says no as Stripe does', async () => {
    const refund = await stripe.refunds.create({
      ...PAYMENT,
      amount: 4900,
      metadata: { refund_id: 'r1' },
    });
    assert.deepEqual(
      [refund.status, refund.amount, refund.metadata],
      ['succeeded', 4900, { refund_id: 'r1' }],
    );
    await assert.rejects(stripe.create(5001), {
      statusCode: 400,
      param: 'amount',
      message: /greater than unrefunded amount on charge/,
    });
    await stripe.create(5000);
    await assert.rejects(stripe.create(1), { statusCode: 400, code: 'charge_already_refunded' });
    assert.equal((await stripe.charges.retrieve('ch_sim_9900sek_a')).refunded, true);
  });

  it('refunds the rest when no amount is given', async () => {
    await stripe.create(900);
    assert.equal((await stripe.refunds.create(PAYMENT)).amount, 9000);
  });

  it('lists newest first, page by page', async () => {
    for (const amount of [1, 2, 3]) await stripe.create(amount);
    const first = await stripe.refunds.list({ ...PAYMENT, limit: 2 });
    assert.deepEqual([first.data.map(({ amount }) => amount), first.has_more], [[3, 2], true]);
    const rest = await stripe.refunds.list({ ...PAYMENT, starting_after: first.data[1]!.id });
    assert.deepEqual([rest.data.map(({ amount }) => amount), rest.has_more], [[1], false]);
  });

  it('keeps the refunds of connected accounts apart', async () => {
    await stripe.refunds.create({ ...PAYMENT, amount: 1 }, { stripeAccount: 'acct_1' });
    assert.equal((await stripe.refunds.list(PAYMENT)).data.length, 0);
  });

  it('lets a refund change its mind, as card networks do', async () => {
    const { id } = await stripe.create(9900);
    await fetch(`${stripe.url}/_simulator/refunds/${id}`, {
      method: 'POST',
      body: JSON.stringify({ status: 'failed', failure_reason: 'declined' }),
    });
    assert.equal((await stripe.refunds.retrieve(id)).status, 'failed');
    assert.equal((await stripe.create(9900)).status, 'succeeded');
  });

  it('gives the charge along with its payment when asked to', async () => {
    await stripe.create(4900);
    const expand = ['latest_charge'];
    const { latest_charge } = await stripe.paymentIntents.retrieve(PAYMENT.payment_intent, {
      expand,
    });
    assert.ok(latest_charge && typeof latest_charge === 'object');
    const { id, amount_refunded, refunded, disputed } = latest_charge;
    assert.deepEqual(
      [id, amount_refunded, refunded, disputed],
      ['ch_sim_9900sek_a', 4900, false, false],
    );
  });

  it('lets a revoked key in nowhere', async () => {
    const expired = { statusCode: 401, code: 'api_key_expired' };
    const apiKey = 'sk_test_revoked_1';
    await assert.rejects(stripe.refunds.create(PAYMENT, { apiKey }), expired);
    await assert.rejects(
      stripe.paymentIntents.retrieve(PAYMENT.payment_intent, {}, { apiKey }),
      expired,
    );
    const headers = { Authorization: `Basic ${btoa(`${apiKey}:`)}` };
    assert.equal((await fetch(`${stripe.url}/v1/refunds`, { headers })).status, 401);
    assert.equal((await stripe.refunds.list(PAYMENT)).data.length, 0);
  });

  it('refuses what Stripe would: unknown parameters, unknown reasons, no key', async () => {
    const odd = { ...PAYMENT, amount: 1, note: 'x' } as Stripe.RefundCreateParams;
    await assert.rejects(stripe.refunds.create(odd), { code: 'parameter_unknown' });
    await assert.rejects(stripe.refunds.create({ ...PAYMENT, reason: 'goodwill' as 'duplicate' }), {
      statusCode: 400,
      param: 'reason',
    });
    assert.equal((await fetch(`${stripe.url}/v1/refunds`)).status, 401);
  });
});
