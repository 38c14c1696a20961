import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Bill, RefundAnswer } from '../../contract/index.ts';
import { freshDatabase } from '../runner/fresh-database.ts';
import { cardBill } from './bills.ts';
import {
  type Running,
  adminOf,
  killAll,
  startServer,
  startSimulatorProcess,
} from './server-process.ts';
import { stripeBooks } from './stripe-books.ts';

const ORDER = { amount: 4900, currency: 'SEK', reason: 'Charged twice' };

describe('a server that dies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crash-steps-'));
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let stripe: Running;
  let sql: Client;
  let env: Record<string, string>;
  before(async () => {
    database = await freshDatabase();
    stripe = await startSimulatorProcess('stripe', folder);
    sql = new Client(database.url);
    await sql.connect();
    env = { DATABASE_URL: database.url, DATA_DIR: folder, STRIPE_API_BASE: stripe.url };
  });
  after(async () => {
    killAll();
    await sql.end();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const atStripe = (billId: string) =>
    stripeBooks(folder).filter(({ metadata }) => metadata.bill_id === billId);
  const fault = (name: string) =>
    fetch(`${stripe.url}/_simulator/faults`, {
      method: 'POST',
      body: JSON.stringify({ fault: name }),
    });
  /** The lease of the dead has passed, and what is to be asked after is due. */
  const timePasses = () =>
    sql.query(
      "update refunds set lease_until = null, next_check_at = now() where status in ('sending', 'pending', 'unknown')",
    );

  async function newBill(server: Running): Promise<string> {
    const bill = cardBill({ id: `bill-${randomUUID()}` });
    const answer = await (await adminOf(server)).put(`/bills/${bill.id}`, bill);
    assert.equal(answer.status, 201);
    return bill.id;
  }

  async function settled(server: Running, billId: string): Promise<Bill> {
    const admin = await adminOf(server);
    for (const deadline = Date.now() + 15_000; ; await sleep(50)) {
      const bill = await admin.get<Bill>(`/bills/${billId}`);
      if (bill.refunds.length > 0 && bill.inProgress === 0) return bill;
      assert.ok(Date.now() < deadline, JSON.stringify(bill.refunds));
    }
  }

  async function assertPaidOnce(server: Running, billId: string): Promise<void> {
    const bill = await settled(server, billId);
    assert.deepEqual([bill.refunds.length, bill.refunded], [1, 4900]);
    const made = atStripe(billId);
    assert.deepEqual(
      made.map(({ metadata }) => metadata.refund_id),
      bill.refunds.map(({ id }) => id),
    );
  }

  for (const step of ['looked', 'reserved', 'sent', 'recorded'])
    it(`when an order has been ${step} has lost nothing, and its key still means one refund`, async () => {
      const doomed = await startServer({ ...env, TEST_CRASH_AFTER: step });
      const billId = await newBill(doomed);
      const key = randomUUID();
      await assert.rejects((await adminOf(doomed)).order(billId, ORDER, key), TypeError);

      const reborn = await startServer(env);
      await timePasses();
      if (step !== 'looked') await settled(reborn, billId);
      const again = await (await adminOf(reborn)).order(billId, ORDER, key);
      assert.ok([201, 202].includes(again.status));
      await assertPaidOnce(reborn, billId);
      const { refund } = (await again.json()) as RefundAnswer;
      assert.equal(refund.amount, 4900);
      assert.equal(await reborn.stop(), 0);
    });

  for (const step of ['checked', 'resending', 'resent'])
    it(`when a check has got as far as ${step} has lost nothing and paid nothing twice`, async () => {
      const first = await startServer(env);
      const billId = await newBill(first);
      await fault('reset-before');
      const answer = await (await adminOf(first)).order(billId, ORDER, randomUUID());
      assert.equal(answer.status, 202);
      await first.kill();

      const doomed = await startServer({ ...env, TEST_CRASH_AFTER: step });
      await timePasses();
      assert.equal(await doomed.ended, null);

      const reborn = await startServer(env);
      await timePasses();
      await assertPaidOnce(reborn, billId);
      assert.equal(await reborn.stop(), 0);
    });

  it('or whose jobs are deleted altogether, forgets no refund in doubt', async () => {
    const first = await startServer(env);
    const billId = await newBill(first);
    await fault('reset-after');
    assert.equal((await (await adminOf(first)).order(billId, ORDER, randomUUID())).status, 202);
    await sql.query('drop schema jobs cascade');
    await timePasses();
    await assertPaidOnce(first, billId);
    await first.kill();

    const reborn = await startServer(env);
    await assertPaidOnce(reborn, billId);
    assert.equal(await reborn.stop(), 0);
  });
});

describe('two servers on one database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'two-servers-'));
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let stripe: Running;
  let servers: Running[];
  before(async () => {
    database = await freshDatabase();
    stripe = await startSimulatorProcess('stripe', folder);
    const env = { DATABASE_URL: database.url, STRIPE_API_BASE: stripe.url };
    // One after the other: the first brings the database up to date and seeds it.
    servers = [];
    for (const name of ['a', 'b'])
      servers.push(await startServer({ ...env, DATA_DIR: join(folder, name) }));
  });
  after(async () => {
    for (const server of servers) await server.stop();
    killAll();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('accept just what is affordable of 64 orders at once, and Stripe has no more', async () => {
    const admins = await Promise.all(servers.map(adminOf));
    const billId = 'bill_anna_1';
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, each) =>
        admins[each % 2]!.order(billId, { ...ORDER, amount: 1000 }, randomUUID()),
      ),
    );
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    assert.deepEqual([count(201), count(422)], [9, 55]);
    assert.equal(stripeBooks(folder).length, 9);
  });

  it('make one refund of one key, whichever is asked', async () => {
    const admins = await Promise.all(servers.map(adminOf));
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 32 }, (_, each) =>
        admins[each % 2]!.order('bill_bjorn_1', { ...ORDER, amount: 1000 }, key),
      ),
    );
    const ids = new Set<string>();
    for (const answer of answers) ids.add(((await answer.json()) as RefundAnswer).refund.id);
    assert.equal(ids.size, 1);
  });
});
