import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { BillImport } from '../../../contract/index.ts';
import { publisherBills } from '../../../mock-server/publisher/bills.ts';
import { simulatedOrder } from '../../../mock-server/providers/klarna/orders.ts';
import { simulatedPayment as atStripe } from '../../../mock-server/providers/stripe/payments.ts';
import { simulatedPayment as atSwish } from '../../../mock-server/providers/swish/payments.ts';
import { simulatedPayment as atVipps } from '../../../mock-server/providers/vipps/payments.ts';
import { memoryStore } from '../../../server/store/memory/memory-store.ts';
import { testDesk } from '../../server/desk.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const until = new Date('2026-12-01T00:00:00Z');
const bills = [...publisherBills({ bills: 20_000, seed: 1, until })];

async function generate(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['mock-server/generate.ts', ...args],
    { cwd: ROOT, maxBuffer: 64_000_000 },
  );
  return stdout;
}

describe('a generated publisher', () => {
  it('is the same to the byte for the same seed, on any day, and another for another', async () => {
    const one = await generate('--bills', '1000');
    assert.equal(
      one,
      bills
        .slice(0, 1000)
        .map((bill) => `${JSON.stringify(bill)}\n`)
        .join(''),
    );
    assert.equal(
      createHash('sha256').update(one).digest('hex'),
      '9e1c86b6b9466b60a3afafcbdc9e01a82d42af220d17411a54b3b27bb73b0f80',
    );
    assert.notEqual(await generate('--bills', '1000', '--seed', '2'), one);
    assert.notEqual(await generate('--bills', '1000', '--until', '2027-01-01'), one);
  });

  it('has bills that can all be imported, each with a payment of its own', () => {
    const names = new Set<string>();
    for (const bill of bills) {
      assert.deepEqual(BillImport.parse(bill), bill);
      const { provider, reference } = bill.payment;
      const name = JSON.stringify([provider, reference]);
      assert.ok(name.endsWith('{}]') || !names.has(name), name);
      names.add(name);
      const moved = bill.refunds?.reduce((sum, { amount }) => sum + amount, 0) ?? 0;
      assert.ok(moved <= bill.paid);
    }
    assert.equal(new Set(bills.map(({ id }) => id)).size, bills.length);
  });

  it('has payments that the simulators know by their names, of just what was paid', () => {
    for (const { payment, paid, currency, status } of bills) {
      const known = knownAs(payment);
      if (!known) continue;
      assert.equal(known.currency.toUpperCase(), currency);
      if (status !== 'unpaid') assert.equal(known.amount, paid);
      assert.equal(known.habit, status === 'disputed' ? 'disputed' : null);
    }
  });

  it('can refund by each provider', async () => {
    const desk = testDesk({ store: memoryStore(() => {}), now: () => until });
    for (const method of ['CARD', 'KLARNA', 'SWISH', 'VIPPS'])
      for (const shape of new Set(bills.map(shapeOf).filter((shape) => shape.startsWith(method)))) {
        // Swish and Vipps send back for a year.
        const bill = bills.findLast(
          (one) => shapeOf(one) === shape && one.paidAt! > '2026-06' && !one.refunds,
        );
        assert.ok(bill);
        await desk.put(bill);
        const { currency } = bill;
        const { status } = await desk.order(bill.id, { amount: 4900, currency });
        assert.ok([201, 202].includes(status), `${shape}: ${status}`);
      }
  });

  it('is of every kind: two countries, every way to pay, refunds, debts and disputes', () => {
    const all = new Set(bills.map(({ currency, payment }) => `${currency} ${payment.provider}`));
    const norwegian = ['invoice', 'klarna', 'outside', 'stripe', 'vipps'].map(
      (one) => `NOK ${one}`,
    );
    const swedish = ['billogram', 'invoice', 'klarna', 'outside', 'stripe', 'swish'];
    assert.deepEqual([...all].toSorted(), [...norwegian, ...swedish.map((one) => `SEK ${one}`)]);
    assert.deepEqual(
      new Set(bills.map(({ status }) => status)),
      new Set(['paid', 'unpaid', 'disputed']),
    );
    assert.ok(bills.some(({ refunds, paid }) => refunds?.some(({ amount }) => amount === paid)));
    assert.ok(bills.some(({ refunds, paid }) => refunds?.some(({ amount }) => amount < paid)));
    const theirs = [...Map.groupBy(bills, ({ customer }) => customer.id).values()];
    assert.ok(theirs.some((some) => new Set(some.map(({ contract }) => contract.id)).size > 1));
    assert.match(bills.map(({ customer }) => customer.name).join(), /[åäöøæ].*[ÅÄÖØÆ]/s);
    for (const { customer } of bills) assert.match(customer.email, /@(example\.\w+|\w+\.example)$/);
  });

  it('is of the size that is asked for, and a smaller one is how a larger one begins', () => {
    for (const size of [0, 1, 777])
      assert.deepEqual([...publisherBills({ bills: size, seed: 1, until })], bills.slice(0, size));
  });

  it('exits 2 without a size', async () => {
    await assert.rejects(generate('--bills', 'many'), { code: 2 });
    await assert.rejects(generate('--size', '1'), { code: 2 });
  });
});

function shapeOf({ payment, currency }: BillImport): string {
  return `${payment.method} ${currency} ${Object.keys(payment.reference).join()}`;
}

function knownAs({ provider, reference }: BillImport['payment']) {
  const names = reference as Record<string, string>;
  switch (provider) {
    case 'stripe':
      return atStripe(names['paymentIntent']!)!;
    case 'klarna':
      return simulatedOrder(names['orderId']!)!;
    case 'swish':
      return atSwish(names['paymentReference']!)!;
    case 'vipps':
      return atVipps(names['reference'] ?? names['chargeId']!)!;
    default:
      return null;
  }
}
