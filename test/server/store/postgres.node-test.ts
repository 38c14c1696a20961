import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { importBill } from '../../../server/refunds/import.ts';
import { newRefund } from '../../../server/refunds/new-refund.ts';
import { connect } from '../../../server/store/postgres/connect.ts';
import { migrate } from '../../../server/store/postgres/migrate.ts';
import { postgresStore } from '../../../server/store/postgres/postgres-store.ts';
import { StoreUnavailable } from '../../../server/store/store.ts';
import { freshDatabase } from '../../runner/fresh-database.ts';
import { cardBill } from '../bills.ts';
import { dismissal, someRequest } from '../refunds/some-request.ts';
import { freshPostgresStore } from '../stores.ts';

const parts = { now: () => new Date(), newId: () => crypto.randomUUID() };

describe('PostgreSQL', () => {
  let ledger: Awaited<ReturnType<typeof freshPostgresStore>>;
  let sql: Client;
  before(async () => {
    ledger = await freshPostgresStore();
    sql = new Client(ledger.url);
    await sql.connect();
    const refunds = [{ id: 'r-1', amount: 1000, at: '2026-01-01T00:00:00Z' }];
    await importBill(cardBill({ id: 'audited', refunds }), ledger.store.vendor('acme'), parts);
  });
  after(async () => {
    await sql.end();
    await ledger.close();
  });

  for (const edit of [
    "update refund_events set type = 'answered'",
    'delete from refund_events',
    'truncate refund_events',
  ]) {
    it(`refuses to edit the record: ${edit}`, async () => {
      await assert.rejects(sql.query(edit), /only ever added to/);
    });
  }

  it('lets a request be dismissed once, and nothing else of it be changed', async () => {
    const acme = ledger.store.vendor('acme');
    const request = someRequest('audited');
    await acme.withBill('audited', (book) => book.addRequest(request));
    const refused = (edit: string) => assert.rejects(sql.query(edit), /only ever added to/);
    await refused('update refund_requests set amount = 1');
    await refused("update refund_requests set reason = 'No', dismissed_at = now()");
    await refused('delete from refund_requests');
    await refused('truncate refund_requests');
    await acme.withBill('audited', (book) => book.dismissRequest(request.id, dismissal));
    await refused('update refund_requests set dismissed_at = null');
    await refused("update refund_requests set dismissed_by_name = 'Somebody'");
    assert.deepEqual(await acme.request(request.id), { ...request, dismissed: dismissal });
  });

  it('refuses figures beyond what was paid, whoever writes them', async () => {
    await assert.rejects(
      sql.query('update bills set reserved = 9900'),
      /never_refund_more_than_paid/,
    );
  });

  it('begins every primary key with the vendor', async () => {
    const { rows } = await sql.query(`
      select c.relname, a.attname from pg_index i
      join pg_class c on c.oid = i.indrelid
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indisprimary and c.relname not like 'kysely%'`);
    assert.ok(rows.length >= 5);
    assert.deepEqual(
      rows.filter(({ attname }) => attname !== 'vendor_id'),
      [],
    );
  });

  it('is ready only with every migration', async () => {
    assert.deepEqual(await ledger.store.ready(), { database: true, migrations: true });
    const empty = await freshDatabase();
    const db = connect(empty.url, () => {});
    assert.deepEqual(await postgresStore(db, async () => {}).ready(), {
      database: true,
      migrations: false,
    });
    await db.destroy();
    await empty.drop();
  });

  it('is migrated once when three servers start together', async () => {
    const empty = await freshDatabase();
    const servers = [1, 2, 3].map(() => connect(empty.url, () => {}));
    await Promise.all(servers.map((db) => migrate(db)));
    assert.deepEqual(await postgresStore(servers[0]!, async () => {}).ready(), {
      database: true,
      migrations: true,
    });
    await Promise.all(servers.map((db) => db.destroy()));
    await empty.drop();
  });

  it('that drops a connection in the middle of a transaction takes nothing else with it', async () => {
    const acme = ledger.store.vendor('acme');
    const cut = acme.withBill('audited', async (book) => {
      await sql.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'",
      );
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
      await book.setFigures({ refunded: 1000, reserved: 0, excess: 0 });
    });
    await assert.rejects(cut, StoreUnavailable);
    assert.equal((await acme.bill('audited'))?.refunded, 1000);
  });

  it('shows a bill’s figures and its refunds as of one moment', async () => {
    const acme = ledger.store.vendor('acme');
    const bill = cardBill();
    await importBill(bill, acme, parts);
    const event = { at: new Date().toISOString(), by: null, requestId: null, data: {} } as const;
    const refund = newRefund((await acme.bill(bill.id))!, {
      id: parts.newId(),
      amount: 4900,
      origin: 'panel',
      requestedAt: event.at,
      status: 'pending',
    });
    await acme.withBill(bill.id, async (book) => {
      await book.addRefund(refund, { ...event, type: 'requested', status: 'pending' });
      await book.setFigures({ refunded: 0, reserved: 4900, excess: 0 });
    });

    const change = async () => {
      for (let turn = 0; turn < 200; turn += 1) {
        const status = turn % 2 ? 'pending' : 'succeeded';
        await acme.withBill(bill.id, async (book) => {
          await book.changeRefund({ ...refund, status }, null);
          const refunded = status === 'succeeded' ? 4900 : 0;
          await book.setFigures({ refunded, reserved: 4900 - refunded, excess: 0 });
        });
      }
    };
    const read = async () => {
      for (let turn = 0; turn < 400; turn += 1) {
        const seen = await acme.bill(bill.id);
        assert.equal(seen?.refunded, seen?.refunds[0]?.status === 'succeeded' ? 4900 : 0);
      }
    };
    await Promise.all([change(), read()]);
  });

  it('makes subscribers searchable that were there before they could be searched', async () => {
    const old = await freshDatabase();
    const db = connect(old.url, () => {});
    await migrate(db, '0004-outgoing-events');
    const client = new Client(old.url);
    await client.connect();
    await client.query(
      `insert into customers (vendor_id, id, name, email)
        select 'acme', 'c-' || n, 'Åsa Öberg', n || '@example.com' from generate_series(1, 1500) n`,
    );
    await migrate(db);
    const { rows } = await client.query(
      "select count(*) from customers where search like 'asa oberg %'",
    );
    await client.end();
    assert.equal(Number(rows[0].count), 1500);
    const found = await postgresStore(db, async () => {})
      .vendor('acme')
      .search('oberg', 3);
    assert.equal(found.customers.length, 3);
    await db.destroy();
    await old.drop();
  });

  it('takes no bill for locked that was added while it was looked for', async () => {
    const bill = cardBill();
    let looked = false;
    const db = connect(ledger.url, () => {}).withPlugin({
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        if (!looked) {
          looked = true;
          await importBill(bill, ledger.store.vendor('acme'), parts);
        }
        return result;
      },
    });
    const acme = postgresStore(db, async () => {}).vendor('acme');
    assert.equal(await acme.withBill(bill.id, async (book) => book.bill), null);
    await db.destroy();
  });

  it('that is gone is “not now”, not a bug', async () => {
    const gone = connect('postgres://nobody@127.0.0.1:1/none', () => {});
    const store = postgresStore(gone, async () => {});
    await assert.rejects(store.vendor('acme').bill('b'), StoreUnavailable);
    assert.deepEqual(await store.ready(), { database: false, migrations: false });
    await gone.destroy();
  });
});
