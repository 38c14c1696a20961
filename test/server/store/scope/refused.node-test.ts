import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import {
  type Compilable,
  type Kysely,
  type OnConflictBuilder,
  type OnConflictUpdateBuilder,
  sql,
} from 'kysely';
import { connect } from '../../../../server/store/postgres/connect.ts';
import type { Database } from '../../../../server/store/postgres/schema.ts';
import { Unscoped } from '../../../../server/store/postgres/scope/tables.ts';
import { type VendorDb, vendorLedger } from '../../../../server/store/postgres/scope/vendor-db.ts';
import { vendorScope } from '../../../../server/store/postgres/scope/vendor-scope.ts';

const A_CUSTOMER = { id: 'c', name: 'Ada', email: 'a@b.c', search: 'ada', search_last: '' };

/** What is asked of the whole of Kysely, which is more than a vendor's part of it offers, and why it is refused. */
const REFUSED: Record<string, [ask: (db: Kysely<Database>) => Compilable, why: RegExp]> = {
  'a raw select': [(db) => raw('select * from bills', db), /names a table/],
  'a raw select in capitals': [(db) => raw('SELECT * FROM bills', db), /names a table/],
  'a raw union': [(db) => raw('select 1 union table bills', db), /names a table/],
  'a raw statement of any other kind': [(db) => raw('truncate bills', db), /Raw statement/],
  'a second statement behind a first': [
    (db) => raw('select 1; truncate bills', db),
    /names a table/,
  ],
  'a raw select in a condition': [
    (db) => bills(db).where(sql<boolean>`exists (select from refunds)`),
    /names a table/,
  ],
  'a raw lock of rows': [(db) => bills(db).modifyEnd(sql`for update`), /names a table/],
  'a raw name of a table': [
    (db) => db.selectFrom(sql<{ id: string }>`bills`.as('b')).select('b.id'),
    /RawNode is used as a table/,
  ],
  'a table behind a raw name': [
    (db) => db.selectFrom((row) => row.fn('now').as<'a'>(sql`a, refunds`)),
    /a, refunds is used as a name/,
  ],
  'a table of the database’s own': [
    (db) => db.selectFrom('pg_class' as 'bills').select('id'),
    /pg_class is no table of a vendor’s/,
  ],
  'a table of another schema': [
    (db) => db.selectFrom('jobs.bills' as 'bills').select('id'),
    /is no table of a vendor’s/,
  ],
  'a query beside the statement': [
    (db) =>
      db
        .with('mine', () => bills(db))
        .selectFrom('mine')
        .select('id'),
    /query of its own/,
  ],
  'a right join': [(db) => bills(db).rightJoin('refunds', 'bill_id', 'bills.id'), /RightJoin/],
  'a full join': [(db) => bills(db).fullJoin('refunds', 'bill_id', 'bills.id'), /FullJoin/],
  'a cross join': [(db) => bills(db).crossJoin('refunds'), /CrossJoin/],
  'a merge': [
    (db) =>
      db
        .mergeInto('bills')
        .using('refunds', 'refunds.bill_id', 'bills.id')
        .whenMatched()
        .thenDelete(),
    /of all vendors/,
  ],
  'an insert that says whose a row is': [
    (db) => db.insertInto('customers').values({ ...A_CUSTOMER, vendor_id: 'rival' }),
    /says by itself whose/,
  ],
  'another vendor’s insert within this one': [
    (db) => (vendorLedger(db, 'rival') as VendorDb).insertInto('customers').values(A_CUSTOMER),
    /says by itself whose/,
  ],
  'an insert of raw SQL': [
    (db) =>
      db
        .insertInto('customers')
        .columns(['id'])
        .expression(sql`values ('x')`),
    /RawNode is inserted/,
  ],
  'an insert of a union': [
    (db) =>
      db
        .insertInto('imports')
        .columns(['source'])
        .expression(bills(db).union(bills(db))),
    /SelectQueryNode is inserted/,
  ],
  'an insert that names no columns': [
    (db) => db.insertInto('customers').defaultValues(),
    /does not say/,
  ],
  'an update that gives a row away': [
    (db) => db.updateTable('bills').set({ vendor_id: 'rival' }),
    /gives a row to another vendor/,
  ],
  'an update of a raw column': [
    (db) => db.updateTable('bills').set(sql`vendor_id`, 'rival'),
    /RawNode is written to/,
  ],
  'an upsert that gives a row away': [
    (db) => upsert(db, (conflict) => conflict.column('source').doUpdateSet({ vendor_id: 'rival' })),
    /gives a row to another vendor/,
  ],
  'an upsert by the name of a constraint': [
    (db) => upsert(db, (conflict) => conflict.constraint('imports_pkey').doUpdateSet({ bytes: 1 })),
    /does not say by columns/,
  ],
  'a change of the tables themselves': [(db) => db.schema.dropTable('bills'), /of all vendors/],
};

const bills = (db: Kysely<Database>) => db.selectFrom('bills').select('bills.id');

function upsert(
  db: Kysely<Database>,
  how: (
    conflict: OnConflictBuilder<Database, 'imports'>,
  ) => OnConflictUpdateBuilder<Database, 'imports'>,
): Compilable {
  return db.insertInto('imports').columns(['source']).expression(bills(db)).onConflict(how);
}

const raw = (text: string, db: Kysely<Database>): Compilable => ({
  compile: () => sql.raw(text).compile(db),
});

describe('what cannot be held to one vendor', () => {
  // Nothing is sent anywhere.
  const db = connect('postgres://nobody@127.0.0.1:1/none', () => {});
  after(() => db.destroy());

  for (const [what, [ask, why]] of Object.entries(REFUSED)) {
    it(`is refused: ${what}`, () => {
      const compile = () => ask(db.withPlugin(vendorScope('acme'))).compile();
      assert.throws(compile, (error) => error instanceof Unscoped && why.test(error.message));
    });
  }

  it('is not a lock on a name or a savepoint, which touch no table', () => {
    for (const text of [
      'select pg_advisory_xact_lock(1)',
      'select 1 is not distinct from 2',
      'savepoint before',
      'rollback to savepoint before',
      'release savepoint before',
    ])
      assert.equal(sql.raw(text).compile(vendorLedger(db, 'acme')).sql, text);
  });

  it('is not even said by whoever has a vendor’s tables only', () => {
    // @ts-expect-error The whole database is no vendor's.
    const whole: VendorDb = db;
    assert.ok(whole);
    const acme = vendorLedger(db, 'acme');
    // @ts-expect-error Nobody asks whose a row is,
    assert.ok(acme.selectFrom('bills').select('vendor_id'));
    // @ts-expect-error and nobody looks for anybody else's.
    assert.ok(acme.selectFrom('bills').where('vendor_id', '=', 'rival'));
  });
});
