import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { post } from '../../../server/events/post.ts';
import { teller } from '../../../server/events/teller.ts';
import { importBill } from '../../../server/refunds/import.ts';
import type { Status } from '../../../server/refunds/refund.ts';
import { memoryStore } from '../../../server/store/memory/memory-store.ts';
import { cardBill } from '../bills.ts';
import { requested, someRefund } from '../refunds/some-refund.ts';
import { SECRET, startReceiver, verify } from './receiver.ts';

const NEXT_SECRET = `whsec_${Buffer.from('the secret that comes next').toString('base64')}`;
const HOUR = 3_600_000;

describe('an event on its way', () => {
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let clock: number;
  let reports: string[];
  let store: ReturnType<typeof memoryStore>;
  /** Until when events were put off, one after the other; null for one given up. */
  let putOff: (string | null)[];
  const started: ReturnType<typeof teller>[] = [];
  before(async () => {
    receiver = await startReceiver();
  });
  after(() => receiver.close());
  beforeEach(() => {
    clock = Date.now();
    reports = [];
    putOff = [];
    store = memoryStore(() => {}, { tells: true });
    receiver.taken.length = 0;
    receiver.answerWith(204);
  });
  afterEach(async () => {
    for (const one of started.splice(0)) await one.stop();
  });

  const start = (special: { readonly url?: string; readonly secrets?: string[] } = {}) => {
    const one = teller({
      outbox: {
        ...store.outbox,
        async putOff(eventId, until) {
          await store.outbox.putOff(eventId, until);
          putOff.push(until);
        },
      },
      url: receiver.url,
      secrets: [SECRET],
      post,
      now: () => new Date(clock),
      report: (what, error) => void reports.push(`${what}: ${String(error)}`),
      everyMs: 5,
      ...special,
    });
    one.start();
    started.push(one);
    return one;
  };

  async function happens(...statuses: Status[]): Promise<string> {
    const bill = cardBill();
    const parts = { now: () => new Date(), newId: () => crypto.randomUUID() };
    await importBill(bill, store.vendor('acme'), parts);
    for (const status of statuses) {
      const refund = { ...someRefund(bill.id, 1, crypto.randomUUID()), status };
      await store.vendor('acme').withBill(bill.id, (book) => book.addRefund(refund, requested));
    }
    clock = Date.now();
    return bill.id;
  }

  async function until(holds: () => boolean): Promise<void> {
    for (const deadline = Date.now() + 5000; !holds(); await sleep(5))
      assert.ok(Date.now() < deadline, `It did not happen: ${reports.join('\n')}`);
  }

  it('is signed so that the receiver’s library believes it, and no other secret does', async () => {
    await happens('pending');
    const one = start();
    await until(() => receiver.taken.length === 1);
    await one.stop();
    const [taken] = receiver.taken;
    assert.ok(taken);
    verify(taken);
    assert.throws(() => verify(taken, NEXT_SECRET));
    assert.throws(() => verify({ ...taken, body: taken.body.replace('pending', 'failed') }));
    assert.equal(taken.headers['webhook-id'], taken.event.id);
  });

  it('is signed by both secrets while one takes the place of the other', async () => {
    await happens('pending');
    const one = start({ secrets: [NEXT_SECRET, SECRET] });
    await until(() => receiver.taken.length === 1);
    await one.stop();
    for (const secret of [SECRET, NEXT_SECRET]) verify(receiver.taken[0]!, secret);
  });

  it('comes again under the same id until it is taken, and those of its bill wait behind it', async () => {
    receiver.answerWith(503);
    await happens('pending', 'failed');
    const one = start();
    await until(() => putOff.length === 1);
    receiver.answerWith(200);
    await sleep(50);
    assert.equal(receiver.taken.length, 1, 'not before five seconds have gone by');
    clock += 6000;
    await until(() => receiver.taken.length === 3);
    await one.stop();
    const ids = receiver.taken.map(({ event }) => event.id);
    assert.equal(ids[0], ids[1]);
    assert.deepEqual(
      receiver.taken.map(({ event }) => event.data.sequence),
      [1, 1, 2],
    );
    assert.deepEqual(reports, []);
  });

  it('is not taken by a redirection', async () => {
    receiver.answerWith(302);
    await happens('pending');
    const one = start();
    await until(() => putOff.length === 1);
    clock += 6000;
    await until(() => receiver.taken.length === 2);
    await one.stop();
  });

  it('that nobody takes is told to whoever runs us, and given up after days', async () => {
    receiver.answerWith(500);
    const billId = await happens('pending');
    const one = start();
    for (let tries = 1; putOff.at(-1) !== null; tries += 1) {
      await until(() => putOff.length === tries);
      clock = Date.parse(putOff.at(-1) ?? '') || clock;
    }
    await one.stop();
    const days = (clock - Date.now()) / (24 * HOUR);
    assert.ok(days > 4 && days < 7, `${days} days`);
    assert.match(
      reports[0] ?? '',
      /cannot be delivered yet: Error: refund\.pending acme\/bill-\d+ #1: http-500/,
    );
    assert.ok(reports[0]?.includes(billId));
    assert.doesNotMatch(reports.join('\n'), /Anna/);
  });

  it('waits while the receiver is out of reach', async () => {
    await happens('pending');
    const away = start({ url: 'http://127.0.0.1:9/events' });
    await sleep(100);
    await away.stop();
    clock += 10_000;
    const one = start();
    await until(() => receiver.taken.length === 1);
    await one.stop();
  });
});
