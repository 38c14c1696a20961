import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { RefundRecord } from '../../server/refunds/refund.ts';
import { replay } from '../../server/refunds/replay.ts';
import { memoryStore } from '../../server/store/memory/memory-store.ts';
import { cardBill, paidBy } from './bills.ts';
import { testDesk } from './desk.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const PAID = 9900;

type Deed =
  | { readonly kind: 'order'; readonly amount: number; readonly key: number }
  | { readonly kind: 'two-orders'; readonly amounts: readonly [number, number] }
  | { readonly kind: 'crash'; readonly amount: number; readonly after: 'looked' | 'reserved' }
  | { readonly kind: 'fault'; readonly fault: string }
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'sweep' | 'callback' | 'import' | 'fails-later' }
  | { readonly kind: 'by-hand'; readonly amount: number };

const amount = fc.integer({ min: 1, max: 6000 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('order' as const), amount, key: fc.nat(3) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('two-orders' as const),
      amounts: fc.tuple(amount, amount),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('crash' as const),
      amount,
      after: fc.constantFrom('looked' as const, 'reserved' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('fault' as const),
      fault: fc.constantFrom('reset-before', 'reset-after', 'error-before', 'error-after'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('time' as const),
      ms: fc.constantFrom(SECOND, 15 * SECOND, 120 * SECOND, HOUR, 21 * HOUR),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'sweep' as const,
        'callback' as const,
        'import' as const,
        'fails-later' as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('by-hand' as const), amount }) },
);

/** One bill at one desk, whose clock, provider and crashes are ours. */
async function stage() {
  let clock = Date.parse('2026-11-25T12:00:00Z');
  let crashAfter: string | null = null;
  const store = memoryStore(() => {});
  const desk = testDesk({
    store,
    now: () => new Date(clock),
    paceMs: 1e9,
    reached(step) {
      if (step !== crashAfter) return;
      crashAfter = null;
      throw new Error('a crash');
    },
  });
  const intent = `pi_sim_${PAID}sek_${randomUUID().replaceAll('-', '')}`;
  const bill = cardBill({ id: randomUUID(), payment: paidBy(intent) });
  await desk.put(bill);

  async function atStripe(): Promise<StripeRefund[]> {
    const answer = await desk.simulator.request(`/v1/refunds?payment_intent=${intent}&limit=100`, {
      headers: { Authorization: 'Bearer sk' },
    });
    return ((await answer.json()) as { data: StripeRefund[] }).data;
  }

  return {
    bill,
    desk,
    later: (ms: number) => void (clock += ms),
    crashNext: (after: string) => void (crashAfter = after),
    atStripe,
    book: async () => {
      const now = await store.vendor('acme').bill(bill.id);
      assert.ok(now);
      return now;
    },
    eventsOf: async ({ id }: RefundRecord) => (await store.vendor('acme').refund(id))?.events ?? [],
    stripe: (path: string, body: string) =>
      desk.simulator.request(path, {
        method: 'POST',
        headers: { Authorization: 'Bearer sk' },
        body,
      }),
    intent,
    async sweep() {
      for (const due of await store.due(new Date(clock).toISOString(), 100))
        await desk.app.work.check(due);
    },
  };
}

interface StripeRefund {
  readonly id: string;
  readonly amount: number;
  readonly status: string;
  readonly metadata: { readonly refund_id?: string };
}
type Stage = Awaited<ReturnType<typeof stage>>;

async function perform(deed: Deed, stage: Stage): Promise<void> {
  const { desk, bill, intent } = stage;
  switch (deed.kind) {
    case 'order':
      await desk.order(bill.id, { amount: deed.amount }, `key-${deed.key}`);
      return;
    case 'two-orders':
      await Promise.all(deed.amounts.map((amount) => desk.order(bill.id, { amount })));
      return;
    case 'crash':
      stage.crashNext(deed.after);
      await desk.order(bill.id, { amount: deed.amount });
      return;
    case 'fault':
      await desk.fault(deed.fault);
      return;
    case 'time':
      stage.later(deed.ms);
      return;
    case 'sweep':
      await stage.sweep();
      return;
    case 'callback':
      await desk.app.work
        .lookUp({ vendorId: 'acme', billId: bill.id, refundId: null, dispute: false })
        .catch(() => {});
      return;
    case 'import':
      await desk.put(bill);
      return;
    case 'by-hand':
      await stage.stripe('/v1/refunds', `payment_intent=${intent}&amount=${deed.amount}`);
      return;
    case 'fails-later': {
      const [made] = (await stage.atStripe()).filter(({ status }) => status === 'succeeded');
      if (made)
        await stage.stripe(
          `/_simulator/refunds/${made.id}`,
          '{"status":"failed","failure_reason":"declined"}',
        );
    }
  }
}

/** What must hold after each step, however the world is just then. */
async function assertPromises({ book, atStripe, eventsOf }: Stage): Promise<void> {
  const { refunded, reserved, excess, refunds } = await book();
  const sum = (...of: string[]) =>
    refunds
      .filter(({ status }) => of.includes(status))
      .reduce((all, { amount }) => all + amount, 0);
  assert.deepEqual([refunded, reserved], [sum('succeeded'), sum('sending', 'pending', 'unknown')]);
  assert.ok(refunded + reserved <= PAID + excess);

  const made = await atStripe();
  for (const refund of refunds) {
    const theirs = made.filter(({ metadata }) => metadata.refund_id === refund.id);
    assert.ok(theirs.length <= 1, 'one key made two refunds');
    assert.equal(replay(await eventsOf(refund)), refund.status);
    if (refund.origin !== 'panel') continue;
    // What the provider made is never called failed, and what it never made is never called succeeded.
    if (theirs[0]?.status === 'succeeded') assert.notEqual(refund.status, 'failed');
    if (refund.status === 'succeeded') assert.equal(theirs.length, 1);
  }
  for (const { metadata } of made)
    if (metadata.refund_id)
      assert.ok(
        refunds.some(({ id }) => id === metadata.refund_id),
        'forgotten',
      );
}

/** In the end, when nothing breaks any more, both books say the same of every refund. */
async function assertSettled(stage: Stage): Promise<void> {
  await stage.desk.simulator.request('/_simulator/faults', { method: 'DELETE' });
  for (const ms of [60 * SECOND, 60 * SECOND, 24 * HOUR, 24 * HOUR, 24 * HOUR, 24 * HOUR]) {
    stage.later(ms);
    await stage.sweep();
  }
  await perform({ kind: 'callback' }, stage);
  const { refunds } = await stage.book();
  const ours = refunds
    .filter(({ status }) => status !== 'failed')
    .map(({ amount, status }) => `${amount} ${status}`);
  const theirs = (await stage.atStripe())
    .filter(({ status }) => status !== 'failed')
    .map(({ amount, status }) => `${amount} ${status}`);
  assert.deepEqual(ours.toSorted(), theirs.toSorted());
}

describe('any interleaving', () => {
  it('of orders, lost answers, crashes, callbacks, imports, checks and others’ refunds keeps the promises', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 2, maxLength: 14 }), async (deeds) => {
        const on = await stage();
        for (const one of deeds) {
          await perform(one, on);
          await on.desk.app.idle();
          await assertPromises(on);
        }
        await assertSettled(on);
      }),
      { numRuns: 1000 },
    );
  });
});
