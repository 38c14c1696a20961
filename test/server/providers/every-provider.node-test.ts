import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { SIMULATORS } from '../../../mock-server/providers/index.ts';
import { memoryLedger } from '../../../mock-server/providers/ledger.ts';
import type { Finding, RefundTerms } from '../../../server/providers/provider.ts';
import type { RefundRecord } from '../../../server/refunds/refund.ts';
import { move } from '../../../server/refunds/transitions.ts';
import { SUBJECTS, type Subject } from './subjects.ts';

const PACE_MS = 5;

/** A provider and its simulator, with every request between them. */
function connected(subject: Subject, connect = subject.connect) {
  const app = SIMULATORS[subject.name]({ ledger: memoryLedger<never>(), paceMs: PACE_MS });
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

  /** What became of a refund, once the simulator is done with it. */
  async function eventually(refund: RefundRecord): Promise<Finding> {
    for (let tries = 0; tries < 50; tries += 1) {
      const found = await provider.find(refund);
      if (found.kind !== 'pending' && found.kind !== 'absent') return found;
      await sleep(PACE_MS);
    }
    return provider.find(refund);
  }
  return { app, provider, seen, fault, eventually };
}

/** Vipps gives a token before anything else; trouble is to come after that. */
function withToken(network: typeof fetch): typeof fetch {
  return async (input, init) =>
    new Request(input).url.endsWith('/accesstoken/get')
      ? Response.json({ access_token: 't', expires_in: '3600' })
      : network(input, init);
}

for (const [name, subject] of Object.entries(SUBJECTS)) {
  const refund = (special = {}) =>
    ({
      id: randomUUID(),
      billId: 'bill-1',
      amount: 4900,
      currency: subject.currency,
      payment: subject.payment,
      reason: 'Secret of the team',
      providerReference: null,
      callbackUrl: 'http://desk.test/callbacks/acme/x',
      ...special,
    }) as RefundRecord & RefundTerms;

  describe(name, () => {
    // prettier-ignore
    const networks: [trouble: string, network: typeof fetch][] = [
      ['is down',                            () => Promise.reject(new TypeError('fetch failed'))],
      ['takes longer than we wait',          () => Promise.reject(new DOMException('…', 'TimeoutError'))],
      ['answers 500',                        async () => new Response('{}', { status: 500 })],
      ['answers 503 in HTML',                async () => new Response('<html>', { status: 503 })],
      ['answers 200 in HTML',                async () => new Response('<html>', { status: 200 })],
      ['answers 200 with something else',    async () => Response.json({ hello: 'world' })],
      ['answers 200 with nothing',           async () => new Response('')],
      ['answers 409',                        async () => Response.json({ error: {}, error_code: 'CONFLICT' }, { status: 409 })],
      ['answers 423',                        async () => Response.json({}, { status: 423 })],
      ['answers 429',                        async () => Response.json({}, { status: 429 })],
      ['answers 404 in HTML',                async () => new Response('<html>', { status: 404 })],
      ['sends it elsewhere',                 async () => new Response(null, { status: 307, headers: { Location: 'http://evil.test' } })],
    ];
    for (const [trouble, network] of networks) {
      it(`does not claim to know what became of a refund when the network ${trouble}`, async () => {
        const provider = subject.connect(withToken(network));
        const order = refund();
        assert.equal((await provider.refund(order.id, provider.prepare(order)!)).kind, 'unknown');
        assert.equal((await provider.find(order)).kind, 'unavailable');
        const look = await provider.payment(subject.payment);
        assert.equal(look.kind, subject.lists ? 'unavailable' : 'unasked');
      });
    }

    it('asks again no sooner than a provider with too many calls wants', async () => {
      const busy = () =>
        Promise.resolve(
          Response.json({ error: {} }, { status: 429, headers: { 'Retry-After': '90' } }),
        );
      const provider = subject.connect(withToken(busy));
      const order = refund();
      const outcome = await provider.refund(order.id, provider.prepare(order)!);
      assert.deepEqual(outcome.kind === 'unknown' && outcome.retryAfterMs, 90_000);
    });

    it('refunds once, under our id, and knows the refund again', async () => {
      const { provider, eventually } = connected(subject);
      const order = refund();
      const outcome = await provider.refund(order.id, provider.prepare(order)!);
      assert.equal(outcome.kind, subject.accepted);
      assert.equal((await eventually(order)).kind, 'succeeded');
      const again = await provider.refund(order.id, provider.prepare(order)!);
      assert.ok([subject.accepted, 'unknown'].includes(again.kind), again.kind);

      const look = await provider.payment(subject.payment);
      if (!subject.lists) return;
      assert.ok(look.kind === 'payment');
      assert.deepEqual([look.currency, look.captured], [subject.currency, 9900]);
      assert.deepEqual(
        look.refunds.map(({ ourId, amount }) => [ourId, amount]),
        [[order.id, 4900]],
      );
    });

    it('sends a stored request to the letter', async () => {
      const { provider, seen } = connected(subject);
      const order = refund();
      const stored = JSON.parse(JSON.stringify(provider.prepare(order)));
      await provider.refund(order.id, stored);
      await provider.refund(order.id, stored);
      const [first, second] = await Promise.all(seen.map((request) => request.text()).slice(-2));
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
        const { provider, fault: order, eventually } = connected(subject);
        await order(fault);
        const wanted = refund({ amount: 9900 });
        const stored = provider.prepare(wanted)!;
        assert.equal((await provider.refund(wanted.id, stored)).kind, 'unknown');
        assert.equal((await eventually(wanted)).kind, 'succeeded');
        // All of it is refunded: a second refund would be refused, and the resend must not look like one.
        assert.notEqual((await provider.refund(wanted.id, stored)).kind, 'failed');
        assert.equal((await provider.find(wanted)).kind, 'succeeded');
        const look = await provider.payment(subject.payment);
        assert.equal(look.kind === 'payment' ? look.refunds.length : 1, 1);
      });

    for (const fault of ['reset-before', 'error-before'])
      it(`does not find one that never arrived (${fault})`, async () => {
        const { provider, fault: order } = connected(subject);
        await order(fault);
        const wanted = refund();
        assert.equal((await provider.refund(wanted.id, provider.prepare(wanted)!)).kind, 'unknown');
        assert.equal((await provider.find(wanted)).kind, 'absent');
      });

    it('takes no refusal for the end after an attempt that nobody knows the outcome of', async () => {
      const { provider, fault } = connected(subject);
      await fault('reset-before');
      const wanted = refund({ amount: 9901 });
      const stored = provider.prepare(wanted)!;
      const first = await provider.refund(wanted.id, stored);
      const second = await provider.refund(wanted.id, stored);
      assert.deepEqual([first.kind, second.kind], ['unknown', 'failed']);
      assert.equal(move('unknown', second.kind, 'answered'), null);
    });

    if (subject.lists)
      it('sees a refund made in the provider’s own portal, and that it is not ours', async () => {
        const { app, provider } = connected(subject);
        await app.request(subject.byHand(3000));
        await sleep(2 * PACE_MS);
        const look = await provider.payment(subject.payment);
        assert.ok(look.kind === 'payment');
        const [{ ourId, amount, outcome } = assert.fail()] = look.refunds;
        assert.deepEqual([ourId, amount, outcome.kind], [null, 3000, 'succeeded']);
      });
    else
      it('hears of a refund made in the provider’s own portal when one is refused for it', async () => {
        const { app, provider } = connected(subject);
        await app.request(subject.byHand(3000));
        const order = refund({ amount: 9900 });
        const outcome = await provider.refund(order.id, provider.prepare(order)!);
        assert.ok(outcome.kind === 'failed');
        assert.deepEqual([outcome.code, outcome.remaining], ['over-refund', 6900]);
      });

    // prettier-ignore
    const noes: [what: string, special: object | null, codes: string[]][] = [
      ['more than was captured', { amount: 9901 },                  ['over-refund', 'not-refundable']],
      ['nothing captured',       subject.uncaptured && { payment: subject.uncaptured }, ['not-captured', 'not-refundable']],
      ['an unknown payment',     { payment: subject.unknown },      ['payment-not-found']],
    ];
    for (const [what, special, codes] of noes)
      if (special)
        it(`says a definite no to ${what}, in one vocabulary and with the provider’s words`, async () => {
          const { provider } = connected(subject);
          const order = refund(special);
          const outcome = await provider.refund(order.id, provider.prepare(order)!);
          assert.ok(outcome.kind === 'failed');
          assert.ok(codes.includes(outcome.code), outcome.code);
          assert.ok(outcome.providerCode);
          assert.ok(outcome.message);
        });

    it('knows when its credentials are refused, and that nothing was sent', async () => {
      const { provider } = connected(subject, subject.revoked);
      const order = refund();
      const outcome = await provider.refund(order.id, provider.prepare(order)!);
      assert.deepEqual(
        [outcome.kind, 'code' in outcome && outcome.code],
        ['failed', 'account-problem'],
      );
    });

    if (subject.lists)
      it('looks at a payment it does not know, or cannot see, as at one that cannot be refunded', async () => {
        const codeOf = async (provider: ReturnType<Subject['connect']>, payment: object | null) => {
          const look = await provider.payment(payment as Record<string, string>);
          return look.kind === 'failed' ? look.code : look.kind;
        };
        const { provider } = connected(subject);
        assert.equal(await codeOf(provider, subject.unknown), 'payment-not-found');
        assert.equal(await codeOf(provider, subject.uncaptured), 'not-captured');
        const { provider: revoked } = connected(subject, subject.revoked);
        assert.equal(await codeOf(revoked, subject.payment), 'account-problem');
      });

    it('does not look wrong credentials for a missing refund', async () => {
      const provider = subject.connect(async () => new Response(null, { status: 401 }));
      assert.equal((await provider.find(refund())).kind, 'unavailable');
    });

    it('says what it can and how long it takes, as data', () => {
      const { label, settlement, noes: known, partial } = subject.connect(fetch);
      assert.ok(label && settlement.to >= settlement.from && partial);
      assert.ok(known.length > 5);
    });
  });
}
