import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/** Who knows the database as a whole, and what for. Anybody else is given one vendor's tables. */
const OF_ALL_VENDORS = {
  'host/database.ts': 'opens it',
  'import/import-file.ts': 'is given one connection of it, and has it count its rows again',
  'store/postgres/backlog.ts': 'counts over all vendors, for whoever runs us',
  'store/postgres/batch/statistics.ts': 'has it count its rows again',
  'store/postgres/bill-names.ts': 'names every bill to be compared',
  'store/postgres/clock.ts': 'asks for its time',
  'store/postgres/connect.ts': 'opens it',
  'store/postgres/enqueue.ts': 'puts off work in tables that are not ours',
  'store/postgres/leases.ts': 'finds what is due',
  'store/postgres/migrate.ts': 'changes the tables themselves',
  'store/postgres/outbox.ts': 'takes events out',
  'store/postgres/postgres-store.ts': 'gives each vendor its tables',
  'store/postgres/scope/vendor-db.ts': 'gives a vendor its tables',
};

describe('the whole database', () => {
  it('is known only to what is of all vendors', () => {
    const cwd = new URL('../../../../server/', import.meta.url);
    const knowing = globSync('**/*.ts', { cwd }).filter((file) =>
      /\b(Kysely|Transaction)<Database>/.test(readFileSync(new URL(file, cwd), 'utf8')),
    );
    assert.deepEqual(knowing.toSorted(), Object.keys(OF_ALL_VENDORS));
  });
});
