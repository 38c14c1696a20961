import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Compilable, type Kysely, sql } from 'kysely';
import { Client } from 'pg';
import { connect } from '../../../../server/store/postgres/connect.ts';
import { migrate } from '../../../../server/store/postgres/migrate.ts';
import type { Database } from '../../../../server/store/postgres/schema.ts';
import { type VendorDb, vendorLedger } from '../../../../server/store/postgres/scope/vendor-db.ts';
import { type FreshDatabase, freshDatabase } from '../../../runner/fresh-database.ts';

const A_CUSTOMER = { id: 'c', name: 'Ada', email: 'a@b.c', search: 'ada', search_last: '' };

/** What is asked, and what the database is told. Where it says `vendor`, acme is bound. */
const HELD: Record<string, { ask: (db: VendorDb) => Compilable; told: string }> = {
  'a select': {
    ask: (db) => db.selectFrom('bills').select('id'),
    told: `select "id" from "bills" where "bills"."vendor_id" = vendor`,
  },
  'a select that says “or” in raw SQL': {
    ask: (db) =>
      db
        .selectFrom('bills')
        .select('id')
        .where(sql<boolean>`paid = 1 or paid = 2`),
    told: `select "id" from "bills" where "bills"."vendor_id" = vendor and (paid = 1 or paid = 2)`,
  },
  'a select by another name': {
    ask: (db) => db.selectFrom('bills as b').select('b.id'),
    told: `select "b"."id" from "bills" as "b" where "b"."vendor_id" = vendor`,
  },
  'a select from two tables': {
    ask: (db) => db.selectFrom(['bills', 'contracts as c']).select('c.id'),
    told: `select "c"."id" from "bills", "contracts" as "c"
      where "bills"."vendor_id" = vendor and "c"."vendor_id" = vendor`,
  },
  'a join': {
    ask: (db) =>
      db.selectFrom('bills').innerJoin('contracts as c', 'c.id', 'contract_id').select('c.id'),
    told: `select "c"."id" from "bills"
      inner join "contracts" as "c" on "c"."vendor_id" = vendor and ("c"."id" = "contract_id")
      where "bills"."vendor_id" = vendor`,
  },
  'a join that keeps bills without a match': {
    ask: (db) =>
      db.selectFrom('bills').leftJoin('refunds', 'refunds.bill_id', 'bills.id').select('bills.id'),
    told: `select "bills"."id" from "bills"
      left join "refunds" on "refunds"."vendor_id" = vendor and ("refunds"."bill_id" = "bills"."id")
      where "bills"."vendor_id" = vendor`,
  },
  'a select in a condition': {
    ask: (db) =>
      db
        .selectFrom('bills')
        .select('id')
        .where((row) => row.exists(row.selectFrom('refunds').whereRef('bill_id', '=', 'bills.id'))),
    told: `select "id" from "bills" where "bills"."vendor_id" = vendor and (exists
      (select from "refunds" where "refunds"."vendor_id" = vendor and ("bill_id" = "bills"."id")))`,
  },
  'a select that is selected from': {
    ask: (db) =>
      db.selectFrom((row) => row.selectFrom('bills').select('id').as('all')).select('all.id'),
    told: `select "all"."id" from (select "id" from "bills" where "bills"."vendor_id" = vendor) as "all"`,
  },
  'a select within raw SQL': {
    ask: (db) =>
      db
        .selectFrom('bills')
        .select((row) =>
          sql`coalesce(${row.selectFrom('refunds').select('id').limit(1)}, '')`.as('one'),
        ),
    told: `select coalesce((select "id" from "refunds" where "refunds"."vendor_id" = vendor limit $2), '')
      as "one" from "bills" where "bills"."vendor_id" = vendor`,
  },
  'both sides of a union': {
    ask: (db) =>
      db
        .selectFrom('bills')
        .select('id')
        .union((row) => row.selectFrom('refunds').select('id')),
    told: `select "id" from "bills" where "bills"."vendor_id" = vendor
      union select "id" from "refunds" where "refunds"."vendor_id" = vendor`,
  },
  'what a function makes, joined': {
    ask: (db) =>
      db
        .selectFrom((row) => row.fn<{ name: string }>('unnest', [sql`${['a']}::text[]`]).as('name'))
        .innerJoin('bills', 'bills.id', 'name.name')
        .select('bills.id'),
    told: `select "bills"."id" from unnest($1::text[]) as "name"
      inner join "bills" on "bills"."vendor_id" = vendor and ("bills"."id" = "name"."name")`,
  },
  'an update': {
    ask: (db) => db.updateTable('bills').set({ number: '1' }).where('id', '=', 'b'),
    told: `update "bills" set "number" = $1 where "bills"."vendor_id" = vendor and ("id" = $3)`,
  },
  'an update from another table': {
    ask: (db) =>
      db
        .updateTable('bills as b')
        .from('contracts')
        .set({ number: '1' })
        .whereRef('b.contract_id', '=', 'contracts.id'),
    told: `update "bills" as "b" set "number" = $1 from "contracts" where "b"."vendor_id" = vendor
      and "contracts"."vendor_id" = vendor and ("b"."contract_id" = "contracts"."id")`,
  },
  'a delete': {
    ask: (db) => db.deleteFrom('imports'),
    told: `delete from "imports" where "imports"."vendor_id" = vendor`,
  },
  'a delete by another table': {
    ask: (db) =>
      db.deleteFrom('imports').using('bills').whereRef('bills.id', '=', 'imports.source'),
    told: `delete from "imports" using "bills" where "imports"."vendor_id" = vendor
      and "bills"."vendor_id" = vendor and ("bills"."id" = "imports"."source")`,
  },
  'an insert of several rows': {
    ask: (db) =>
      db
        .insertInto('customers')
        .values([A_CUSTOMER, { ...A_CUSTOMER, id: sql<string>`lower('D')` }]),
    told: `insert into "customers" ("vendor_id", "id", "name", "email", "search", "search_last")
      values (vendor, $2, $3, $4, $5, $6), (vendor, lower('D'), $8, $9, $10, $11)`,
  },
  'an insert of what is selected': {
    ask: (db) =>
      db
        .insertInto('contracts')
        .columns(['id', 'customer_id', 'product', 'status'])
        .expression((row) =>
          row.selectFrom('customers').select(['id', 'id as of', 'name', 'email']),
        ),
    told: `insert into "contracts" ("vendor_id", "id", "customer_id", "product", "status")
      select vendor as "vendor_id", "id", "id" as "of", "name", "email" from "customers"
      where "customers"."vendor_id" = vendor`,
  },
  'an upsert': {
    ask: (db) =>
      db
        .insertInto('customers')
        .values(A_CUSTOMER)
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: 'Bo' })),
    told: `insert into "customers" ("vendor_id", "id", "name", "email", "search", "search_last")
      values (vendor, $2, $3, $4, $5, $6) on conflict ("vendor_id", "id") do update set "name" = $7`,
  },
  'an insert of what may be there': {
    ask: (db) =>
      db
        .insertInto('customers')
        .values(A_CUSTOMER)
        .onConflict((conflict) => conflict.doNothing()),
    told: `insert into "customers" ("vendor_id", "id", "name", "email", "search", "search_last")
      values (vendor, $2, $3, $4, $5, $6) on conflict do nothing`,
  },
};

describe('what is asked of one vendor’s tables', () => {
  let database: FreshDatabase;
  let db: Kysely<Database>;
  let client: Client;
  before(async () => {
    database = await freshDatabase();
    db = connect(database.url, () => {});
    await migrate(db);
    client = new Client(database.url);
    await client.connect();
  });
  after(async () => {
    await client.end();
    await db.destroy();
    await database.drop();
  });

  for (const [what, { ask, told }] of Object.entries(HELD)) {
    it(`is held to the vendor: ${what}`, async () => {
      const { sql: text, parameters } = ask(vendorLedger(db, 'acme')).compile();
      const shown = text.replaceAll(/\$(\d+)/g, (name, number) =>
        parameters[number - 1] === 'acme' ? 'vendor' : name,
      );
      assert.equal(shown, told.replaceAll(/\s+/g, ' '));
      // PostgreSQL understands it too.
      await client.query(`explain ${text}`, [...parameters]);
    });
  }

  it('is held to the vendor: whatever happens in a transaction', async () => {
    await vendorLedger(db, 'acme').inTransaction(async (tx) => {
      const { parameters } = tx.selectFrom('bills').select('id').compile();
      assert.deepEqual(parameters, ['acme']);
    });
  });
});
