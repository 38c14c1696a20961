import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Bill, RefundAnswer } from '../../contract/index.ts';
import { freshDatabase } from '../runner/fresh-database.ts';
import {
  type Running,
  adminOf,
  killAll,
  startServer,
  startSimulatorProcess,
} from './server-process.ts';
import { stripeBooks } from './stripe-books.ts';

const ORDER = { amount: 4900, currency: 'SEK', reason: 'Charged twice' };

describe('a server that dies while Stripe is slow', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crash-'));
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let stripe: Running;
  let env: Record<string, string>;
  before(async () => {
    database = await freshDatabase();
    stripe = await startSimulatorProcess('stripe', folder);
    env = { DATABASE_URL: database.url, DATA_DIR: folder, STRIPE_API_BASE: stripe.url };
  });
  after(async () => {
    killAll();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const refundsAtStripe = (billId: string) =>
    stripeBooks(folder).filter(({ metadata }) => metadata.bill_id === billId);

  /** Whether a refund of the bill has been written down. */
  async function reserved(billId: string): Promise<boolean> {
    const sql = new Client(database.url);
    await sql.connect();
    const { rowCount } = await sql.query('select from refunds where bill_id = $1', [billId]);
    await sql.end();
    return rowCount === 1;
  }

  // prettier-ignore
  for (const [fault, billId] of [['slow-before', 'bill_anna_1'], ['slow-after', 'bill_bjorn_1']] as const) {
    it(`(${fault}) has lost nothing when it is back, and doubles nothing when asked again`, async () => {
      const doomed = await startServer(env);
      await fetch(`${stripe.url}/_simulator/faults`, { method: 'POST', body: JSON.stringify({ fault, ms: 2000 }) });
      const lost = (await adminOf(doomed)).order(billId, ORDER, `key-${fault}`).then(
        () => assert.fail('The answer came before the crash'),
        () => {},
      );
      await until(async () =>
        fault === 'slow-after' ? refundsAtStripe(billId).length === 1 : reserved(billId),
      );
      // From written down to sent is a moment.
      await sleep(100);
      await doomed.kill();
      await lost;

      const reborn = await startServer(env);
      const admin = await adminOf(reborn);
      const bill = await admin.get<Bill>(`/bills/${billId}`);
      assert.deepEqual(bill.refunds.map(({ status, amount }) => [status, amount]), [['pending', 4900]]);
      assert.deepEqual([bill.inProgress, bill.refundable], [4900, 5000]);

      const again = await admin.order(billId, ORDER, `key-${fault}`);
      assert.equal(again.status, 202);
      assert.equal(again.headers.get('Idempotent-Replayed'), 'true');
      assert.equal(((await again.json()) as RefundAnswer).refund.id, bill.refunds[0]?.id);

      await until(() => refundsAtStripe(billId).length > 0);
      const [made, ...more] = refundsAtStripe(billId);
      assert.deepEqual(more, []);
      assert.deepEqual([made?.amount, made?.metadata.refund_id], [4900, bill.refunds[0]?.id]);
      assert.equal(await reborn.stop(), 0);
    });
  }

  it('and one that is stopped politely first finishes and records what runs', async () => {
    const server = await startServer(env);
    await fetch(`${stripe.url}/_simulator/faults`, {
      method: 'POST',
      body: JSON.stringify({ fault: 'slow-before', ms: 1000 }),
    });
    const ordered = (await adminOf(server)).order('bill_kerstin_1', ORDER, 'polite');
    await until(() => reserved('bill_kerstin_1'));
    const stopped = server.stop();
    assert.equal((await ordered).status, 201);
    assert.equal(await stopped, 0);

    const next = await startServer(env);
    const bill = await (await adminOf(next)).get<Bill>('/bills/bill_kerstin_1');
    assert.deepEqual(
      bill.refunds.map(({ status }) => status),
      ['succeeded'],
    );
    assert.equal(await next.stop(), 0);
  });
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await holds())) {
    assert.ok(Date.now() < deadline, 'It did not happen within 10 s');
    await sleep(20);
  }
}
