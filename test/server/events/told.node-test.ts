import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { OutgoingEvent } from '../../../contract/index.ts';
import { type FreshDatabase, freshDatabase } from '../../runner/fresh-database.ts';
import { cardBill } from '../bills.ts';
import {
  type Running,
  adminOf,
  killAll,
  startServer,
  startSimulatorProcess,
} from '../server-process.ts';
import { SECRET, startReceiver, verify } from './receiver.ts';

const ORDER = { amount: 4900, currency: 'SEK', reason: 'Charged twice' };

describe('a system that follows a server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'told-'));
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let database: FreshDatabase;
  let stripe: Running;
  let env: Record<string, string>;
  before(async () => {
    receiver = await startReceiver();
    database = await freshDatabase();
    stripe = await startSimulatorProcess('stripe', folder);
    env = {
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      STRIPE_API_BASE: stripe.url,
      EVENTS_URL: receiver.url,
      EVENTS_SECRET: SECRET,
    };
  });
  after(async () => {
    killAll();
    receiver.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  async function told(billId: string, ...types: string[]): Promise<void> {
    const of = () => receiver.taken.filter(({ event }) => event.data.bill.id === billId);
    for (const deadline = Date.now() + 20_000; of().length < types.length; await sleep(50))
      assert.ok(Date.now() < deadline, JSON.stringify(of()));
    for (const taken of of()) {
      verify(taken);
      OutgoingEvent.parse(taken.event);
      assert.doesNotMatch(taken.body, /Charged|Åsa|@|Admin/);
    }
    assert.deepEqual(
      of().map(({ event }) => event.type),
      types,
    );
  }

  it('is told of a refund, though the server dies right after it was recorded', async () => {
    const doomed = await startServer({ ...env, TEST_CRASH_AFTER: 'recorded' });
    const bill = cardBill({ id: `told-${randomUUID()}` });
    const admin = await adminOf(doomed);
    await admin.put(`/bills/${bill.id}`, bill);
    await assert.rejects(admin.order(bill.id, ORDER, randomUUID()), TypeError);

    const reborn = await startServer(env);
    await told(bill.id, 'refund.succeeded', 'bill.refunded');
    assert.equal(await reborn.stop(), 0);
  });

  it('is told by only one of two servers', async () => {
    const servers = [await startServer(env), await startServer(env)];
    const ids = Array.from({ length: 10 }, () => `told-${randomUUID()}`);
    const admin = await adminOf(servers[0]!);
    for (const id of ids) await admin.put(`/bills/${id}`, cardBill({ id }));
    await Promise.all(ids.map((id) => admin.order(id, ORDER, randomUUID())));
    for (const id of ids) await told(id, 'refund.succeeded', 'bill.refunded');
    for (const server of servers) assert.equal(await server.stop(), 0);
  });
});
