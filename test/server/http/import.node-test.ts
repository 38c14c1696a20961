import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BillImport, Problem } from '../../../contract/index.ts';
import { cardBill, paidBy } from '../bills.ts';
import { testDesk } from '../desk.ts';
import { STORES, type TestStore } from '../stores.ts';

for (const [where, open] of Object.entries(STORES)) {
  describe(`importing a bill, the ledger ${where}`, () => {
    let ledger: TestStore;
    let desk: ReturnType<typeof testDesk>;
    before(async () => {
      ledger = await open();
      desk = testDesk(ledger);
    });
    after(() => ledger.close());

    const send = async (bill: object, id: string) => {
      const { status, body } = await desk.call<Problem>('PUT', `/api/v1/bills/${id}`, {
        body: bill,
      });
      return [status, (body.type ?? '').replace('urn:sesamy:refund-problem:', '')];
    };

    it('adds it with 201, and replaces it with 200', async () => {
      const bill = cardBill();
      assert.equal((await desk.put(bill)).status, 201);
      const changed = await desk.put({ ...bill, paid: 12_900, number: 'other' });
      assert.equal(changed.status, 200);
      assert.deepEqual([changed.body.paid, changed.body.number], [12_900, 'other']);
    });

    it('takes earlier refunds over, once', async () => {
      const refunds = [
        { id: 'old-1', amount: 1000, at: '2026-01-05T10:00:00Z', by: 'Upstream', reason: 'Late' },
      ];
      const bill = cardBill({ refunds });
      await desk.put(bill);
      const { body } = await desk.put(bill);
      assert.deepEqual([body.refunded, body.refundable, body.refunds.length], [1000, 8900, 1]);
      const [refund] = body.refunds;
      assert.deepEqual(
        [refund?.origin, refund?.status, refund?.requestedBy?.name],
        ['import', 'succeeded', 'Upstream'],
      );
    });

    it('knows a refund at the provider as the imported one, by its name or its amount', async () => {
      const intent = `pi_sim_9900sek_${where.length}imported`;
      const made = async (amount: number) => {
        const answer = await desk.simulator.request('/v1/refunds', {
          method: 'POST',
          headers: { Authorization: 'Bearer sk' },
          body: `payment_intent=${intent}&amount=${amount}`,
        });
        return (await answer.json()) as { id: string };
      };
      const at = '2026-01-05T10:00:00Z';
      const refunds = [
        { id: 'named', amount: 1000, at, providerReference: (await made(1000)).id },
        { id: 'unnamed', amount: 2000, at },
      ];
      await made(2000);
      const { body } = await desk.put(cardBill({ refunds, payment: paidBy(intent) }));
      assert.equal((await desk.order(body.id, { amount: 6900 })).status, 201);
      assert.equal((await desk.read(body.id)).refunds.length, 3);
    });

    it('does not count a refund again that upstream names as the provider does', async () => {
      const bill = cardBill();
      await desk.put(bill);
      const { body } = await desk.order(bill.id);
      const providerReference = body.refund.providerReference ?? '';
      const refunds = [{ id: 'u-1', amount: 4900, at: '2026-11-23T10:00:00Z', providerReference }];
      const again = await desk.put({ ...bill, refunds });
      assert.deepEqual([again.body.refunded, again.body.refunds.length], [4900, 1]);
    });

    // prettier-ignore
    const contradictions: [what: string, change: Partial<BillImport>][] = [
      ['another payment',   { payment: paidBy('pi_sim_9900sek_else') }],
      ['another provider',  { payment: { provider: 'invoice', method: 'INVOICE', label: 'Invoice', reference: {} } }],
      ['another currency',  { currency: 'NOK' }],
      ['less than went back', { paid: 4899 }],
    ];
    for (const [what, change] of contradictions) {
      it(`refuses ${what} once money has moved, and changes nothing`, async () => {
        const bill = cardBill();
        await desk.put(bill);
        await desk.order(bill.id);
        const before = await desk.read(bill.id);
        const contradiction = {
          ...bill,
          ...change,
          number: 'changed',
          customer: { ...bill.customer, name: 'Other' },
        };
        assert.deepEqual(await send(contradiction, bill.id), [409, 'bill-locked']);
        assert.deepEqual(await desk.read(bill.id), before);
      });
    }

    it('still takes news that contradict nothing', async () => {
      const bill = cardBill();
      await desk.put(bill);
      await desk.order(bill.id);
      assert.equal((await desk.put({ ...bill, paid: 4900, status: 'disputed' })).status, 200);
      assert.equal((await desk.read(bill.id)).refundability.kind, 'disputed');
    });

    it('refuses a payment that another bill has, and leaves no trace of the attempt', async () => {
      const first = cardBill();
      await desk.put(first);
      const second = cardBill({
        payment: first.payment,
        customer: { ...first.customer, name: 'Thief' },
      });
      assert.deepEqual(await send(second, second.id), [409, 'payment-taken']);
      assert.equal((await desk.read(first.id)).customer.name, 'Åsa Öst');
      assert.equal(
        (await desk.put(second, 'rival')).status,
        201,
        'another vendor has payments of its own',
      );
    });

    // prettier-ignore
    const mistakes: [what: string, change: object][] = [
      ['another id than the path', { id: 'other' }],
      ['an unknown provider', { payment: { ...cardBill().payment, provider: 'paypal' } }],
      ['a reference of another provider', { payment: { ...cardBill().payment, reference: { orderId: 'x' } } }],
      ['a negative amount', { paid: -1 }],
      ['an unknown currency', { currency: 'XXX' }],
      ['a time that is none', { paidAt: '2026-02-30T25:00:00Z' }],
      ['a time before there was PostgreSQL', { paidAt: '0000-01-01T00:00:00Z' }],
      ['refunds beyond what was paid', { refunds: [{ id: 'r', amount: 9901, at: '2026-01-01T00:00:00Z' }] }],
      ['a refund named twice', { refunds: [1, 2].map(() => ({ id: 'r', amount: 1, at: '2026-01-01T00:00:00Z' })) }],
      ['a name with NUL', { customer: { id: 'c', name: 'a\0', email: 'e' } }],
      ['a receipt that is a script', { receiptUrl: 'javascript:alert(1)' }],
    ];
    for (const [what, change] of mistakes) {
      it(`refuses ${what}`, async () => {
        const bill = cardBill();
        assert.deepEqual(await send({ ...bill, ...change }, bill.id), [400, 'invalid-request']);
        assert.equal((await desk.call('GET', `/api/v1/bills/${bill.id}`)).status, 404);
      });
    }

    it('is for those with the right to write', async () => {
      assert.equal((await desk.put(cardBill(), 'agent')).status, 403);
    });
  });
}
