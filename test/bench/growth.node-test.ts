import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Bill, Evidence, SearchResult } from '../../contract/index.ts';
import { atTheDesk, sizeFigures, slower } from '../../bench/growth/figures.ts';
import { picks } from '../../bench/growth/picks.ts';
import { REFUND } from '../../bench/growth/questions.ts';
import { ALL, askInRounds } from '../../bench/growth/rounds.ts';
import { sizesOf } from '../../bench/growth/sizes.ts';
import { type World, openWorld } from '../../bench/growth/world.ts';
import { searchTexts } from '../../server/refunds/fold.ts';
import { paymentKey } from '../../server/refunds/payment.ts';
import { connect } from '../../server/store/postgres/connect.ts';
import { migrate } from '../../server/store/postgres/migrate.ts';
import { freshDatabase } from '../runner/fresh-database.ts';

const ALL_MADE = [
  sql`select indexdef as made from pg_indexes where schemaname = 'public' order by indexname`,
  sql`select conrelid::regclass || conname || pg_get_constraintdef(oid) as made from pg_constraint
    where connamespace = 'public'::regnamespace order by 1`,
];

describe('a publisher that is made up', () => {
  let few: World;
  let many: World;
  before(async () => {
    few = await openWorld(1000, () => {});
    many = await openWorld(3000, () => {});
  });
  after(async () => {
    await few.close();
    await many.close();
  });

  it('has the rows that the server would have written', async () => {
    const bills = await many.db.selectFrom('bills').select(['reference', 'payment_key']).execute();
    for (const { reference, payment_key } of bills)
      assert.equal(payment_key, paymentKey({ reference }));
    const customers = await many.db.selectFrom('customers').selectAll().execute();
    for (const { search, search_last, ...customer } of customers)
      assert.deepEqual({ search, searchLast: search_last }, searchTexts(customer));
    const { rows } = await sql`
      select from bills b where (refunded + reserved) <> (select coalesce(sum(amount), 0) from refunds r
        where r.vendor_id = b.vendor_id and r.bill_id = b.id and r.status <> 'failed')
    `.execute(many.db);
    assert.equal(rows.length, 0);
  });

  it('has every index and every rule, as they were', async () => {
    const database = await freshDatabase();
    const db = connect(database.url, () => {});
    await migrate(db);
    for (const made of ALL_MADE)
      assert.deepEqual((await made.execute(many.db)).rows, (await made.execute(db)).rows);
    await db.destroy();
    await database.drop();
  });

  it('is shown and found', async () => {
    const [pick] = await picks(many, 1, 'all');
    assert.ok(pick);
    const bill = await many.ask<Bill>(`/bills/${pick.bill}`);
    assert.deepEqual([bill.customer.name, bill.paid], [pick.name, pick.paid]);
    const query = new URLSearchParams({ q: pick.email });
    const { data } = await many.ask<{ data: SearchResult[] }>(`/search?${query}`);
    assert.ok(data.some(({ id }) => id === pick.contract));
  });

  it('has refunds whose record says how they stand', async () => {
    const refunds = await many.db
      .selectFrom('refunds')
      .select('id')
      .where('vendor_id', '=', 'acme')
      .execute();
    assert.ok(refunds.length > 200);
    for (const { id } of refunds.slice(0, 60)) {
      const { refund, statusByEvents } = await many.ask<Evidence>(`/refunds/${id}/evidence`);
      assert.equal(statusByEvents, refund.status);
    }
  });

  it('can be refunded through the simulated Stripe', async () => {
    const [pick] = await picks(many, 1, 'refundable');
    assert.ok(pick);
    await REFUND.ask(many, pick);
    const bill = await many.ask<Bill>(`/bills/${pick.bill}`);
    assert.equal(bill.refunded, pick.paid);
  });

  it('answers everything that is measured', async () => {
    const timings = await askInRounds([few, many], { warmUp: 1, timed: 2 });
    const figures = slower(timings, { few, many });
    assert.equal(figures.length, 2 * ALL.length);
    assert.ok(figures.every(({ value, floor }) => value > 0 && floor && floor.value > 0));
    assert.ok(atTheDesk(timings, many).every(({ value }) => value > 0));
    const sizes = sizeFigures(many, await sizesOf(many));
    assert.ok(sizes.every(({ value }) => value > 100));
  });
});
