import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Stripe } from 'stripe';
import { type RunningSimulator, startSimulator } from '../../mock-server/node.ts';
import { memoryLedger } from '../../mock-server/providers/ledger.ts';
import type { StripeEntry } from '../../mock-server/providers/stripe/entries.ts';
import { signedRequest } from '../../mock-server/providers/stripe/signature.ts';
import { stripeSimulator } from '../../mock-server/providers/stripe/simulator.ts';

// Stripe's own client speaks to it, over real HTTP.
describe('the Stripe simulator', () => {
  let folder: string;
  let simulator: RunningSimulator;
  let client: Stripe;

  async function start(): Promise<void> {
    simulator = await startSimulator('stripe', folder);
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
    await wait(60);
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

  it('gives the charge along with its payment when asked to', async () => {
    await create(4900);
    const expand = ['latest_charge'];
    const { latest_charge } = await client.paymentIntents.retrieve(payment_intent, { expand });
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
    await assert.rejects(client.refunds.create({ payment_intent }, { apiKey }), expired);
    await assert.rejects(client.paymentIntents.retrieve(payment_intent, {}, { apiKey }), expired);
    const headers = { Authorization: `Basic ${btoa(`${apiKey}:`)}` };
    assert.equal((await fetch(`${simulator.url}/v1/refunds`, { headers })).status, 401);
    assert.equal((await client.refunds.list({ payment_intent })).data.length, 0);
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

interface Event {
  readonly id: string;
  readonly type: string;
  readonly data: { readonly object: Record<string, unknown> };
}

describe('what comes of a refund at the Stripe simulator', () => {
  const PACE_MS = 1000;
  const WEBHOOK = { url: 'https://refunds.example.com/callbacks/stripe', secret: 'whsec_1' };

  let time: number;
  let ledger: ReturnType<typeof memoryLedger<StripeEntry>>;
  let delivered: Request[];
  let heard: () => number;
  let simulator: ReturnType<typeof stripeSimulator>;

  function start(paceMs = PACE_MS): void {
    const mailbox = delivered;
    simulator = stripeSimulator({
      ledger,
      now: () => new Date(time),
      paceMs,
      deliver: async (request) => {
        mailbox.push(request);
        return new Response(null, { status: heard() });
      },
    });
  }
  async function listen(paceMs = 10): Promise<void> {
    start(paceMs);
    await order('webhook', WEBHOOK, 'PUT');
  }
  beforeEach(() => {
    time = Date.parse('2026-11-25T12:00:00Z');
    ledger = memoryLedger();
    delivered = [];
    heard = () => 200;
    start();
  });

  const order = (path: string, body: object, method = 'POST') =>
    simulator.request(`/_simulator/${path}`, { method, body: JSON.stringify(body) });
  const call = (path: string, body: string | null = null, headers: Record<string, string> = {}) =>
    simulator.request(`/v1/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: 'Bearer sk_test_1', ...headers },
      body,
    });
  const create = (name: string, headers = {}, amount = 9900) =>
    call('refunds', `payment_intent=pi_sim_${name}&amount=${amount}`, headers);
  const made = async (name: string): Promise<string> => (await (await create(name)).json()).id;
  const get = async (path: string) => (await call(path)).json();
  const change = (id: string, what: object) => order(`refunds/${id}`, what);

  /** Waits for that many events, and for one too many. */
  async function events(count: number): Promise<Event[]> {
    for (let tries = 0; delivered.length < count && tries < 100; tries += 1) await wait(2);
    await wait(15);
    assert.equal(delivered.length, count);
    return Promise.all(delivered.map(async (request) => request.clone().json()));
  }
  /** Events may come in any order. Each is told with the state, or what is refunded, that it brings. */
  const toldBy = (all: readonly Event[]) =>
    all.map(({ type, data: { object } }) => {
      const refunded = object['object'] === 'charge' ? object['amount_refunded'] : object['status'];
      return `${type}: ${refunded}`;
    });
  const told = async (count: number) => toldBy(await events(count)).toSorted();

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
      const id = await made(`${habit && `${habit}_`}9900sek_a`);
      const seen = [];
      for (const _ of states) {
        const { status, pending_reason, failure_reason } = await get(`refunds/${id}`);
        seen.push([status, pending_reason ?? failure_reason].filter(Boolean).join(' '));
        time += PACE_MS;
        start();
      }
      assert.deepEqual(seen, states);
      const [listed] = (await get('refunds')).data;
      assert.equal(listed.status, seen.at(-1)?.split(' ')[0]);
    });

  it('moves the money when it succeeds, and moves it back when it fails after all', async () => {
    const settling = await made('settling_9900sek_a');
    const failing = await made('failing_9900sek_a');
    assert.equal((await get(`refunds/${settling}`)).balance_transaction, null);
    assert.equal((await create('failing_9900sek_a', {}, 1)).status, 400);
    time += 2 * PACE_MS;
    assert.match((await get(`refunds/${settling}`)).balance_transaction, /^txn_/);
    assert.match((await get(`refunds/${failing}`)).failure_balance_transaction, /^txn_/);
    assert.equal((await get('charges/ch_sim_failing_9900sek_a')).amount_refunded, 0);
    assert.equal((await create('failing_9900sek_a')).status, 200);
  });

  it('has a number of 23 digits for the bank after a while, when it has succeeded', async () => {
    const cardOf = async (id: string) => (await get(`refunds/${id}`)).destination_details.card;
    const [id, pending] = [await made('9900sek_a'), await made('pending_9900sek_a')];
    assert.deepEqual(await cardOf(id), {
      type: 'refund',
      reference_type: 'acquirer_reference_number',
      reference_status: 'pending',
    });
    time += PACE_MS;
    const { reference, reference_status } = await cardOf(id);
    assert.equal(reference_status, 'available');
    assert.match(reference, /^\d{23}$/);
    start();
    assert.equal((await cardOf(id)).reference, reference);
    assert.equal((await cardOf(pending)).reference_status, 'pending');
  });

  it('stays what the card networks have made of it, whatever its payment is like', async () => {
    const id = await made('settling_9900sek_a');
    await change(id, { status: 'failed', failure_reason: 'declined' });
    time += 2 * PACE_MS;
    const { status, balance_transaction } = await get(`refunds/${id}`);
    assert.deepEqual([status, balance_transaction], ['failed', null]);
  });

  it('waits for money on the account until somebody tops it up', async () => {
    const id = await made('poor_9900sek_a');
    await change(id, { status: 'succeeded' });
    const { status, pending_reason, balance_transaction } = await get(`refunds/${id}`);
    assert.deepEqual([status, pending_reason], ['succeeded', undefined]);
    assert.match(balance_transaction, /^txn_/);
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
      await listen();
      await create(`${habit && `${habit}_`}9900sek_a`);
      assert.deepEqual(await told(expected.length), expected);
    });

  it('is told in the envelope of Stripe, with the call and the account that it is of', async () => {
    await listen();
    const key = { 'Idempotency-Key': 'key-1', 'Stripe-Account': 'acct_1' };
    const answer = await create('9900sek_a', key);
    const all = await events(3);
    const created = all.find(({ type }) => type === 'refund.created');
    const { id, ...envelope } = created!;
    assert.match(id, /^evt_\w{24}$/);
    assert.deepEqual(envelope, {
      object: 'event',
      account: 'acct_1',
      api_version: '2026-10-28.endive',
      created: time / 1000,
      data: { object: await answer.json() },
      livemode: false,
      pending_webhooks: 1,
      request: { id: answer.headers.get('Request-Id'), idempotency_key: 'key-1' },
      type: 'refund.created',
    });
    const traced = all.find(({ type }) => type === 'refund.updated');
    assert.deepEqual(Object(traced)['request'], { id: null, idempotency_key: null });
    assert.match(JSON.stringify(traced), /"reference":"\d{23}"/);

    delivered.length = 0;
    await create('9900sek_b');
    assert.ok((await events(3)).every((event) => !('account' in event)));
  });

  it('is told when it is made, also when the answer is lost, and not when it is refused', async () => {
    await listen();
    await order('faults', { fault: 'reset-after' });
    const key = { 'Idempotency-Key': 'key-1' };
    await create('9900sek_a', key);
    await create('9900sek_a', key);
    await create('9900sek_a');
    await create('disputed_9900sek_a');
    await order('faults', { fault: 'error-before' });
    await create('9900sek_b');
    await events(3);
  });

  it('is told to nobody until somebody has registered', async () => {
    start(10);
    await create('9900sek_a');
    await events(0);
  });

  it('is told when the card networks change it', async () => {
    await listen();
    const id = await made('pending_9900sek_a');
    await change(id, { status: 'succeeded' });
    assert.deepEqual((await told(4)).slice(2), [
      'refund.updated: succeeded',
      'refund.updated: succeeded',
    ]);
    delivered.length = 0;
    time += 20;
    await change(id, { status: 'failed', failure_reason: 'declined' });
    assert.deepEqual(await told(2), ['refund.failed: failed', 'refund.updated: failed']);
    assert.equal((await get(`refunds/${id}`)).failure_reason, 'declined');
    assert.equal((await change('re_unknown', {})).status, 404);

    delivered.length = 0;
    await change(await made('9900sek_b'), { reason: 'duplicate' });
    assert.equal((await told(4)).filter((what) => what.startsWith('refund.updated')).length, 2);
  });

  it('cannot be made any more once the payment is disputed, which is told', async () => {
    await listen();
    const payment_intent = 'pi_sim_9900sek_a';
    assert.equal((await order('disputes', { payment_intent })).status, 204);
    const [dispute] = await events(1);
    const { object, charge, status, ...rest } = dispute!.data.object;
    assert.deepEqual(
      [dispute!.type, object, charge, rest['payment_intent'], status],
      ['charge.dispute.created', 'dispute', 'ch_sim_9900sek_a', payment_intent, 'needs_response'],
    );

    start();
    const refused = await create('9900sek_a');
    assert.equal((await refused.json()).error.code, 'charge_disputed');
    assert.equal((await get('charges/ch_sim_9900sek_a')).disputed, true);
    const intent = await get(`payment_intents/${payment_intent}?expand[]=latest_charge`);
    assert.equal(intent.latest_charge.disputed, true);
    assert.equal((await create('9900sek_b')).status, 200);
    assert.equal((await order('disputes', { payment_intent: 'pi_other' })).status, 404);
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
    return webhooks.constructEventAsync(body, signature, WEBHOOK.secret, 300, undefined, time).then(
      () => true,
      () => false,
    );
  }

  it('is told in events that Stripe’s own client believes, but for the forged ones', async () => {
    await listen();
    await order('callbacks', { how: 'forged' });
    await create('pending_9900sek_a');
    await create('pending_9900sek_b');
    await events(2);
    assert.deepEqual(await Promise.all(delivered.map(isGenuine)), [false, true]);
    assert.deepEqual(
      delivered.map(({ url, method }) => `${method} ${url}`),
      Array(2).fill(`POST ${WEBHOOK.url}`),
    );
  });

  it('is told again, as the same event, until it is heard, three times more at most', async () => {
    await listen(0.1);
    heard = () => (delivered.length < 2 ? 500 : 200);
    await create('pending_9900sek_a');
    assert.equal(new Set((await events(2)).map(({ id }) => id)).size, 1);

    delivered.length = 0;
    heard = () => 503;
    await create('pending_9900sek_b');
    await events(4);
  });

  it('is told twice, late or never when asked to', async () => {
    await listen();
    await order('callbacks', { how: 'twice' });
    await create('pending_9900sek_a');
    assert.equal(new Set((await events(2)).map(({ id }) => id)).size, 1);

    delivered.length = 0;
    await order('callbacks', { how: 'late', ms: 40 });
    await order('callbacks', { how: 'never', times: 2 });
    await create('9900sek_b');
    assert.deepEqual(toldBy(await events(1)), ['refund.created: succeeded']);
  });
});
