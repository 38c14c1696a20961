import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { connect } from '../../../server/store/postgres/connect.ts';
import { migrate } from '../../../server/store/postgres/migrate.ts';
import { postgresStore } from '../../../server/store/postgres/postgres-store.ts';
import type { VendorStore } from '../../../server/store/store.ts';
import { type FreshDatabase, freshDatabase } from '../../runner/fresh-database.ts';

/** By itself the engine plans the first five times for the values. */
const OFTEN = 3;
const NOW = new Date().toISOString();

const ASKED: Record<string, (acme: VendorStore) => Promise<unknown>> = {
  'to read a bill': (acme) => acme.bill('bill_77777'),
  'to read several bills': (acme) =>
    Promise.all(['bill_7', 'bill_77', 'bill_777', 'bill_7777'].map((id) => acme.bill(id))),
  'to list bills': (acme) =>
    acme.bills({ filter: { customerId: 'customer_55' }, limit: 20, after: null }),
  'to search': (acme) => acme.search('anna', 10),
  'to work on a bill': (acme) => acme.withBill('bill_77777', async () => {}),
  'to read contracts': (acme) => acme.contractsOf(['customer_55']),
  'to take a refund in hand': (acme) => acme.lease([crypto.randomUUID()], NOW, NOW),
  'to let go of a refund': (acme) => acme.release([crypto.randomUUID()], NOW),
};

describe('PostgreSQL makes one plan for all values', () => {
  let database: FreshDatabase;
  before(async () => {
    database = await freshDatabase();
    const db = connect(database.url, () => {});
    await migrate(db);
    await db.destroy();
  });
  after(() => database.drop());

  for (const [what, ask] of Object.entries(ASKED))
    it(what, async () => {
      const db = connect(database.url, () => {});
      const acme = postgresStore(db, async () => {}).vendor('acme');
      for (let time = 0; time < OFTEN; time += 1) await ask(acme);
      const { rows } = await sql<{ statement: string; anew: number }>`
        select statement, custom_plans::integer as anew from pg_prepared_statements
      `.execute(db);
      await db.destroy();
      assert.ok(rows.length > 0);
      for (const { statement, anew } of rows) assert.equal(anew, 0, statement);
    });
});
