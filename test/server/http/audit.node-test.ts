import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Evidence, Problem } from '../../../contract/index.ts';
import { swish } from '../../../mock-server/payments.ts';
import { cardBill, paidBy } from '../bills.ts';
import { testDesk } from '../desk.ts';
import { STORES, type TestStore } from '../stores.ts';

for (const [where, open] of Object.entries(STORES)) {
  describe(`the record, ledger ${where}`, () => {
    let ledger: TestStore;
    let desk: ReturnType<typeof testDesk>;
    let billId: string;
    before(async () => {
      ledger = await open();
    });
    after(() => ledger.close());
    beforeEach(async () => {
      desk = testDesk({ store: ledger.store });
      const bill = cardBill();
      await desk.put(bill);
      billId = bill.id;
    });

    const evidence = async (refundId: string, as: 'admin' | 'agent' = 'admin') =>
      (await desk.call<Evidence>('GET', `/api/v1/refunds/${refundId}/evidence`, { as })).body;

    it('holds who ordered a refund, when, why, from which request, and what was sent and answered', async () => {
      const { body, headers } = await desk.order(billId);
      const { refund, bill, ...rest } = await evidence(body.refund.id);
      assert.deepEqual(
        refund.events.map(({ type, by, requestId }) => [type, by?.id ?? null, requestId]),
        [
          ['requested', 'u-admin', headers.get('Request-Id')],
          ['answered', null, null],
        ],
      );
      assert.deepEqual(
        [refund.reason, bill.id, rest.statusByEvents],
        ['Charged twice', billId, 'succeeded'],
      );
      assert.equal((rest.request?.['params'] as { amount?: number } | undefined)?.amount, 4900);
      assert.ok(rest.idempotencyKey);
      assert.match(rest.paymentReference['paymentIntent'] ?? '', /^pi_/);
    });

    it('holds who really acted where somebody does so in another’s place', async () => {
      const { body } = await desk.order(billId, {}, randomUUID(), 'impersonated');
      const [requested] = (await evidence(body.refund.id)).refund.events;
      assert.deepEqual(requested?.by, {
        id: 'u-admin',
        name: 'Ada Admin',
        impersonator: { id: 'u-support', name: 'Sven Support' },
      });
      assert.deepEqual(body.refund.requestedBy, { id: 'u-admin', name: 'Ada Admin' });
    });

    it('holds who had a provider asked', async () => {
      await desk.fault('reset-after');
      const { body } = await desk.order(billId);
      const { headers } = await desk.call('POST', `/api/v1/refunds/${body.refund.id}/check`, {
        as: 'agent',
      });
      const asked = (await evidence(body.refund.id)).refund.events.find(
        ({ type }) => type === 'asked',
      );
      assert.deepEqual([asked?.by?.id, asked?.requestId], ['u-agent', headers.get('Request-Id')]);
    });

    it('holds who asked for what in vain, and why they were refused', async () => {
      const { body } = await desk.order(billId);
      const resolve = `/api/v1/refunds/${body.refund.id}/resolve`;
      const settle = (as: 'admin' | 'agent', evidence: string) =>
        desk.call<Problem>('POST', resolve, { as, body: { as: 'failed', evidence } });
      await settle('agent', 'statement 5');
      await settle('admin', '');
      await settle('admin', 'statement 5');
      const { refusals } = await evidence(body.refund.id);
      assert.deepEqual(
        refusals.map(({ what, problem, by }) => `${what} ${problem} ${by.id}`),
        [
          'resolve not-permitted u-agent',
          'resolve invalid-request u-admin',
          'resolve not-resolvable u-admin',
        ],
      );
      assert.ok(refusals.every(({ at, requestId }) => at && requestId));
      assert.doesNotMatch(JSON.stringify(refusals), /statement/);
    });

    it('holds orders that made no refund', async () => {
      await desk.order(billId, { amount: 999_900 });
      await desk.call('POST', `/api/v1/bills/${billId}/refunds`, { as: 'agent' });
      await desk.order('no-such-bill');
      const kept = await ledger.store.vendor('acme').refusalsOf({ billId });
      assert.deepEqual(
        kept.map(({ what, problem, by }) => `${what} ${problem} ${by.id}`),
        ['order amount-too-large u-admin', 'order not-permitted u-agent'],
      );
    });

    it('holds what a provider refused once, as the failed refund that it is', async () => {
      const bill = cardBill({ payment: paidBy('pi_sim_disputed_9900sek_audit') });
      await desk.put(bill);
      const { status, body } = await desk.order(bill.id);
      assert.deepEqual([status, body.refund.status], [422, 'failed']);
      assert.deepEqual(await ledger.store.vendor('acme').refusalsOf({ billId: bill.id }), []);
      assert.equal((await evidence(body.refund.id)).statusByEvents, 'failed');
    });

    it('does not hold what a refund was sent with that is secret', async () => {
      const bill = cardBill({ payment: swish('sim-9900sek-audit') });
      await desk.put(bill);
      const { body } = await desk.order(bill.id);
      const { request } = await evidence(body.refund.id);
      assert.equal((request?.['body'] as { amount?: string } | undefined)?.amount, '49.00');
      assert.doesNotMatch(JSON.stringify(request), /callbackIdentifier/);
    });

    it('is read by those who may read bills, and of their own vendor', async () => {
      const { body } = await desk.order(billId);
      const path = `/api/v1/refunds/${body.refund.id}/evidence`;
      const statuses = await Promise.all(
        (['agent', 'nobody', 'rival', null] as const).map(
          async (as) => (await desk.call('GET', path, { as })).status,
        ),
      );
      assert.deepEqual(statuses, [200, 403, 404, 401]);
    });

    it('that cannot be written keeps nobody from their answer', async () => {
      const broken = testDesk({
        store: {
          ...ledger.store,
          vendor: (id) => ({
            ...ledger.store.vendor(id),
            keepRefusal: () => Promise.reject(new Error('the disk is full')),
          }),
        },
      });
      const { status } = await broken.order(billId, { amount: 999_900 });
      assert.equal(status, 422);
      assert.deepEqual(broken.reports, ['A refusal could not be put on record']);
    });
  });
}
