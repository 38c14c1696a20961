import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryLedger } from '../../../mock-server/providers/ledger.ts';
import type { StripeEntry } from '../../../mock-server/providers/stripe/entries.ts';
import { stripeSimulator } from '../../../mock-server/providers/stripe/simulator.ts';
import type { RefundRecord } from '../../../server/refunds/refund.ts';
import { stripe } from '../../../server/providers/stripe/stripe.ts';

const settings = { secretKey: 'sk_test_1', apiBase: 'http://stripe.test' };
const payment = { paymentIntent: 'pi_sim_9900sek_x' };
const terms = {
  id: 'refund-1',
  billId: 'bill-1',
  amount: 4900,
  currency: 'SEK',
  payment,
  callbackUrl: 'http://desk.test/callbacks',
} as const;

/** The adapter against one canned answer. */
function against(status: number, body: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return stripe(settings, async () => new Response(text, { status }));
}

function simulated(special = {}) {
  const ledger = memoryLedger<StripeEntry>();
  const simulator = stripeSimulator({ ledger });
  const seen: Request[] = [];
  const provider = stripe({ ...settings, ...special }, async (input, init) => {
    const request = new Request(input, init);
    seen.push(request.clone());
    return simulator.fetch(request);
  });
  return { provider, simulator, ledger, seen };
}

const error = (extra: object) => ({ error: { type: 'invalid_request_error', ...extra } });

describe('Stripe’s answers', () => {
  // prettier-ignore
  const noes: [status: number, body: object, code: string][] = [
    [400, error({ param: 'amount', message: 'Refund amount (kr99.00) is greater than unrefunded amount on charge (kr50.00)' }), 'over-refund'],
    [400, error({ param: 'amount', message: 'Refund amount (kr99.00) is greater than charge amount (kr50.00)' }), 'over-refund'],
    [400, error({ code: 'charge_already_refunded', message: 'Charge ch_x has already been refunded.' }), 'already-refunded'],
    [400, error({ message: 'This PaymentIntent (pi_x) does not have a successful charge to refund.' }), 'not-captured'],
    [400, error({ code: 'charge_disputed' }), 'disputed'],
    [400, error({ code: 'refund_disputed_payment' }), 'disputed'],
    [400, error({ code: 'charge_not_refundable' }), 'not-refundable'],
    [400, error({ code: 'insufficient_funds' }), 'insufficient-balance'],
    [400, error({ code: 'parameter_invalid_integer', param: 'amount' }), 'rejected'],
    [400, error({ code: 'invalid_charge_amount_no_decimal_compatible' }), 'rejected'],
    [401, error({ message: 'Invalid API Key' }), 'account-problem'],
    [402, { error: { type: 'card_error' } }, 'rejected'],
    [403, error({ message: 'The key lacks permission' }), 'account-problem'],
    [404, error({ code: 'resource_missing', message: "No such charge: 'ch_x'" }), 'payment-not-found'],
    [200, refund('failed', { failure_reason: 'expired_or_canceled_card' }), 'recipient-unreachable'],
    [200, refund('failed', { failure_reason: 'insufficient_funds' }), 'insufficient-balance'],
    [200, refund('failed', { failure_reason: 'something_new' }), 'rejected'],
    [200, refund('canceled'), 'rejected'],
  ];
  for (const [status, body, code] of noes) {
    it(`${status} ${JSON.stringify(body).slice(0, 90)} is a no: ${code}`, async () => {
      const provider = against(status, body);
      const outcome = await provider.refund('r', provider.prepare(terms)!);
      assert.deepEqual([outcome.kind, 'code' in outcome && outcome.code], ['failed', code]);
    });
  }

  // prettier-ignore
  const silences: [status: number, body: unknown][] = [
    [400, { error: { type: 'idempotency_error', message: 'Keys for idempotent requests…' } }],
    [400, error({ message: 'Something nobody has told us about' })],
    [404, '<html>not found</html>'],
    [409, { error: { type: 'idempotency_error', code: 'idempotency_key_in_use' } }],
    [429, error({ code: 'rate_limit' })],
    [429, error({ code: 'lock_timeout' })],
    [500, { error: { type: 'api_error' } }],
    [502, '<html>bad gateway</html>'],
    [503, ''],
    [200, '<html>hello</html>'],
    [200, {}],
    [200, refund('a_new_status')],
    [200, refund(null)],
    [200, { ...refund('succeeded'), amount: 'many' }],
  ];
  for (const [status, body] of silences) {
    it(`${status} ${JSON.stringify(body).slice(0, 70)} says nothing about the money`, async () => {
      const provider = against(status, body);
      assert.equal((await provider.refund('r', provider.prepare(terms)!)).kind, 'unknown');
    });
  }

  it('that never come say nothing about the money', async () => {
    const provider = stripe(settings, () => Promise.reject(new TypeError('fetch failed')));
    assert.deepEqual(await provider.refund('r', provider.prepare(terms)!), {
      kind: 'unknown',
      why: 'no-answer',
    });
  });

  // prettier-ignore
  const strangeLooks: [what: string, status: number, body: unknown][] = [
    ['a gateway’s 503',         503, { message: 'try later' }],
    ['a gateway’s 401',         401, { message: 'who are you' }],
    ['an empty object',         200, {}],
    ['an amount that is none',  200, { amount_received: 'much', currency: 'sek' }],
  ];
  for (const [what, status, body] of strangeLooks)
    it(`to a look that are ${what} say nothing about the payment`, async () => {
      const provider = stripe(settings, async (input) =>
        new Request(input).url.includes('/v1/refunds')
          ? Response.json({ object: 'list', data: [], has_more: false })
          : Response.json(body, { status }),
      );
      assert.equal((await provider.payment(payment)).kind, 'unavailable');
    });

  it('to a look that are not a payment leave it unavailable, and “no such payment” is an answer', async () => {
    assert.equal((await against(500, {}).payment(payment)).kind, 'unavailable');
    const gone = against(404, error({ code: 'resource_missing' }));
    assert.equal((await gone.payment(payment)).kind, 'failed');
  });
});

describe('the Stripe adapter', () => {
  it('sends the prepared request once, form-encoded, under our id, for the connected account', async () => {
    const { provider, seen } = simulated({ account: 'acct_9' });
    const outcome = await provider.refund('refund-1', provider.prepare(terms)!);
    assert.equal(outcome.kind, 'succeeded');
    assert.equal(seen.length, 1);
    const [request] = seen;
    assert.equal(request?.headers.get('Idempotency-Key'), 'refund-1');
    assert.equal(request.headers.get('Stripe-Account'), 'acct_9');
    assert.match(request.headers.get('Content-Type') ?? '', /x-www-form-urlencoded/);
    assert.deepEqual(Object.fromEntries(new URLSearchParams(await request.text())), {
      'payment_intent': 'pi_sim_9900sek_x',
      'amount': '4900',
      'metadata[refund_id]': 'refund-1',
      'metadata[bill_id]': 'bill-1',
    });
  });

  it('resends a stored request to the letter, and Stripe answers as it did', async () => {
    const { provider, seen, ledger } = simulated();
    const stored = JSON.parse(JSON.stringify(provider.prepare(terms)));
    const first = await provider.refund('refund-1', stored);
    assert.deepEqual(await provider.refund('refund-1', stored), first);
    assert.equal(await seen[0]?.text(), await seen[1]?.text());
    assert.equal(ledger.entries.length, 1);
  });

  it('looks at what was captured and at every refund, beyond the first page', async () => {
    const { provider } = simulated();
    for (let each = 0; each < 102; each += 1)
      await provider.refund(
        `r-${each}`,
        provider.prepare({ ...terms, id: `r-${each}`, amount: 10 })!,
      );
    const look = await provider.payment(payment);
    assert.ok(look.kind === 'payment');
    assert.deepEqual([look.currency, look.captured, look.refunds.length], ['SEK', 9900, 102]);
    assert.equal(new Set(look.refunds.map(({ ourId }) => ourId)).size, 102);
  });

  it('looks at a charge as at an intent', async () => {
    const { provider } = simulated();
    const look = await provider.payment({ charge: 'ch_sim_9900sek_x' });
    assert.deepEqual([look.kind, 'captured' in look && look.captured], ['payment', 9900]);
  });

  it('finds a refund by our id, says when there is none, and nothing when it cannot ask', async () => {
    const { provider } = simulated();
    const ours = { ...terms, providerReference: null } as unknown as RefundRecord;
    assert.equal((await provider.find(ours)).kind, 'absent');
    await provider.refund(terms.id, provider.prepare(terms)!);
    assert.equal((await provider.find(ours)).kind, 'succeeded');
    const down = stripe(settings, () => Promise.reject(new TypeError('fetch failed')));
    assert.equal((await down.find(ours)).kind, 'unavailable');
  });

  // prettier-ignore
  for (const [currency, amount, sent] of [
    ['SEK', 4900, 4900], ['JPY', 490, 490], ['ISK', 490, 49_000], ['KWD', 1230, 1230], ['KWD', 1234, null],
  ] as const) {
    it(`sends ${amount} ${currency} as ${sent}`, () => {
      const request = stripe(settings, fetch).prepare({ ...terms, amount, currency });
      assert.equal((request?.['params'] as { amount: number } | undefined)?.amount ?? null, sent);
    });
  }
});

function refund(status: string | null, extra: object = {}) {
  return {
    id: 're_1',
    object: 'refund',
    amount: 4900,
    currency: 'sek',
    created: 1,
    status,
    ...extra,
  };
}
