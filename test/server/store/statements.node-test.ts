import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CompiledQuery } from 'kysely';
import { importBills } from '../../../server/store/postgres/batch/import-bills.ts';
import { bookmark } from '../../../server/store/postgres/imports.ts';
import { vendorLedger } from '../../../server/store/postgres/scope/vendor-db.ts';
import { cardBill } from '../bills.ts';
import { type SharedOnPostgres, sharedOnPostgres } from './two-vendors.ts';
import { QUESTIONS } from './whole-interface.ts';

const parts = {
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  tells: true,
  dryRun: false,
};
const PLACE = { bytes: 1, lines: 1, sha256: '', created: 1, replaced: 0, refused: 0, badBytes: 0 };

const SEEN = [
  'delete imports',
  'insert bills',
  'insert callback_deliveries',
  'insert contracts',
  'insert customers',
  'insert imports',
  'insert outgoing_events',
  'insert refund_events',
  'insert refund_requests',
  'insert refunds',
  'insert refusals',
  'select bills',
  'select callback_deliveries',
  'select contracts',
  'select customers',
  'select imports',
  'select refund_events',
  'select refund_requests',
  'select refunds',
  'select refusals',
  'update bills',
  'update refund_requests',
  'update refunds',
];

/** What is told of the transaction itself, and what locks a name. */
const TOUCHES_NO_TABLE = [
  /^(begin|commit|start transaction [a-z ]+|(release )?savepoint \w+)$/,
  /^select pg_\w*advisory\w*_lock\(hashtextextended\(\$1, 0\)\)( as held)?$/,
  /^select pg_advisory_xact_lock\(number\) as "locked" from \(select distinct [^"]+ as "number" from unnest\(/,
];

describe('every statement that PostgreSQL is sent for a vendor', () => {
  let shared: SharedOnPostgres;
  let tables: RegExp;
  before(async () => {
    shared = await sharedOnPostgres();
    const all = (await shared.db.introspection.getTables()).map(({ name }) => name).join('|');
    // A table, and not a column of one or its type.
    tables = RegExp(String.raw`(?<![.:]"?)"?\b(${all})\b"?(?!"?\.)(?: as "(\w+)")?`, 'g');
    shared.statements.length = 0;
  });
  after(() => shared.close());

  it('binds each of its tables to exactly this vendor, whatever is asked', async () => {
    for (const ask of Object.values(QUESTIONS)) await ask(shared.store.vendor('acme'));
    await importTwice();
    const seen = new Set<string>();
    for (const statement of shared.statements) {
      const { sql } = statement;
      const named = [...sql.matchAll(tables)];
      if (named.length === 0)
        assert.ok(
          TOUCHES_NO_TABLE.some((known) => known.test(sql)),
          sql,
        );
      const names = Map.groupBy(named, ([, table, alias = table]) => alias);
      for (const [name = '', times] of names) assert.equal(bindings(sql, name), times.length, sql);
      for (const vendor of vendorsIn(statement)) assert.equal(vendor, 'acme', sql);
      for (const [, table] of named) seen.add(`${sql.split(' ')[0]} ${table}`);
    }
    // Otherwise it would show nothing.
    assert.deepEqual([...seen].toSorted(), SEEN);
  });

  async function importTwice(): Promise<void> {
    const acme = vendorLedger(shared.db, 'acme');
    const bill = cardBill({ refunds: [{ id: 'r', amount: 100, at: '2026-01-01T00:00:00Z' }] });
    const told = [{ ...bill, number: 'another' }, cardBill()];
    await shared.db.connection().execute(async (one) => {
      const mark = await bookmark(vendorLedger(one, 'acme'), 'file');
      await importBills(acme, [bill], parts, (tx) => mark!.keep(tx, PLACE));
      await mark!.find();
      await importBills(acme, told, parts, (tx) => mark!.forget(tx));
    });
  }
});

/** How often a table is held to a vendor: by its column, or by the first one that is inserted. */
function bindings(sql: string, table: string): number {
  const compared = sql.split(`"${table}"."vendor_id" = $`).length - 1;
  const inserted = sql.startsWith(`insert into "${table}" ("vendor_id", `);
  return compared + Number(inserted);
}

/** Every value that is compared with a vendor, or inserted as one. */
function vendorsIn({ sql, parameters }: CompiledQuery): unknown[] {
  const compared = sql.matchAll(/"vendor_id" = \$(\d+)|\$(\d+) as "vendor_id"/g);
  const inserted = sql.startsWith('insert') ? sql.matchAll(/(?:\) values |\), )\(\$(\d+)/g) : [];
  const all = [...compared, ...inserted];
  assert.ok(all.length > 0 || !sql.startsWith('insert'), sql);
  return all.map(([, first, second]) => parameters[Number(first ?? second) - 1]);
}
