import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bill, Problem } from '../../contract/index.ts';
import { freshDatabase } from '../runner/fresh-database.ts';
import { cuttable } from './cuttable.ts';
import {
  type Running,
  adminOf,
  killAll,
  startServer,
  startSimulatorProcess,
} from './server-process.ts';
import { stripeBooks } from './stripe-books.ts';

const ORDER = { amount: 4900, currency: 'SEK', reason: 'Charged twice' };

describe('a server whose database goes away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'database-down-'));
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let way: Awaited<ReturnType<typeof cuttable>>;
  let stripe: Running;
  let server: Running;
  before(async () => {
    database = await freshDatabase();
    way = await cuttable(database.url);
    stripe = await startSimulatorProcess('stripe', folder);
    server = await startServer({
      DATABASE_URL: way.url,
      DATA_DIR: folder,
      STRIPE_API_BASE: stripe.url,
      LOG_LEVEL: 'silent',
    });
  });
  after(async () => {
    killAll();
    way.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const made = () => stripeBooks(folder).length;
  async function until(holds: () => Promise<boolean>): Promise<void> {
    for (const deadline = Date.now() + 20_000; !(await holds()); await sleep(100))
      assert.ok(Date.now() < deadline, 'It did not happen within 20 s');
  }

  it('answers “unavailable” and when to try again, sends nothing, and goes on by itself when it is back', async () => {
    const admin = await adminOf(server);
    way.set('cut');
    const key = randomUUID();
    const refused = await admin.order('bill_anna_1', ORDER, key);
    assert.equal(refused.status, 503);
    assert.ok(Number(refused.headers.get('Retry-After')) > 0);
    assert.match(((await refused.json()) as Problem).type, /:unavailable$/);
    assert.equal((await fetch(`${server.url}/readyz`)).status, 503);
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
    assert.equal(made(), 0);

    way.set('open');
    await until(async () => (await fetch(`${server.url}/readyz`)).status === 200);
    assert.equal((await admin.order('bill_anna_1', ORDER, key)).status, 201);
    assert.equal(made(), 1);
  });

  it('forgets no order whose answer it could not write down', async () => {
    const admin = await adminOf(server);
    const before = made();
    await fetch(`${stripe.url}/_simulator/faults`, {
      method: 'POST',
      body: JSON.stringify({ fault: 'slow-after', ms: 700 }),
    });
    const key = randomUUID();
    const ordered = admin.order('bill_bjorn_1', ORDER, key);
    await until(async () => made() === before + 1);
    way.set('cut');
    const answer = await ordered;
    assert.ok([202, 503].includes(answer.status), String(answer.status));
    way.set('open');
    await until(async () => (await fetch(`${server.url}/readyz`)).status === 200);
    const again = await admin.order('bill_bjorn_1', ORDER, key);
    assert.ok([201, 202].includes(again.status), String(again.status));
    const bill = await admin.get<Bill>('/bills/bill_bjorn_1');
    assert.deepEqual([bill.refunds.length, bill.refunded + bill.inProgress], [1, 4900]);
    assert.equal(made(), before + 1);
  });

  it('does not wait for ever for one that hangs', async () => {
    const admin = await adminOf(server);
    const before = made();
    way.set('hanging');
    const asked = performance.now();
    const answer = await admin.order('bill_ingrid_1', ORDER, randomUUID());
    assert.equal(answer.status, 503);
    assert.ok(performance.now() - asked < 30_000);
    assert.equal(made(), before);
    way.set('cut');
    way.set('open');
    await until(async () => (await fetch(`${server.url}/readyz`)).status === 200);
    assert.equal((await admin.order('bill_ingrid_1', ORDER, randomUUID())).status, 201);
  });
});
