import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Hono } from 'hono';
import { klarnaSimulator } from '../../../mock-server/providers/klarna/simulator.ts';
import { memoryLedger } from '../../../mock-server/providers/ledger.ts';
import { stripeSimulator } from '../../../mock-server/providers/stripe/simulator.ts';
import { klarna } from '../../../server/providers/klarna/klarna.ts';
import type { RefundProvider } from '../../../server/providers/provider.ts';
import { stripe } from '../../../server/providers/stripe/stripe.ts';
import type { PaymentReference } from '../../../server/refunds/payment.ts';
import type { RefundRecord } from '../../../server/refunds/refund.ts';

interface Subject {
  readonly connect: (network: typeof fetch) => RefundProvider;
  readonly simulator: () => Hono;
  /** 99,00 kr, captured. */
  readonly payment: PaymentReference;
  readonly uncaptured: PaymentReference;
  readonly unknown: PaymentReference;
  /** A refund made in the provider's own dashboard. */
  readonly byHand: (amount: number) => Request;
}

const apiBase = 'http://provider.test';

/** How to make each provider with a network of our choosing. A new provider adds one entry. */
const SUBJECTS: Record<string, Subject> = {
  stripe: {
    connect: (network) => stripe({ secretKey: 'sk_test_1', apiBase }, network),
    simulator: () => stripeSimulator({ ledger: memoryLedger() }),
    payment: { paymentIntent: 'pi_sim_9900sek_x' },
    uncaptured: { paymentIntent: 'pi_sim_uncaptured_9900sek_x' },
    unknown: { paymentIntent: 'pi_none' },
    byHand: (amount) =>
      new Request(`${apiBase}/v1/refunds`, {
        method: 'POST',
        headers: { Authorization: 'Bearer sk' },
        body: `payment_intent=pi_sim_9900sek_x&amount=${amount}`,
      }),
  },
  klarna: {
    connect: (network) => klarna({ username: 'u', password: 'p', apiBase }, network),
    simulator: () => klarnaSimulator({ ledger: memoryLedger() }),
    payment: { orderId: 'sim-9900sek-x' },
    uncaptured: { orderId: 'sim-uncaptured-9900sek-x' },
    unknown: { orderId: 'none' },
    byHand: (amount) =>
      new Request(`${apiBase}/ordermanagement/v1/orders/sim-9900sek-x/refunds`, {
        method: 'POST',
        headers: { Authorization: 'Basic dTpw' },
        body: JSON.stringify({ refunded_amount: amount }),
      }),
  },
};

/** A provider and its simulator, with every request between them. */
function connected({ connect, simulator }: Subject) {
  const app = simulator();
  const seen: Request[] = [];
  const provider = connect(async (input, init) => {
    const request = new Request(input, init);
    seen.push(request.clone());
    const response = await app.fetch(request);
    if (response.type === 'error') throw new TypeError('fetch failed');
    return response;
  });
  const fault = (name: string) =>
    app.request('/_simulator/faults', { method: 'POST', body: JSON.stringify({ fault: name }) });
  return { app, provider, seen, fault };
}

for (const [name, subject] of Object.entries(SUBJECTS)) {
  const refund = (special = {}) =>
    ({
      id: randomUUID(),
      billId: 'bill-1',
      amount: 4900,
      currency: 'SEK',
      payment: subject.payment,
      reason: 'Secret of the team',
      providerReference: null,
      ...special,
    }) as RefundRecord;

  describe(name, () => {
    // prettier-ignore
    const networks: [trouble: string, network: typeof fetch][] = [
      ['is down',                            () => Promise.reject(new TypeError('fetch failed'))],
      ['answers 500',                        async () => new Response('{}', { status: 500 })],
      ['answers 503 in HTML',                async () => new Response('<html>', { status: 503 })],
      ['answers 200 in HTML',                async () => new Response('<html>', { status: 200 })],
      ['answers 200 with nothing',           async () => new Response('')],
      ['answers 409',                        async () => Response.json({ error: {}, error_code: 'CONFLICT' }, { status: 409 })],
      ['answers 423',                        async () => Response.json({}, { status: 423 })],
      ['answers 429',                        async () => Response.json({}, { status: 429 })],
      ['answers 404 in HTML',                async () => new Response('<html>', { status: 404 })],
      ['sends it elsewhere',                 async () => new Response(null, { status: 307, headers: { Location: 'http://evil.test' } })],
    ];
    for (const [trouble, network] of networks) {
      it(`does not claim to know what became of a refund when the network ${trouble}`, async () => {
        const provider = subject.connect(network);
        const order = refund();
        assert.equal((await provider.refund(order.id, provider.prepare(order)!)).kind, 'unknown');
        assert.equal((await provider.find(order)).kind, 'unavailable');
        assert.equal((await provider.payment(subject.payment)).kind, 'unavailable');
      });
    }

    it('refunds once, under our id, and knows the refund again', async () => {
      const { provider } = connected(subject);
      const order = refund();
      const outcome = await provider.refund(order.id, provider.prepare(order)!);
      assert.equal(outcome.kind, 'succeeded');
      assert.deepEqual(await provider.refund(order.id, provider.prepare(order)!), outcome);

      const look = await provider.payment(subject.payment);
      assert.ok(look.kind === 'payment');
      assert.deepEqual([look.currency, look.captured], ['SEK', 9900]);
      assert.deepEqual(
        look.refunds.map(({ ourId, amount }) => [ourId, amount]),
        [[order.id, 4900]],
      );
      assert.equal((await provider.find(order)).kind, 'succeeded');
    });

    it('sends a stored request to the letter', async () => {
      const { provider, seen } = connected(subject);
      const order = refund();
      const stored = JSON.parse(JSON.stringify(provider.prepare(order)));
      await provider.refund(order.id, stored);
      await provider.refund(order.id, stored);
      const [first, second] = await Promise.all(seen.map((request) => request.text()));
      assert.ok(first);
      assert.equal(first, second);
    });

    it('tells nobody the admin’s reason', async () => {
      const { provider, seen } = connected(subject);
      const order = refund();
      await provider.payment(order.payment);
      await provider.refund(order.id, provider.prepare(order)!);
      await provider.find(order);
      for (const request of seen) {
        const sent = [request.url, ...request.headers].join() + (await request.text());
        assert.doesNotMatch(decodeURIComponent(sent), /Secret/);
      }
    });

    for (const fault of ['reset-after', 'error-after'])
      it(`finds a refund whose answer was lost (${fault}), and a resend makes no other`, async () => {
        const { provider, fault: order } = connected(subject);
        await order(fault);
        const wanted = refund();
        assert.equal((await provider.refund(wanted.id, provider.prepare(wanted)!)).kind, 'unknown');
        assert.equal((await provider.find(wanted)).kind, 'succeeded');
        await provider.refund(wanted.id, provider.prepare(wanted)!);
        const look = await provider.payment(subject.payment);
        assert.equal(look.kind === 'payment' && look.refunds.length, 1);
      });

    for (const fault of ['reset-before', 'error-before'])
      it(`does not find one that never arrived (${fault})`, async () => {
        const { provider, fault: order } = connected(subject);
        await order(fault);
        const wanted = refund();
        assert.equal((await provider.refund(wanted.id, provider.prepare(wanted)!)).kind, 'unknown');
        assert.equal((await provider.find(wanted)).kind, 'absent');
      });

    it('sees a refund made in the provider’s dashboard, and that it is not ours', async () => {
      const { app, provider } = connected(subject);
      await app.request(subject.byHand(3000));
      const look = await provider.payment(subject.payment);
      assert.ok(look.kind === 'payment');
      const [{ ourId, amount, outcome } = assert.fail()] = look.refunds;
      assert.deepEqual([ourId, amount, outcome.kind], [null, 3000, 'succeeded']);
    });

    // prettier-ignore
    const noes: [what: string, special: object, codes: string[]][] = [
      ['more than was captured', { amount: 9901 },                  ['over-refund', 'not-refundable']],
      ['nothing captured',       { payment: subject.uncaptured },   ['not-captured']],
      ['an unknown payment',     { payment: subject.unknown },      ['payment-not-found']],
    ];
    for (const [what, special, codes] of noes)
      it(`says a definite no to ${what}, in one vocabulary and with the provider’s words`, async () => {
        const { provider } = connected(subject);
        const order = refund(special);
        const outcome = await provider.refund(order.id, provider.prepare(order)!);
        assert.ok(outcome.kind === 'failed');
        assert.ok(codes.includes(outcome.code), outcome.code);
        assert.ok(outcome.message);
      });

    it('looks at a payment it does not know, or of which nothing was captured, as at none', async () => {
      const { provider } = connected(subject);
      assert.equal((await provider.payment(subject.unknown)).kind, 'no-payment');
      assert.equal((await provider.payment(subject.uncaptured)).kind, 'no-payment');
    });

    it('does not look wrong credentials for a missing payment', async () => {
      const provider = subject.connect(async () => new Response(null, { status: 401 }));
      assert.equal((await provider.payment(subject.payment)).kind, 'unavailable');
      assert.equal((await provider.find(refund())).kind, 'unavailable');
    });
  });
}
