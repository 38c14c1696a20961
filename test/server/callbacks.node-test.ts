import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bill, BillImport, Refund } from '../../contract/index.ts';
import { swish, vipps, vippsCharge } from '../../mock-server/payments.ts';
import { cardBill, paidBy } from './bills.ts';
import { testDesk } from './desk.ts';
import { LEDGERS, type TestLedger } from './stores.ts';

const NOK = { currency: 'NOK' } as const;

for (const [where, open] of Object.entries(LEDGERS)) {
  describe(`callbacks, ledger ${where}`, () => {
    let ledger: TestLedger;
    let desk: ReturnType<typeof testDesk>;
    before(async () => {
      ledger = await open();
      desk = testDesk({ store: ledger.store });
      await desk.listen();
      await ledger.jobs.start(desk.app.work);
    });
    after(() => ledger.close());

    async function paid(payment: BillImport['payment'], special: Partial<BillImport> = {}) {
      const bill = cardBill({ payment, ...special });
      assert.equal((await desk.put(bill)).status, 201);
      return bill;
    }

    /** The bill once something holds. */
    async function until(billId: string, holds: (bill: Bill) => boolean): Promise<Bill> {
      const deadline = Date.now() + 15_000;
      for (;;) {
        const bill = await desk.read(billId);
        if (holds(bill)) return bill;
        assert.ok(Date.now() < deadline, JSON.stringify(bill.refunds));
        await sleep(10);
      }
    }
    const newest = ({ refunds }: Bill) => refunds[0] as Refund;

    const eventsOf = async (id: string) =>
      (
        await desk.call<{
          events: { type: string; status: string; data: Record<string, unknown> }[];
        }>('GET', `/api/v1/refunds/${id}`)
      ).body.events;

    const post = (path: string, body: BodyInit, headers: HeadersInit = {}) =>
      desk.app.request(`http://desk.test${path}`, { method: 'POST', body, headers });

    /** The newest callback that a simulator sent about something, to be sent again by us. */
    async function captured(about: string) {
      const deadline = Date.now() + 5000;
      for (;;) {
        for (const request of desk.callbacks.toReversed()) {
          const body = await request.clone().text();
          if (body.includes(about))
            return { path: new URL(request.url).pathname, body, headers: request.headers };
        }
        assert.ok(Date.now() < deadline, `No callback was sent about ${about}`);
        await sleep(10);
      }
    }

    // prettier-ignore
    const settling: [what: string, payment: BillImport['payment'], special: Partial<BillImport>][] = [
      ['Vipps Recurring',     vippsCharge('sim-9900nok-cb1'),              NOK],
      ['Swish',               swish('sim-9900sek-cb1'),                    {}],
      ['a settling card',     paidBy('pi_sim_settling_9900sek_cb1'),       {}],
    ];
    for (const [what, payment, special] of settling)
      it(`take a refund through ${what} from pending to succeeded, by themselves`, async () => {
        const bill = await paid(payment, special);
        const { status, body } = await desk.order(bill.id, special);
        assert.deepEqual([status, body.refund.status], [202, 'pending']);
        const after = await until(bill.id, (now) => newest(now).status === 'succeeded');
        assert.deepEqual([after.refunded, after.inProgress, after.refundable], [4900, 0, 5000]);
        // The number a bank traces it by may have come as well by now: a success found again.
        const events = (await eventsOf(body.refund.id)).map((one) => `${one.type} ${one.status}`);
        assert.deepEqual(
          [...new Set(events)].filter((one) => one !== 'found pending'),
          ['requested pending', 'answered pending', 'found succeeded'],
        );
      });

    it('tell that a refund which had succeeded has failed: its money is free again, and a person is asked to look', async () => {
      const bill = await paid(paidBy('pi_sim_failing_9900sek_cb2'));
      assert.equal((await desk.order(bill.id)).status, 201);
      const after = await until(bill.id, (now) => newest(now).status === 'failed');
      assert.deepEqual([after.refunded, after.refundable], [0, 9900]);
      const { attention, failure } = newest(after);
      assert.equal(attention, 'failed-later');
      assert.deepEqual(
        [failure?.code, failure?.providerCode],
        ['recipient-unreachable', 'expired_or_canceled_card'],
      );
    });

    it('bring the number by which a bank finds a card refund', async () => {
      const bill = await paid(paidBy('pi_sim_9900sek_cb3'));
      await desk.order(bill.id);
      const after = await until(bill.id, (now) => newest(now).traceReference !== null);
      assert.match(newest(after).traceReference ?? '', /^\d{23}$/);
    });

    it('tell of a refund that was made without us', async () => {
      const bill = await paid(vipps({ reference: 'sim-9900nok-cb4' }), NOK);
      await desk.simulators.vipps.request('/_simulator/refunds', {
        method: 'POST',
        body: JSON.stringify({ reference: 'sim-9900nok-cb4', amount: 3000 }),
      });
      const after = await until(bill.id, (now) => now.refunds.length === 1);
      const { origin, amount, requestedBy } = newest(after);
      assert.deepEqual([origin, amount, requestedBy], ['provider', 3000, null]);
      assert.equal(after.refundable, 6900);
    });

    it('tell of a dispute, and then nothing can be refunded', async () => {
      const bill = await paid(paidBy('pi_sim_9900sek_cb5'));
      await desk.simulators.stripe.request('/_simulator/disputes', {
        method: 'POST',
        body: JSON.stringify({ payment_intent: 'pi_sim_9900sek_cb5' }),
      });
      const after = await until(bill.id, (now) => now.refundability.kind !== 'open');
      assert.equal(after.refundability.kind, 'disputed');
      assert.equal((await desk.order(bill.id)).status, 409);
    });

    it('that come before our own answer lose nothing and double nothing', async () => {
      const bill = await paid(vipps({ reference: 'sim-9900nok-cb6' }), NOK);
      await desk.fault('slow-after', 300, 'vipps');
      const { status } = await desk.order(bill.id, NOK);
      assert.equal(status, 201);
      const after = await until(bill.id, (now) => newest(now).providerReference !== null);
      assert.deepEqual([after.refunds.length, after.refunded], [1, 4900]);
      assert.equal(newest(after).attention, null);
    });

    // prettier-ignore
    const whims: [what: string, whim: object, reference: string][] = [
      ['twice',                    { how: 'twice', times: 2 },         'cb7'],
      ['late',                     { how: 'late', times: 2, ms: 60 },  'cb8'],
      ['the first after the last', { how: 'late', times: 1, ms: 60 },  'cb8b'],
      ['without the first',        { how: 'never', times: 1 },         'cb8c'],
    ];
    for (const [what, whim, reference] of whims)
      it(`that come ${what} change nothing about the end`, async () => {
        await desk.simulators.swish.request('/_simulator/callbacks', {
          method: 'POST',
          body: JSON.stringify(whim),
        });
        const bill = await paid(swish(`sim-9900sek-${reference}`));
        await desk.order(bill.id);
        await until(bill.id, (now) => newest(now).status === 'succeeded');
        await sleep(150);
        const after = await desk.read(bill.id);
        assert.deepEqual([after.refunds.length, after.refunded], [1, 4900]);
        assert.deepEqual([newest(after).status, newest(after).attention], ['succeeded', null]);
      });

    it('that are forged are refused, and nothing is looked up', async () => {
      await desk.simulators.swish.request('/_simulator/callbacks', {
        method: 'POST',
        body: JSON.stringify({ how: 'forged', times: 2 }),
      });
      const bill = await paid(swish('sim-9900sek-cb9'));
      const { body } = await desk.order(bill.id);
      const uuid = body.refund.id.replaceAll('-', '').toUpperCase();
      const asked = () =>
        desk.sent.filter(({ method, url }) => method === 'GET' && url.endsWith(uuid)).length;
      const askedBefore = asked();
      const { path, body: told, headers } = await captured('sim-9900sek-cb9');
      assert.equal((await post(path, told, headers)).status, 401);
      assert.equal(asked(), askedBefore);
      assert.equal((await eventsOf(body.refund.id)).length, 2);
    });

    it('that are tampered with are refused', async () => {
      const bill = await paid(vipps({ reference: 'sim-9900nok-cb10' }), NOK);
      await desk.order(bill.id, NOK);
      await until(bill.id, (now) => newest(now).providerReference !== null);
      const { path, body, headers } = await captured('sim-9900nok-cb10');
      assert.equal((await post(path, body.replace('4900', '4901'), headers)).status, 401);
      assert.equal((await post(`${path}?x`, body, headers)).status, 401);
      assert.equal((await post(path, body, { Authorization: 'Bearer admin' })).status, 401);
      const again = await post(path, body, headers);
      assert.deepEqual([again.status, await again.json()], [200, { received: 'known' }]);
    });

    it('about a payment nobody knows here are taken politely and ignored', async () => {
      const reference = 'sim-9900nok-stranger';
      await desk.simulators.vipps.request('/_simulator/refunds', {
        method: 'POST',
        body: JSON.stringify({ reference, amount: 100 }),
      });
      const { path, body, headers } = await captured(reference);
      const answer = await post(path, body, headers);
      assert.deepEqual([answer.status, await answer.json()], [200, { received: 'ignored' }]);
    });

    it('go nowhere without a provider that calls back, and not for another vendor', async () => {
      // prettier-ignore
      for (const [path, status] of [
        ['/callbacks/acme/klarna', 404], ['/callbacks/acme/nobody', 404], ['/callbacks/acme/invoice', 404],
        ['/callbacks/acme/stripe', 401], ['/callbacks/acme/vipps', 401], ['/callbacks/acme/swish', 401],
      ] as const)
        assert.equal((await post(path, '{}')).status, status, path);
      const { path, body, headers } = await captured('sim-9900nok-cb10');
      const elsewhere = await post(path.replace('acme', 'rival'), body, headers);
      assert.equal(elsewhere.status, 401);
    });

    it('that are larger than any provider’s are not read', async () => {
      assert.equal((await post('/callbacks/acme/vipps', 'x'.repeat(300_000))).status, 413);
    });
  });
}
