import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { load } from '../../bench/server/load.ts';
import { oneRefund } from '../../bench/server/one-refund.ts';
import { type Publisher, VENDOR, openPublisher } from '../../bench/server/publisher.ts';

describe('the server as it is measured', () => {
  let publisher: Publisher;
  before(async () => {
    publisher = await openPublisher(400);
  });
  after(() => publisher.close());

  it('refunds every bill that it is asked to', async () => {
    const { done } = await load({
      url: publisher.server.url,
      clients: 4,
      seconds: 0.5,
      call: (n) => publisher.order(n),
    });
    assert.ok(done > 0);
  });

  it('is held against the statements of one refund, which do to a bill what a refund does, in five trips', async () => {
    const { script: scriptFor, roundTrips } = await oneRefund(publisher);
    assert.equal(roundTrips, 5);
    const script = scriptFor({ clients: 1, start: 390 });
    const statements = script
      .split('\n')
      .filter((line) => !line.startsWith('\\'))
      .join('\n');
    const sql = new Client(publisher.url);
    await sql.connect();
    try {
      for (const n of ['390', '391']) await sql.query(statements.replaceAll(':n', n));
      const { rows } = await sql.query(
        `select refunded, reserved, events_told, (select count(*) from outgoing_events o where o.bill_id = b.id) waiting,
          (select count(*) from refund_events e where e.refund_id = 'r-' || substr(b.id, 3)) events
        from bills b where vendor_id = $1 and id in ('b-390', 'b-391')`,
        [VENDOR],
      );
      const each = { refunded: '4900', reserved: '0', events_told: 2, waiting: '0', events: '2' };
      assert.deepEqual(rows, [each, each]);
    } finally {
      await sql.end();
    }
  });
});
