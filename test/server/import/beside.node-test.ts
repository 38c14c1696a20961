import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Kysely } from 'kysely';
import { Client } from 'pg';
import type { BillImport } from '../../../contract/index.ts';
import { importBill } from '../../../server/refunds/import.ts';
import { importBills } from '../../../server/store/postgres/batch/import-bills.ts';
import { connect } from '../../../server/store/postgres/connect.ts';
import { paymentLock } from '../../../server/store/postgres/put-bill.ts';
import type { Database } from '../../../server/store/postgres/schema.ts';
import { type VendorLedger, vendorLedger } from '../../../server/store/postgres/scope/vendor-db.ts';
import { cardBill } from '../bills.ts';
import { testDesk } from '../desk.ts';
import { freshPostgresStore } from '../stores.ts';
import { until } from './running.ts';

const parts = { now: () => new Date(), newId: () => crypto.randomUUID() };
const options = { ...parts, tells: false, dryRun: false };
const nothing = async () => {};

describe('an import beside servers that work on the same bills', () => {
  let ledger: Awaited<ReturnType<typeof freshPostgresStore>>;
  let db: Kysely<Database>;
  let acme: VendorLedger;
  before(async () => {
    ledger = await freshPostgresStore();
    db = connect(ledger.url, () => {});
    acme = vendorLedger(db, 'acme');
  });
  after(async () => {
    await db.destroy();
    await ledger.close();
  });

  it('loses none of the refunds that are made meanwhile, and leaves the last word to its last line', async () => {
    const desk = testDesk(ledger);
    const bills = Array.from({ length: 20 }, () => cardBill());
    await importBills(acme, bills, options, nothing);
    const done = new AbortController();

    async function importing(): Promise<number> {
      let times = 0;
      for (; !done.signal.aborted; times += 1) {
        const told = bills.map((bill) => ({ ...bill, number: `n${times}` }));
        const answers = await importBills(acme, told, options, nothing);
        assert.deepEqual(new Set(answers), new Set(['replaced']));
      }
      return times;
    }
    async function refunding(): Promise<void> {
      const orders = [...bills, ...bills, ...bills].map((bill) =>
        desk.order(bill.id, { amount: 4000 }),
      );
      const statuses = (await Promise.all(orders)).map(({ status }) => status);
      assert.equal(statuses.filter((status) => status === 201).length, 40);
      assert.equal(statuses.filter((status) => status === 422).length, 20);
      done.abort();
    }
    const [times] = await Promise.all([importing(), refunding()]);

    assert.ok(times > 2, `imported ${times} times`);
    for (const { id } of bills) {
      const bill = await desk.read(id);
      assert.deepEqual([bill.refunded, bill.inProgress, bill.refunds.length], [8000, 0, 2]);
      assert.equal(bill.number, `n${times - 1}`);
    }
    assert.equal(desk.refundsAtStripe().length, 40);
  });

  it('takes turns with another import of the same bills in the opposite order, also with new ones', async () => {
    for (let round = 0; round < 10; round += 1) {
      const bills = Array.from({ length: 100 }, () => cardBill());
      const both = [bills, bills.toReversed()].map((told) =>
        importBills(acme, told, options, nothing),
      );
      const answers = (await Promise.all(both)).flat();
      assert.equal(answers.filter((answer) => answer === 'created').length, 100);
      assert.equal(answers.filter((answer) => answer === 'replaced').length, 100);
    }
  });

  it('begins again when a server adds a bill that was not there to be locked', async () => {
    const [first, second] = [cardBill(), cardBill()];
    const sql = new Client(ledger.url);
    await sql.connect();
    await sql.query('begin');
    await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [lockOf(first)]);
    const importing = importBills(acme, [first, second], options, nothing);
    // It has looked for bills to lock by now.
    await until(async () => {
      const held = await sql.query(
        `select from pg_locks where not granted and locktype = 'advisory'
          and database = (select oid from pg_database where datname = current_database())`,
      );
      return held.rowCount! > 0;
    });
    const payment = cardBill().payment;
    await importBill({ ...second, payment }, ledger.store.vendor('acme'), parts);
    await sql.query('commit');
    await sql.end();
    assert.deepEqual(await importing, ['created', 'replaced']);
    const bill = await ledger.store.vendor('acme').bill(second.id);
    assert.deepEqual(bill?.payment.reference, second.payment.reference);
  });

  it('leaves it to the database which line it cannot hold, and imports the others', async () => {
    const bills = Array.from({ length: 9 }, () => cardBill());
    const email = Array.from({ length: 1000 }, (_, i) =>
      String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)),
    );
    const unheld = { ...bills[6]!, customer: { id: 'c', name: 'n', email: email.join('') } };
    const answers = await importBills(acme, bills.with(6, unheld), options, nothing);
    assert.deepEqual(
      answers,
      bills.map((_, index) => (index === 6 ? 'not-storable' : 'created')),
    );
    assert.equal(await ledger.store.vendor('acme').bill(unheld.id), null);
  });

  it('records nothing when its record cannot be written', async () => {
    const bill = cardBill();
    const broken = importBills(acme, [bill], options, async () => {
      throw new Error('No space left');
    });
    await assert.rejects(broken, /No space left/);
    assert.equal(await ledger.store.vendor('acme').bill(bill.id), null);
  });
});

function lockOf({ payment: { provider, reference } }: BillImport): string {
  return paymentLock('acme', provider, JSON.stringify(Object.entries(reference)));
}
