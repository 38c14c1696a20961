import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Bill } from '../../contract/index.ts';
import { freshDatabase } from '../runner/fresh-database.ts';
import { type Running, adminOf, killAll, startByNpm, startServer } from './server-process.ts';

describe('npm start, with no configuration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  let server: Running;
  before(async () => {
    // Open to the user that the engine runs as when we are root.
    chmodSync(folder, 0o755);
    server = await startServer({ DATA_DIR: folder });
  });
  // Killed, it would leave its engine behind.
  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is alive and ready', async () => {
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
    const ready = await fetch(`${server.url}/readyz`);
    assert.deepEqual(await ready.json(), {
      status: 'ready',
      database: true,
      jobs: true,
      migrations: true,
    });
  });

  it('keeps a refund over a restart, in its own PostgreSQL and on the simulator’s books', async () => {
    const order = {
      amount: 4900,
      currency: 'SEK',
      reason: 'Charged twice',
      expectedRefundable: 9900,
    };
    const answer = await (await adminOf(server)).order('bill_anna_1', order, 'k-1');
    assert.equal(answer.status, 201);
    assert.equal(await server.stop(), 0);

    server = await startServer({ DATA_DIR: folder });
    const bill = await (await adminOf(server)).get<Bill>('/bills/bill_anna_1');
    assert.deepEqual([bill.refunded, bill.refundable, bill.refundState], [4900, 5000, 'partial']);
    const [refund] = bill.refunds;
    assert.deepEqual([refund?.reason, refund?.requestedBy?.name], ['Charged twice', 'Ada Admin']);

    const ledger = readFileSync(join(folder, 'simulators', 'stripe.ndjson'), 'utf8');
    const [line, ...more] = ledger.split('\n').filter(Boolean);
    assert.deepEqual(more, []);
    const made = JSON.parse(line ?? '').refund;
    assert.deepEqual([made.amount, made.metadata.refund_id], [4900, refund?.id]);
    assert.doesNotMatch(ledger, /Charged twice/);
  });

  it('refuses a second server on the same data with one clear line', async () => {
    await assert.rejects(startServer({ DATA_DIR: folder }), /ended with 1.*\n.*another server/is);
  });

  it('says that its port is taken', async () => {
    const { port } = new URL(server.url);
    const database = await freshDatabase();
    await assert.rejects(
      startServer({ PORT: port, DATABASE_URL: database.url }),
      /ended with 1[^]*EADDRINUSE/,
    );
    await database.drop();
  });
});

describe('npm start, told to stop', () => {
  after(killAll);

  it('stops the server behind it, and leaves nothing running', async () => {
    const database = await freshDatabase();
    const server = await startByNpm({ DATABASE_URL: database.url });
    assert.equal(await server.stop(), 0);
    await assert.rejects(fetch(`${server.url}/healthz`));
    await database.drop();
  });
});

describe('a wrong setting', () => {
  it('is named in one line, and the exit code is 2', async () => {
    await assert.rejects(
      startServer({ PORT: 'x' }),
      /ended with 2 before it listened:\nPORT: [^\n]*$/,
    );
  });

  it('in production is everything that would be pretended', async () => {
    await assert.rejects(
      startServer({ NODE_ENV: 'production' }),
      /ended with 2[^]*AUTH_ISSUERS[^]*provider/,
    );
  });
});

describe('with real issuers', () => {
  it('nothing is pretended: no demo sign-in, no demo pages, no simulator; the panel is served', async () => {
    const database = await freshDatabase();
    const server = await startServer({
      AUTH_ISSUERS: 'https://login.example/',
      DATABASE_URL: database.url,
    });
    const token = await fetch(`${server.url}/demo/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"as":"admin"}',
    });
    assert.equal(token.status, 404);
    assert.equal((await fetch(`${server.url}/demo/portal/`)).status, 404);
    const panel = await fetch(`${server.url}/cdn/sesamy-refund-panel.js`);
    assert.equal(panel.status, 200);
    assert.match(panel.headers.get('Content-Type') ?? '', /javascript/);
    assert.equal(panel.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal((await fetch(`${server.url}/api/v1/me`)).status, 401);
    assert.equal(await server.stop(), 0);
    await database.drop();
  });
});
