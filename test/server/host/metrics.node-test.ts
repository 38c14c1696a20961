import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Running, adminOf, killAll, startServer } from '../server-process.ts';
import { freshDatabase } from '../../runner/fresh-database.ts';
import { createMetrics } from '../../../server/host/metrics.ts';

/** By name and labels: what Prometheus reads. */
function figures(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const split = line.lastIndexOf(' ');
      return [line.slice(0, split), Number(line.slice(split + 1))];
    }),
  );
}

describe('what is measured', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let server: Running;
  before(async () => {
    database = await freshDatabase();
    // Nobody calls us there: what is unknown stays so, however slow the machine.
    const PUBLIC_URL = 'http://127.0.0.1:9';
    server = await startServer({ DATABASE_URL: database.url, PUBLIC_URL });
  });
  after(async () => {
    killAll();
    await database.drop();
  });
  const read = async () => figures(await (await fetch(`${server.url}/metrics`)).text());

  it('tells refunds by provider and outcome, requests by route, and how long providers took', async () => {
    const admin = await adminOf(server);
    const order = { amount: 100, currency: 'SEK', reason: 'Goodwill' };
    assert.equal((await admin.order('bill_anna_1', order, 'm1')).status, 201);
    assert.equal((await admin.order('bill_anna_5', order, 'm2')).status, 202);
    await admin.get('/search?q=anna@example.com');
    const now = await read();
    const all = Object.fromEntries(now);
    const count = (name: string, labels: string) => now.get(`${name}{${labels}}`);

    assert.equal(count('refunds_total', 'provider="stripe",status="succeeded"'), 1);
    assert.equal(count('refunds_total', 'provider="stripe",status="unknown"'), 1);
    assert.equal(count('refunds_unknown', 'provider="stripe"'), 1);
    const http = 'http_request_duration_seconds_count';
    assert.equal(count(http, 'method="POST",route="/api/v1/bills/:id/refunds",status="201"'), 1);
    assert.equal(count(http, 'method="GET",route="/api/v1/search",status="200"'), 1);
    const calls = 'provider_request_duration_seconds_count';
    assert.ok((count(calls, 'provider="stripe",status="2xx"') ?? 0) >= 2, JSON.stringify(all));
    assert.equal(count(calls, 'provider="stripe",status="5xx"'), 1);
    for (const name of [
      'refunds_overdue_seconds',
      'look_ups_waiting',
      'events_waiting',
      'ledger_up',
    ])
      assert.equal(typeof now.get(name), 'number', name);
    assert.ok((now.get('process_resident_memory_bytes') ?? 0) > 0);
    assert.doesNotMatch(JSON.stringify(all), /anna@|bill_anna/);
  });
});

describe('what waits in a ledger that cannot be asked', () => {
  it('is not called nothing', async () => {
    const reports: string[] = [];
    const metrics = createMetrics((what) => void reports.push(what));
    const { text } = await metrics.read(() => Promise.reject(new Error('down')));
    const now = figures(text);
    assert.equal(now.get('ledger_up'), 0);
    assert.ok(Number.isNaN(now.get('refunds_overdue_seconds')));
    assert.deepEqual(reports, ['The ledger could not say what waits in it']);
  });
});
