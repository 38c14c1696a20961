import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bill, Refund, RefundAnswer } from '../../contract/index.ts';
import { swish } from '../../mock-server/payments.ts';
import { refundSweep } from '../../server/jobs/refund-sweep.ts';
import { cardBill, paidBy } from './bills.ts';
import { testDesk } from './desk.ts';
import { STORES, type TestStore } from './stores.ts';

const HOUR = 60 * 60 * 1000;

for (const [where, open] of Object.entries(STORES)) {
  describe(`checking, ledger ${where}`, () => {
    let ledger: TestStore;
    /** How far the time of these tests is ahead. It goes on as well: leases are told apart by their end. */
    let ahead: number;
    const now = () => new Date(Date.now() + ahead);
    let down: boolean;
    let crashing: boolean;
    let breaking: boolean;
    let desk: ReturnType<typeof testDesk>;
    before(async () => {
      ledger = await open();
    });
    after(() => ledger.close());
    beforeEach(() => {
      ahead = 0;
      down = false;
      crashing = false;
      breaking = false;
      desk = testDesk({
        store: ledger.store,
        reached(step) {
          if (breaking && step === 'checked') throw new Error('a bug');
          if (!crashing || step !== 'reserved') return;
          crashing = false;
          throw new Error('a crash');
        },
        now,
        network: (answer) => async (input, init) => {
          if (down) throw new TypeError('fetch failed');
          const response = await answer(new Request(input, init));
          if (response.type === 'error') throw new TypeError('fetch failed');
          return response;
        },
      });
    });

    async function paid(payment = cardBill().payment): Promise<string> {
      const bill = cardBill({ payment, id: `bill-${randomUUID()}` });
      assert.equal((await desk.put(bill)).status, 201);
      return bill.id;
    }
    const later = (ms: number) => {
      ahead += ms;
    };
    /** Asks after all that is due, as the server does by itself. */
    async function sweep(): Promise<void> {
      for (let due = await dueNow(); due.length > 0; due = await dueNow())
        for (const one of due) await desk.app.work.check(one);
    }
    const dueNow = () => ledger.store.due(now().toISOString(), 100);
    const refundOf = async (billId: string) => (await desk.read(billId)).refunds[0] as Refund;
    const eventsOf = async (id: string) =>
      (
        await desk.call<{ events: { type: string; status: string; data: object }[] }>(
          'GET',
          `/api/v1/refunds/${id}`,
        )
      ).body.events.map(({ type, status }) => `${type} ${status}`);

    // prettier-ignore
    for (const [fault, resent] of [['reset-after', false], ['error-after', false], ['reset-before', true], ['error-before', true]] as const)
      it(`finds out what became of a refund whose answer was lost (${fault}), and pays it once`, async () => {
        const id = await paid();
        await desk.fault(fault);
        const { status, body } = await desk.order(id);
        assert.deepEqual([status, body.refund.status], [202, 'unknown']);
        assert.ok(body.refund.nextCheckAt);
        assert.equal((await desk.order(id, { amount: 9900 })).status, 422);

        const posts = () => desk.toStripe.filter(({ method }) => method === 'POST').length;
        const before = posts();
        later(20_000);
        await sweep();
        const refund = await refundOf(id);
        assert.equal(refund.status, 'succeeded');
        assert.equal(posts() - before, resent ? 1 : 0);
        assert.equal(desk.refundsAtStripe().length, 1);
        assert.deepEqual((await desk.read(id)).refunded, 4900);
      });

    it('asks once after a refund in doubt that many read, when its time went by', async () => {
      const id = await paid();
      await desk.fault('reset-after');
      const { body } = await desk.order(id);
      await desk.read(id);
      await desk.app.idle();
      const before = desk.toStripe.length;
      later(20_000);
      const read = () => desk.call('GET', `/api/v1/refunds/${body.refund.id}`);
      await Promise.all([desk.read(id), read(), desk.read(id), read(), desk.read(id)]);
      await desk.app.idle();
      assert.equal((await refundOf(id)).status, 'succeeded');
      const looks = desk.toStripe.slice(before).filter(({ url }) => url.includes('/v1/refunds?'));
      assert.equal(looks.length, 1, looks.map(({ url }) => url).join('\n'));
    });

    it('takes no refusal of a resend for the end: only looking decides', async () => {
      const intent = `pi_sim_9900sek_${randomUUID().replaceAll('-', '')}`;
      const id = await paid(paidBy(intent));
      await desk.fault('reset-before');
      const { body } = await desk.order(id);
      // Nearly all of it is taken in the provider's own dashboard meanwhile, so the resend is refused.
      await desk.simulator.request('/v1/refunds', {
        method: 'POST',
        headers: { Authorization: 'Bearer sk' },
        body: `payment_intent=${intent}&amount=9000`,
      });
      const ours = async () =>
        (await desk.read(id)).refunds.find((one) => one.id === body.refund.id);
      later(20_000);
      await sweep();
      const inDoubt = await ours();
      assert.deepEqual([inDoubt?.status, inDoubt?.attention], ['unknown', 'resend-refused']);
      const said = await eventsOf(body.refund.id);
      assert.deepEqual(said, ['requested pending', 'answered unknown', 'answered unknown']);

      later(21 * HOUR);
      await sweep();
      assert.equal((await ours())?.status, 'unknown');
      later(11 * 60 * 1000);
      await sweep();
      const end = await ours();
      assert.deepEqual([end?.status, end?.failure?.code], ['failed', 'never-arrived']);
      assert.equal(end?.attention, null);
      assert.equal((await desk.read(id)).refunded, 9000);
    });

    it('takes no refusal for the end either when the server died while it was sending', async () => {
      const intent = `pi_sim_9900sek_${randomUUID().replaceAll('-', '')}`;
      const id = await paid(paidBy(intent));
      crashing = true;
      assert.equal((await desk.order(id)).status, 500);
      await desk.simulator.request('/v1/refunds', {
        method: 'POST',
        headers: { Authorization: 'Bearer sk' },
        body: `payment_intent=${intent}&amount=9000`,
      });
      later(60_000);
      await sweep();
      const { refunds, inProgress } = await desk.read(id);
      assert.deepEqual(refunds.map(({ origin, status }) => `${origin} ${status}`).toSorted(), [
        'panel unknown',
        'provider succeeded',
      ]);
      assert.equal(inProgress, 4900);
    });

    it('lets nobody settle what is still being asked after', async () => {
      const id = await paid();
      await desk.fault('reset-after');
      const { body } = await desk.order(id);
      const path = `/api/v1/refunds/${body.refund.id}/resolve`;
      const resolved = await desk.call('POST', path, { body: { as: 'failed', evidence: 'x' } });
      assert.equal(resolved.status, 409);
      assert.equal((await refundOf(id)).status, 'unknown');
    });

    it('calls nothing never arrived that another account was asked about', async () => {
      const id = await paid();
      await desk.fault('reset-before');
      await desk.order(id);
      const other = { ...desk.simulated.stripe, account: 'acct_other' };
      const elsewhere = testDesk({
        store: ledger.store,
        now,
        settings: { stripe: other },
      });
      for (let each = 0; each < 4; each += 1) {
        later(22 * HOUR);
        for (const due of await dueNow()) await elsewhere.app.work.check(due);
      }
      assert.equal((await refundOf(id)).status, 'unknown');
      assert.equal((await desk.read(id)).inProgress, 4900);
    });

    it('keeps asking while the provider is down, and in the end asks for a person', async () => {
      const id = await paid();
      await desk.fault('reset-after');
      await desk.order(id);
      down = true;
      for (let day = 0; day < 45; day += 1) {
        later(24 * HOUR);
        await sweep();
      }
      const refund = await refundOf(id);
      assert.deepEqual(
        [refund.status, refund.attention, refund.nextCheckAt],
        ['unknown', 'unsettled', null],
      );
      assert.equal((await desk.read(id)).inProgress, 4900);

      down = false;
      const answer = await desk.call<RefundAnswer>('POST', `/api/v1/refunds/${refund.id}/check`);
      assert.deepEqual([answer.status, answer.body.refund.status], [200, 'succeeded']);
      assert.equal(answer.body.bill.refunded, 4900);
    });

    it('puts off a refund whose check breaks, so that it stands before no other for ever', async () => {
      const id = await paid();
      await desk.fault('reset-before');
      const { body } = await desk.order(id);
      later(20_000);
      const [due] = (await dueNow()).filter(({ refundId }) => refundId === body.refund.id);
      breaking = true;
      await assert.rejects(desk.app.work.check(due!), /a bug/);
      assert.deepEqual(
        (await dueNow()).filter(({ refundId }) => refundId === body.refund.id),
        [],
      );
      assert.equal((await refundOf(id)).status, 'unknown');
    });

    it('looks at card refunds that succeeded again, after 1, 5, 15 and 30 days', async () => {
      const id = await paid();
      const { body } = await desk.order(id);
      for (const days of [1, 4, 10, 15]) {
        later(days * 24 * HOUR - 1000);
        assert.deepEqual(
          (await dueNow()).filter(({ refundId }) => refundId === body.refund.id),
          [],
        );
        later(1000);
        assert.equal(
          (await dueNow()).some(({ refundId }) => refundId === body.refund.id),
          true,
        );
        await sweep();
      }
      assert.equal((await refundOf(id)).nextCheckAt, null);
    });

    it('“Check now” asks at most once in five seconds', async () => {
      const id = await paid(swish(`sim-9900sek-${randomUUID()}`));
      const { body } = await desk.order(id);
      const asked = () => desk.sent.filter(({ method }) => method === 'GET').length;
      const checkNow = () => desk.call('POST', `/api/v1/refunds/${body.refund.id}/check`);
      await checkNow();
      const once = asked();
      await checkNow();
      assert.equal(asked(), once);
      later(5000);
      await checkNow();
      assert.equal(asked(), once + 1);
    });

    it('lets a person settle only what is unknown and asks for one, with evidence, on record', async () => {
      const id = await paid(swish(`sim-banktimeout-9900sek-${randomUUID()}`));
      const { body } = await desk.order(id);
      const resolve = (resolution: object, as = 'admin') =>
        desk.call<RefundAnswer & { type: string }>(
          'POST',
          `/api/v1/refunds/${body.refund.id}/resolve`,
          { as, body: resolution },
        );
      assert.equal((await resolve({ as: 'failed', evidence: 'Statement 7' })).status, 409);
      later(20_000);
      await sweep();
      assert.equal((await refundOf(id)).attention, 'bank-timeout');

      assert.equal((await resolve({ as: 'failed' })).status, 400);
      assert.equal((await resolve({ as: 'perhaps', evidence: 'x' })).status, 400);
      assert.equal((await resolve({ as: 'failed', evidence: 'x' }, 'agent')).status, 403);
      assert.equal((await resolve({ as: 'failed', evidence: 'x' }, 'rival')).status, 404);
      const settled = await resolve({ as: 'failed', evidence: 'Statement 7' });
      assert.equal(settled.status, 200);
      assert.deepEqual(
        [settled.body.refund.status, settled.body.bill.inProgress, settled.body.bill.refundable],
        ['failed', 0, 9900],
      );
      const record = await desk.call<{
        events: { type: string; by: { name: string }; data: { evidence: string } }[];
      }>('GET', `/api/v1/refunds/${body.refund.id}`);
      const last = record.body.events.at(-1)!;
      assert.deepEqual(
        [last.type, last.by.name, last.data.evidence],
        ['resolved', 'Ada Admin', 'Statement 7'],
      );
      assert.equal((await resolve({ as: 'succeeded', evidence: 'x' })).status, 409);
    });

    it('lets a person say that they have seen to a refund that failed later, once and on record', async () => {
      const id = await paid(paidBy(`pi_sim_failing_9900sek_${randomUUID().replaceAll('-', '')}`));
      const { body } = await desk.order(id);
      const acknowledge = (as = 'admin') =>
        desk.call<RefundAnswer & { type: string }>(
          'POST',
          `/api/v1/refunds/${body.refund.id}/acknowledge`,
          { as },
        );
      assert.equal(
        (await acknowledge()).body.type,
        'urn:sesamy:refund-problem:nothing-to-acknowledge',
      );
      later(25 * 60 * 60 * 1000);
      const since = now().toISOString();
      await sweep();
      const failed = await refundOf(id);
      assert.deepEqual([failed.attention, failed.acknowledged], ['failed-later', null]);
      assert.ok(failed.attentionSince! >= since && failed.attentionSince! <= now().toISOString());

      assert.equal((await acknowledge('agent')).status, 403);
      assert.equal((await acknowledge('rival')).status, 404);
      later(60_000);
      const seen = await acknowledge();
      const { acknowledged } = seen.body.refund;
      assert.deepEqual(
        [seen.status, acknowledged?.by],
        [200, { id: 'u-admin', name: 'Ada Admin' }],
      );
      assert.ok(acknowledged!.at > failed.attentionSince!);
      assert.deepEqual(
        [seen.body.refund.status, seen.body.refund.attention, seen.body.bill.refundable],
        ['failed', 'failed-later', 9900],
      );

      later(60_000);
      assert.deepEqual((await acknowledge('impersonated')).body.refund.acknowledged, acknowledged);
      const record = await desk.call<{ events: { type: string; by: { name: string } | null }[] }>(
        'GET',
        `/api/v1/refunds/${body.refund.id}`,
      );
      assert.deepEqual(
        record.body.events.filter(({ type }) => type === 'acknowledged').map((one) => one.by?.name),
        ['Ada Admin'],
      );
    });

    it('sweeps by itself, and two sweepers ask after each refund once', async () => {
      const ids = await Promise.all(Array.from({ length: 12 }, () => paid()));
      for (const id of ids) {
        await desk.fault('reset-before');
        await desk.order(id);
      }
      later(20_000);
      const posts = desk.toStripe.filter(({ method }) => method === 'POST').length;
      const reports: string[] = [];
      const parts = {
        store: ledger.store,
        now,
        report: (what: string, error: unknown) => void reports.push(`${what}: ${String(error)}`),
        check: desk.app.work.check,
        everyMs: 10,
      };
      const sweepers = [refundSweep(parts), refundSweep(parts)];
      for (const one of sweepers) one.start();
      const bills = async () => Promise.all(ids.map((id): Promise<Bill> => desk.read(id)));
      const deadline = Date.now() + 10_000;
      while ((await bills()).some(({ inProgress }) => inProgress > 0)) {
        assert.ok(Date.now() < deadline, reports.join('\n'));
        await sleep(20);
      }
      for (const one of sweepers) await one.stop();
      assert.equal(desk.toStripe.filter(({ method }) => method === 'POST').length - posts, 12);
      assert.equal(desk.refundsAtStripe().length, 12);
    });

    it('keeps hands free for others while one provider hangs', async () => {
      const ids = await Promise.all(Array.from({ length: 20 }, () => paid()));
      for (const id of ids) {
        await desk.fault('reset-before');
        await desk.order(id);
      }
      later(20_000);
      const hung = Promise.withResolvers<void>();
      const done = new Set<string>();
      const one = refundSweep({
        store: ledger.store,
        now,
        report: () => {},
        everyMs: 5,
        async check(due) {
          if (done.size === 0) {
            done.add('the first');
            await hung.promise;
          }
          await desk.app.work.check(due);
          done.add(due.refundId);
        },
      });
      one.start();
      const deadline = Date.now() + 10_000;
      while (done.size < ids.length) {
        assert.ok(Date.now() < deadline, `${done.size}`);
        await sleep(20);
      }
      hung.resolve();
      await one.stop();
    });
  });
}
