import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Look, Outcome, RefundProvider } from '../../../server/providers/provider.ts';
import { stripe } from '../../../server/providers/stripe/stripe.ts';
import type { BillWithRefunds } from '../../../server/refunds/bill.ts';
import { importBill } from '../../../server/refunds/import.ts';
import { look } from '../../../server/refunds/look.ts';
import { NotNow, lookUp } from '../../../server/refunds/look-up.ts';
import { newRefund } from '../../../server/refunds/new-refund.ts';
import { memoryStore } from '../../../server/store/memory/memory-store.ts';
import type { VendorStore } from '../../../server/store/store.ts';
import { cardBill } from '../bills.ts';

const AT = '2026-11-25T12:00:00.000Z';
const parts = { now: () => new Date(AT), newId: () => crypto.randomUUID(), withinMs: 1000 };

describe('a look at a bill', () => {
  let store: ReturnType<typeof memoryStore>;
  let acme: VendorStore;
  let billId: string;
  beforeEach(async () => {
    store = memoryStore(() => {});
    acme = store.vendor('acme');
    const bill = cardBill();
    await importBill(bill, acme, parts);
    billId = bill.id;
  });

  const bill = async () => (await acme.bill(billId)) as BillWithRefunds;

  /** A refund of 49,00 that nobody has answered for. */
  async function unknownRefund(leaseUntil: string | null = null): Promise<string> {
    const id = crypto.randomUUID();
    await acme.withBill(billId, async (book) => {
      const refund = newRefund(book.bill!, {
        id,
        amount: 4900,
        origin: 'panel',
        requestedAt: AT,
        status: 'unknown',
        leaseUntil,
      });
      await book.addRefund(refund, {
        at: AT,
        type: 'requested',
        status: 'unknown',
        by: null,
        requestId: null,
        data: {},
      });
      await book.setFigures({ refunded: 0, reserved: 4900, excess: 0 });
    });
    return id;
  }

  /** A Stripe that answers as we want, whenever we want. */
  const answering = (payment: () => Promise<Look>): RefundProvider => ({
    ...stripe({ secretKey: 'sk_test_1' }, fetch),
    payment,
  });
  const seeing = (ourId: string | null, outcome: Outcome): Look =>
    ({
      kind: 'payment',
      currency: 'SEK',
      captured: 9900,
      refunds: [{ ourId, reference: 're_1', amount: 4900, at: AT, outcome }],
    }) as Look;
  const SUCCEEDED = { kind: 'succeeded', reference: 're_1', trace: null } as const;

  it('writes down what became of a refund of ours, and lets go of it', async () => {
    const id = await unknownRefund();
    await look(
      await bill(),
      answering(async () => seeing(id, SUCCEEDED)),
      acme,
      parts,
    );
    const { refunded, reserved, refunds } = await bill();
    assert.deepEqual([refunded, reserved], [4900, 0]);
    const [{ status, leaseUntil, checkedAt } = assert.fail()] = refunds;
    assert.deepEqual([status, leaseUntil, checkedAt], ['succeeded', null, AT]);
  });

  it('leaves a refund alone that is in another hand', async () => {
    const id = await unknownRefund('2026-11-25T12:00:30.000Z');
    await look(
      await bill(),
      answering(async () => seeing(id, SUCCEEDED)),
      acme,
      parts,
    );
    const [{ status, leaseUntil } = assert.fail()] = (await bill()).refunds;
    assert.deepEqual([status, leaseUntil], ['unknown', '2026-11-25T12:00:30.000Z']);
    assert.equal((await bill()).refunds.length, 1);
  });

  it('believes nothing that was seen under a lease that was lost meanwhile', async () => {
    const id = await unknownRefund();
    const slow = answering(async () => {
      // Our time is up, and somebody else takes it in hand.
      await acme.lease([id], '2026-11-25T12:09:00.000Z', '2026-11-25T12:08:00.000Z');
      return seeing(id, { kind: 'failed', code: 'rejected', providerCode: null, message: null });
    });
    await look(await bill(), slow, acme, parts);
    const [{ status, leaseUntil } = assert.fail()] = (await bill()).refunds;
    assert.deepEqual([status, leaseUntil], ['unknown', '2026-11-25T12:09:00.000Z']);
  });

  it('takes no longer than it may, and lets go of what it held', async () => {
    await unknownRefund();
    const never = answering(() => new Promise(() => {}));
    const looked = await look(await bill(), never, acme, { ...parts, withinMs: 20 });
    assert.equal(looked.kind, 'unavailable');
    assert.equal((await bill()).refunds[0]?.leaseUntil, null);
  });

  it('says nothing about a refund that the provider does not list', async () => {
    await unknownRefund();
    const empty = answering(
      async () => ({ ...(seeing(null, SUCCEEDED) as object), refunds: [] }) as unknown as Look,
    );
    await look(await bill(), empty, acme, parts);
    assert.equal((await bill()).refunds[0]?.status, 'unknown');
    assert.equal((await bill()).reserved, 4900);
  });

  it('is done again later when nothing could be learned, or somebody holds a refund', async () => {
    const job = { vendorId: 'acme', billId, dispute: false };
    const lookedUp = (provider: RefundProvider) =>
      lookUp(job, { store, providers: () => provider, ...parts });

    await assert.rejects(
      lookedUp(answering(async () => ({ kind: 'unavailable', why: 'http-503' }))),
      NotNow,
    );
    const id = await unknownRefund('2026-11-25T12:00:30.000Z');
    await assert.rejects(lookedUp(answering(async () => seeing(id, SUCCEEDED))), NotNow);
  });

  it('counts a refund once that was made without us, however often it is seen', async () => {
    const seen = answering(async () => seeing(null, SUCCEEDED));
    await Promise.all([1, 2, 3].map(async () => look(await bill(), seen, acme, parts)));
    const { refunded, refunds } = await bill();
    assert.deepEqual([refunded, refunds.length, refunds[0]?.origin], [4900, 1, 'provider']);
  });
});
