import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { BillImport } from '../../../contract/index.ts';
import type { Look, Outcome, RefundProvider } from '../../../server/providers/provider.ts';
import { stripe } from '../../../server/providers/stripe/stripe.ts';
import { swish } from '../../../server/providers/swish/swish.ts';
import type { BillWithRefunds } from '../../../server/refunds/bill.ts';
import { importBill } from '../../../server/refunds/import.ts';
import { look } from '../../../server/refunds/look.ts';
import { NotNow, lookUp } from '../../../server/refunds/look-up.ts';
import { newRefund } from '../../../server/refunds/new-refund.ts';
import { record } from '../../../server/refunds/record.ts';
import type { RefundRecord } from '../../../server/refunds/refund.ts';
import { moveMoney } from '../../../server/refunds/transitions.ts';
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

  /** A refund of 49,00 that nobody has answered for, unless its status says otherwise. */
  async function unknownRefund(
    leaseUntil: string | null = null,
    special: Partial<RefundRecord> = {},
  ): Promise<string> {
    const id = crypto.randomUUID();
    await acme.withBill(billId, async (book) => {
      const refund = newRefund(book.bill!, {
        id,
        amount: 4900,
        origin: 'panel',
        requestedAt: AT,
        status: 'unknown',
        leaseUntil,
        ...special,
      });
      await book.addRefund(refund, {
        at: AT,
        type: 'requested',
        status: 'unknown',
        by: null,
        requestId: null,
        data: {},
      });
      const { refunded, reserved, excess } = moveMoney(
        book.bill!,
        4900,
        null,
        special.status ?? 'unknown',
      );
      await book.setFigures({ refunded, reserved, excess });
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
    const { looked } = await look(await bill(), never, acme, { ...parts, withinMs: 20 });
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
    const job = { vendorId: 'acme', billId, refundId: null, dispute: false };
    const lookedUp = (provider: RefundProvider) =>
      lookUp(job, { store, providers: () => provider, ...parts });

    await assert.rejects(
      lookedUp(answering(async () => ({ kind: 'unavailable', why: 'http-503' }))),
      NotNow,
    );
    const refused = {
      kind: 'failed',
      code: 'account-problem',
      providerCode: null,
      message: null,
    } as const;
    await assert.rejects(lookedUp(answering(async () => refused)), NotNow);
    const id = await unknownRefund('2026-11-25T12:00:30.000Z', { status: 'succeeded' });
    await assert.rejects(lookedUp(answering(async () => seeing(id, SUCCEEDED))), NotNow);
  });

  it('counts a refund once that was made without us, however often it is seen', async () => {
    const seen = answering(async () => seeing(null, SUCCEEDED));
    await Promise.all([1, 2, 3].map(async () => look(await bill(), seen, acme, parts)));
    const { refunded, refunds } = await bill();
    assert.deepEqual([refunded, refunds.length, refunds[0]?.origin], [4900, 1, 'provider']);
  });

  it('leaves a refund in the hand of whoever took it, when our own answer comes late', async () => {
    const [ours, theirs] = ['2026-11-25T12:00:45.000Z', '2026-11-25T12:01:45.000Z'];
    const id = await unknownRefund(theirs, { status: 'sending' });
    await acme.withBill(billId, (book) =>
      record(book, id, {
        outcome: SUCCEEDED,
        source: 'answered',
        at: parts.now(),
        heldUntil: ours,
        schedule: { checks: [], followUps: [] },
      }),
    );
    const [{ status, leaseUntil } = assert.fail()] = (await bill()).refunds;
    assert.deepEqual([status, leaseUntil], ['succeeded', theirs]);
  });

  it('lets go of what it held also when something breaks', async () => {
    await unknownRefund();
    const broken = answering(() => Promise.reject(new Error('a bug')));
    await assert.rejects(look(await bill(), broken, acme, parts), /a bug/);
    assert.equal((await bill()).refunds[0]?.leaseUntil, null);
  });

  it('lets nothing be sent when a refund we call failed was made, and somebody else holds it', async () => {
    const id = await unknownRefund('2026-11-25T12:00:30.000Z', { status: 'failed' });
    const { looked } = await look(
      await bill(),
      answering(async () => seeing(id, SUCCEEDED)),
      acme,
      parts,
    );
    assert.deepEqual(looked, { kind: 'unavailable', why: 'a refund is in another hand' });
  });

  it('writes nothing of one payment onto another that took its place meanwhile', async () => {
    const before = await bill();
    const replaced = answering(async () => {
      await importBill({ ...cardBill(), id: billId }, acme, parts);
      return seeing(null, SUCCEEDED);
    });
    const { looked } = await look(before, replaced, acme, parts);
    assert.deepEqual(looked, { kind: 'unavailable', why: 'the bill has changed' });
    assert.deepEqual((await bill()).refunds, []);
  });

  it('writes nothing down in another currency than the bill’s', async () => {
    const dollars = answering(
      async () => ({ ...seeing(null, SUCCEEDED), currency: 'USD' }) as Look,
    );
    await look(await bill(), dollars, acme, parts);
    assert.deepEqual((await bill()).refunds, []);

    const id = await unknownRefund();
    const { absent, asked } = await look(await bill(), dollars, acme, parts);
    assert.deepEqual([asked, absent], [[id], []]);
  });

  it('keeps why a refund failed, when a later look only sees that it did', async () => {
    const failure = {
      code: 'window-closed',
      providerCode: '6220',
      message: 'Refund period expired',
    } as const;
    const id = await unknownRefund(null, { status: 'failed', failure });
    const barely = { kind: 'failed', code: 'rejected', providerCode: null, message: null } as const;
    await look(
      await bill(),
      answering(async () => seeing(id, barely)),
      acme,
      parts,
    );
    assert.deepEqual((await bill()).refunds[0]?.failure, failure);
    assert.equal((await acme.refund(id))?.events.length, 1);
  });

  it('notices that an imported refund, known by its name, has failed at the provider', async () => {
    await unknownRefund(null, { status: 'succeeded', origin: 'import', providerReference: 're_1' });
    const failed = { kind: 'failed', code: 'declined', providerCode: 'x', message: null } as const;
    await look(
      await bill(),
      answering(async () => seeing(null, failed)),
      acme,
      parts,
    );
    const [{ status, attention } = assert.fail()] = (await bill()).refunds;
    assert.deepEqual([status, attention], ['failed', 'failed-later']);
  });

  it('goes on saying that more went back than was paid, once that refund is through', async () => {
    await unknownRefund(null, { status: 'succeeded' });
    await unknownRefund(null, { status: 'succeeded' });
    const pending = { kind: 'pending', reference: 're_1' } as const;
    await look(
      await bill(),
      answering(async () => seeing(null, pending)),
      acme,
      parts,
    );
    await look(
      await bill(),
      answering(async () => seeing(null, SUCCEEDED)),
      acme,
      parts,
    );
    const third = (await bill()).refunds.find(({ origin }) => origin === 'provider');
    assert.deepEqual([third?.status, third?.attention], ['succeeded', 'more-than-paid']);
  });

  it('tells no text that somebody typed in the provider’s own tools', async () => {
    await look(
      await bill(),
      answering(async () => seeing('Anna Svensson, ill', SUCCEEDED)),
      acme,
      parts,
    );
    const [{ id } = assert.fail()] = (await bill()).refunds;
    assert.doesNotMatch(JSON.stringify(await acme.refund(id)), /Anna/);
  });

  it('is the same refund that upstream tells of afterwards', async () => {
    await look(
      await bill(),
      answering(async () => seeing(null, SUCCEEDED)),
      acme,
      parts,
    );
    const { payment } = await bill();
    const past = { id: 'u-1', amount: 4900, at: AT, reason: 'Goodwill', by: 'Ada' };
    const told = { ...cardBill({ id: billId }), payment, refunds: [past] } as BillImport;
    assert.equal(await importBill(told, acme, parts), 'replaced');
    assert.equal(await importBill(told, acme, parts), 'replaced');
    const { refunded, refunds } = await bill();
    assert.deepEqual([refunded, refunds.length], [4900, 1]);
    assert.deepEqual([refunds[0]?.reason, refunds[0]?.providerReference], ['Goodwill', 're_1']);
  });
});

describe('a look at a bill whose refunds cannot be listed', () => {
  const NOW = new Date('2026-12-25T12:00:00.000Z');

  /** A refund called failed a month ago, and a Swish that says it was paid. */
  async function calledFailed() {
    const store = memoryStore(() => {});
    const acme = store.vendor('acme');
    const bill = cardBill();
    await importBill(bill, acme, parts);
    const id = crypto.randomUUID();
    await acme.withBill(bill.id, async (book) => {
      const refund = newRefund(book.bill!, {
        id,
        amount: 4900,
        origin: 'panel',
        requestedAt: AT,
        status: 'failed',
      });
      const event = { at: AT, status: 'failed', by: null, requestId: null, data: {} } as const;
      await book.addRefund(refund, { ...event, type: 'requested' });
    });
    const asked: string[] = [];
    const provider: RefundProvider = {
      ...swish({ payeeAlias: '1231181189' }, fetch),
      find: async (refund) => {
        asked.push(refund.id);
        return { kind: 'succeeded', reference: 'P', trace: null };
      },
    };
    const lookedUp = (refundId: string | null) =>
      lookUp(
        { vendorId: 'acme', billId: bill.id, refundId, dispute: false },
        { store, providers: () => provider, now: () => NOW, newId: parts.newId },
      );
    return { id, asked, lookedUp, refund: async () => (await acme.bill(bill.id))?.refunds[0] };
  }

  it('asks after the refund that there is news of, also one called failed long ago', async () => {
    const { id, lookedUp, refund } = await calledFailed();
    await lookedUp(id);
    const { status, attention } = (await refund())!;
    assert.deepEqual([status, attention], ['succeeded', 'succeeded-later']);
  });

  it('asks after no other that ended long ago', async () => {
    const { asked, lookedUp } = await calledFailed();
    await lookedUp(null);
    assert.deepEqual(asked, []);
  });
});
