import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { cardBill } from './bills.ts';
import { testDesk } from './desk.ts';
import { freshPostgresStore } from './stores.ts';

const times = <T>(count: number, one: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => one(index));

describe('orders that race, on PostgreSQL', () => {
  let ledger: Awaited<ReturnType<typeof freshPostgresStore>>;
  let desk: ReturnType<typeof testDesk>;
  before(async () => {
    ledger = await freshPostgresStore();
    desk = testDesk(ledger);
  });
  after(() => ledger.close());

  const atStripe = (billId: string) =>
    desk.refundsAtStripe().filter(({ metadata }) => metadata['bill_id'] === billId);

  it('50 of 10 kr with different keys on a 99 kr bill: 9 are accepted, 41 refused, and Stripe has 9', async () => {
    const { id } = cardBill();
    await desk.put(cardBill({ id }));
    const answers = await Promise.all(times(50, () => desk.order(id, { amount: 1000 })));

    const accepted = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status === 422);
    assert.deepEqual([accepted.length, refused.length], [9, 41]);
    for (const { body } of refused) assert.match(body.type, /amount-too-large/);
    assert.equal(atStripe(id).length, 9);
    const bill = await desk.read(id);
    assert.deepEqual([bill.refunded, bill.inProgress, bill.refundable], [9000, 0, 900]);
  });

  it('50 with one key: one refund, and 50 answers that name it', async () => {
    const { id } = cardBill();
    await desk.put(cardBill({ id }));
    const key = randomUUID();
    const answers = await Promise.all(
      times(50, () => desk.order(id, { amount: 1000, expectedRefundable: 9900 }, key)),
    );

    for (const { status } of answers) assert.ok([201, 202].includes(status));
    assert.equal(new Set(answers.map(({ body }) => body.refund.id)).size, 1);
    const replays = answers.filter(({ headers }) => headers.get('Idempotent-Replayed') === 'true');
    assert.equal(replays.length, 49);
    assert.equal(atStripe(id).length, 1);
  });

  it('with one key on two bills: one refund, the others are told the key is taken', async () => {
    const bills = [cardBill(), cardBill()];
    await Promise.all(bills.map((bill) => desk.put(bill)));
    const key = randomUUID();
    const answers = await Promise.all(
      times(20, (index) => desk.order(bills[index % 2]!.id, { amount: 1000 }, key)),
    );

    assert.equal(answers.filter(({ status }) => status === 409).length, 10);
    assert.equal(bills.flatMap(({ id }) => atStripe(id)).length, 1);
  });

  it('record a refund made without us once, however many look at once', async () => {
    const bill = cardBill();
    await desk.put(bill);
    await desk.simulator.request('/v1/refunds', {
      method: 'POST',
      headers: { Authorization: 'Bearer sk' },
      body: `payment_intent=${Object.values(bill.payment.reference)[0]}&amount=5000`,
    });
    await Promise.all(times(20, () => desk.order(bill.id, { amount: 1000 })));
    const { refunds, refunded } = await desk.read(bill.id);
    assert.equal(refunds.filter(({ origin }) => origin === 'provider').length, 1);
    assert.equal(refunded, 9000);
  });

  it('while Stripe loses every other answer never reserve more than was paid', async () => {
    const { id } = cardBill();
    await desk.put(cardBill({ id }));
    for (const fault of times(10, (index) => (index % 2 ? 'reset-after' : 'error-after')))
      await desk.fault(fault);
    await Promise.all(times(30, () => desk.order(id, { amount: 900 })));

    const bill = await desk.read(id);
    assert.equal(bill.refunded + bill.inProgress, 9900);
    assert.equal(atStripe(id).length, 11);
    assert.equal(bill.refunds.filter(({ status }) => status === 'unknown').length, 10);
  });

  it('leave the figures equal to the sums of the refunds, in the tables themselves', async () => {
    const sql = new Client(ledger.url);
    await sql.connect();
    const { rows } = await sql.query(`
      select b.id from bills b left join refunds r on r.vendor_id = b.vendor_id and r.bill_id = b.id
      group by b.vendor_id, b.id
      having b.refunded <> coalesce(sum(r.amount) filter (where r.status = 'succeeded'), 0)
        or b.reserved <> coalesce(sum(r.amount) filter (where r.status in ('sending', 'pending', 'unknown')), 0)`);
    await sql.end();
    assert.deepEqual(rows, []);
  });
});
