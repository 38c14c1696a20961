import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Bill, RefundAnswer, type RefundWithEvents } from '../../../contract/index.ts';
import { cardBill, paidBy } from '../bills.ts';
import { testDesk } from '../desk.ts';
import { STORES, type TestStore } from '../stores.ts';

for (const [where, open] of Object.entries(STORES)) {
  describe(`a refund, the ledger ${where}`, () => {
    let ledger: TestStore;
    let desk: ReturnType<typeof testDesk>;
    before(async () => {
      ledger = await open();
      desk = testDesk(ledger);
    });
    after(() => ledger.close());

    async function newBill(special = {}): Promise<string> {
      const { status, body } = await desk.put(cardBill(special));
      assert.equal(status, 201);
      return body.id;
    }

    it('that succeeds is answered 201, with the bill as it is now', async () => {
      const id = await newBill();
      const { status, headers, body } = await desk.order(id, { reason: '  Charged twice ' });
      assert.equal(status, 201);
      RefundAnswer.parse(body);
      assert.equal(headers.get('Location'), `/api/v1/refunds/${body.refund.id}`);
      assert.equal(headers.get('Idempotent-Replayed'), null);
      assert.equal(body.refund.status, 'succeeded');
      assert.equal(body.refund.reason, 'Charged twice');
      assert.deepEqual(body.refund.requestedBy, { id: 'u-admin', name: 'Ada Admin' });
      assert.deepEqual(
        [body.bill.refunded, body.bill.refundable, body.bill.refundState],
        [4900, 5000, 'partial'],
      );
    });

    it('reaches Stripe once, with our id and without the reason or a name', async () => {
      const id = await newBill();
      const before = desk.toStripe.length;
      const { body } = await desk.order(id, { reason: 'Secret of the team' });

      const [atStripe] = desk
        .refundsAtStripe()
        .filter(({ metadata }) => metadata['bill_id'] === id);
      assert.equal(atStripe?.amount, 4900);
      assert.equal(atStripe.metadata['refund_id'], body.refund.id);
      for (const request of desk.toStripe.slice(before)) {
        const sent = JSON.stringify([
          request.url,
          ...request.headers,
          await request.clone().text(),
        ]);
        assert.doesNotMatch(decodeURIComponent(sent), /Secret|Ada|Åsa|example\.com/);
      }
    });

    it('has its record: who asked for what, and what was answered', async () => {
      const id = await newBill();
      const { body } = await desk.order(id);
      const refund = await desk.call<RefundWithEvents>('GET', `/api/v1/refunds/${body.refund.id}`);
      assert.deepEqual(
        refund.body.events.map(({ seq, type, status, by }) => [
          seq,
          type,
          status,
          by?.name ?? null,
        ]),
        [
          [1, 'requested', 'pending', 'Ada Admin'],
          [2, 'answered', 'succeeded', null],
        ],
      );
      assert.equal(
        (await desk.call('GET', `/api/v1/refunds/${body.refund.id}`, { as: 'rival' })).status,
        404,
      );
    });

    it('asked for again under its key is the same refund', async () => {
      const id = await newBill();
      const first = await desk.order(id, { expectedRefundable: 9900 }, `again-${id}`);
      const again = await desk.order(id, { expectedRefundable: 1 }, `again-${id}`);
      assert.equal(again.status, 201);
      assert.equal(again.headers.get('Idempotent-Replayed'), 'true');
      assert.equal(again.body.refund.id, first.body.refund.id);
      assert.equal(again.body.bill.refunds.length, 1);
    });

    // prettier-ignore
    for (const [what, change] of [
      ['amount', { amount: 4901 }],
      ['reason', { reason: 'Goodwill' }],
      ['currency', { currency: 'NOK' }],
    ] as const) {
      it(`keeps its key from an order with another ${what}`, async () => {
        const id = await newBill();
        await desk.order(id, {}, `mine-${id}`);
        const other = await desk.order(id, change, `mine-${id}`);
        assert.equal(other.status, 409);
        assert.match(other.body.type, /idempotency-key-reused/);
      });
    }

    it('keeps its key from another bill', async () => {
      const [one, other] = [await newBill(), await newBill()];
      await desk.order(one, {}, `of-${one}`);
      assert.match((await desk.order(other, {}, `of-${one}`)).body.type, /idempotency-key-reused/);
    });

    it('that Stripe has not finished is answered 202 and counts as in progress', async () => {
      const id = await newBill({ payment: paidBy(`pi_sim_pending_9900sek_${where.length}p`) });
      const { status, body } = await desk.order(id);
      assert.equal(status, 202);
      assert.equal(body.refund.status, 'pending');
      assert.deepEqual([body.bill.inProgress, body.bill.refundable], [4900, 5000]);
    });

    it('that Stripe refuses is answered 422 with the refund, and its money is free again', async () => {
      const id = await newBill({ payment: paidBy(`pi_sim_uncaptured_9900sek_${where.length}u`) });
      const { status, body } = await desk.order(id, {}, `refused-${id}`);
      assert.equal(status, 422);
      assert.match(body.type, /provider-refused/);
      assert.equal(body.code, 'not-captured');
      assert.equal(body.refund.status, 'failed');
      assert.equal(body.bill.refundable, 9900);

      const again = await desk.order(id, {}, `refused-${id}`);
      assert.equal(again.status, 422);
      assert.equal(again.headers.get('Idempotent-Replayed'), 'true');
    });

    for (const fault of ['reset-before', 'reset-after', 'error-before', 'error-after']) {
      it(`whose answer is lost (${fault}) is unknown, and its money stays aside`, async () => {
        const id = await newBill();
        await desk.fault(fault);
        const { status, body } = await desk.order(id, { amount: 9900 });
        assert.equal(status, 202);
        assert.equal(body.refund.status, 'unknown');
        assert.equal(body.refund.failure, null);
        assert.deepEqual([body.bill.inProgress, body.bill.refundable], [9900, 0]);
        assert.equal(body.bill.refundability.kind, 'in-progress');
        assert.equal((await desk.order(id, { amount: 100 })).status, 409);
      });
    }

    it('made without us at Stripe is recorded first, and counts', async () => {
      const id = await newBill({ payment: paidBy(`pi_sim_9900sek_${where.length}foreign`) });
      await desk.simulator.request('/v1/refunds', {
        method: 'POST',
        headers: { Authorization: 'Bearer sk' },
        body: `payment_intent=pi_sim_9900sek_${where.length}foreign&amount=6000`,
      });
      const { status, body } = await desk.order(id, { expectedRefundable: 9900 });
      assert.equal(status, 409);
      assert.match(body.type, /refundable-changed/);
      assert.equal(body.bill.refundable, 3900);
      assert.deepEqual(
        body.bill.refunds.map(({ origin, amount, requestedBy }) => [origin, amount, requestedBy]),
        [['provider', 6000, null]],
      );
      // Looked at again, it is known, and not recorded twice.
      assert.equal((await desk.order(id, { amount: 3900 })).status, 201);
      assert.equal((await desk.read(id)).refunds.length, 2);
    });

    it('of a payment made in another currency is refused before anything is sent', async () => {
      const id = await newBill({ payment: paidBy(`pi_sim_9900nok_${where.length}nok`) });
      const { status, body } = await desk.order(id);
      assert.equal(status, 422);
      assert.match(body.type, /currency-mismatch/);
      assert.deepEqual((await desk.read(id)).refunds, []);
    });

    it('beyond what Stripe captured is refused, whatever the bill says', async () => {
      const id = await newBill({ payment: paidBy(`pi_sim_5000sek_${where.length}less`) });
      const { status, body } = await desk.order(id, { amount: 5001 });
      assert.deepEqual([status, body.max], [422, 5000]);
    });

    it('converts where Stripe counts otherwise: Icelandic krónur', async () => {
      const payment = paidBy(`pi_sim_149000isk_${where.length}isk`);
      const id = await newBill({ currency: 'ISK', paid: 1490, payment });
      const { status } = await desk.order(id, { amount: 490, currency: 'ISK' });
      assert.equal(status, 201);
      assert.equal(desk.refundsAtStripe().at(-1)?.amount, 49_000);
      const bill = await desk.read(id);
      assert.deepEqual([bill.decimals, bill.refundable], [0, 1000]);
    });

    it('is shown to somebody who may only read, without a way to order one', async () => {
      const id = await newBill();
      await desk.order(id);
      const { body } = await desk.call<Bill>('GET', `/api/v1/bills/${id}`, { as: 'agent' });
      Bill.parse(body);
      assert.equal(body.refunds.length, 1);
      assert.deepEqual(body.refundability, { kind: 'not-permitted' });
      assert.equal((await desk.call('GET', `/api/v1/bills/${id}`, { as: 'nobody' })).status, 403);
    });
  });
}

describe('a slow provider', () => {
  it('is waited for only so long; the refund goes on and is recorded', async () => {
    const ledger = await STORES['in memory']!();
    const desk = testDesk({ ...ledger, answerWithinMs: 20 });
    await desk.put(cardBill({ id: 'slow' }));
    await desk.fault('slow-before', 150);

    const { status, body } = await desk.order('slow', {}, 'slow-key');
    assert.deepEqual([status, body.refund.status], [202, 'pending']);
    const meanwhile = await desk.order('slow', {}, 'slow-key');
    assert.deepEqual([meanwhile.status, meanwhile.body.refund.id], [202, body.refund.id]);

    await desk.app.idle();
    assert.equal((await desk.read('slow')).refunds[0]?.status, 'succeeded');
    assert.equal(desk.refundsAtStripe().length, 1);
  });

  it('that does not even say what it knows in time is “not now”: nothing was reserved', async () => {
    const ledger = await STORES['in memory']!();
    const desk = testDesk({
      ...ledger,
      answerWithinMs: 40,
      network: () => () =>
        new Promise((resolve) => {
          setTimeout(resolve, 200, new Response('', { status: 500 }));
        }),
    });
    await desk.put(cardBill({ id: 'silent' }));
    const { status, body } = await desk.order('silent');
    assert.equal(status, 503);
    assert.match(body.type, /provider-unavailable/);
    assert.deepEqual((await desk.read('silent')).refunds, []);
  });

  it('that cannot be asked before anything is sent is “not now”: nothing was reserved', async () => {
    const ledger = await STORES['in memory']!();
    const desk = testDesk({
      ...ledger,
      network: () => async () => {
        throw new TypeError('fetch failed');
      },
    });
    await desk.put(cardBill({ id: 'down' }));
    const { status, headers, body } = await desk.order('down');
    assert.equal(status, 503);
    assert.match(body.type, /provider-unavailable/);
    assert.ok(Number(headers.get('Retry-After')) > 0);
    assert.deepEqual((await desk.read('down')).refunds, []);
  });
});
