import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { type SharedOnPostgres, sharedOnPostgres } from './two-vendors.ts';
import { QUESTIONS } from './whole-interface.ts';

describe('statements that PostgreSQL keeps prepared', () => {
  let shared: SharedOnPostgres;
  before(async () => {
    shared = await sharedOnPostgres();
  });
  after(() => shared.close());

  it('go on while a newer server adds columns to their tables', async () => {
    const ask = async () => {
      const acme = shared.store.vendor('acme');
      for (const question of [QUESTIONS.bill, QUESTIONS.lease, QUESTIONS.release])
        await question(acme);
      await acme.withBill('bill-both', async (book) => {
        const { refunded = 0, reserved = 0, excess = 0 } = book.bill ?? {};
        await book.setFigures({ refunded, reserved, excess });
      });
      return acme.bill('bill-both');
    };
    const before = await ask();
    assert.ok(before && before.refunds.length > 0);
    for (const table of ['bills', 'refunds', 'contracts', 'customers', 'outgoing_events'])
      await sql.raw(`alter table ${table} add column newer text`).execute(shared.db);
    assert.deepEqual(await ask(), before);
  });
});
