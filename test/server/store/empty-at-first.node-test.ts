import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { connect } from '../../../server/store/postgres/connect.ts';
import { migrate } from '../../../server/store/postgres/migrate.ts';
import { outbox } from '../../../server/store/postgres/outbox.ts';
import type { Outbox } from '../../../server/store/store.ts';
import { type FreshDatabase, freshDatabase } from '../../runner/fresh-database.ts';
import { type ToldPlans, openToldPlans, rowsRead, stepsOf } from './plans/told-plans.ts';

/** By the sixth time the engine has a plan for all values in any case, if it keeps one. */
const OFTEN = 8;
const WAITING = 3000;
const CLAIMED = 16;
const IN_A_MINUTE = new Date(Date.now() + 60_000).toISOString();

const ASKED: Record<string, (events: Outbox) => Promise<unknown>> = {
  'claimed': (events) => events.claim(new Date().toISOString(), IN_A_MINUTE, CLAIMED),
  'delivered': (events) => events.delivered(randomUUID()),
  'put off': (events) => events.putOff(randomUUID(), IN_A_MINUTE),
};

describe('an outbox that was empty when its plans were made', () => {
  let database: FreshDatabase;
  let told: ToldPlans;
  before(async () => {
    database = await freshDatabase();
    const db = connect(database.url, () => {});
    await migrate(db);
    await db.destroy();
    const client = new Client(database.url);
    await client.connect();
    await client.query('vacuum analyze outgoing_events');
    told = await openToldPlans(database.url);
    for (const ask of Object.values(ASKED))
      for (let time = 0; time < OFTEN; time += 1) await ask(outbox(told.db));
    // Without the bills that they are of.
    await client.query(`set session_replication_role = replica`);
    await client.query(`
      insert into outgoing_events (vendor_id, bill_id, sequence, id, event, due_at)
      select 'acme', 'bill-' || n, 1, gen_random_uuid(), '{}', now() from generate_series(1, ${WAITING}) n
    `);
    await client.end();
  });
  after(async () => {
    await told.close();
    await database.drop();
  });

  for (const [what, ask] of Object.entries(ASKED))
    it(`reads few of ${WAITING} events when some are ${what}`, async () => {
      const before = told.plans.length;
      await ask(outbox(told.db));
      const steps = told.plans.slice(before).flatMap(({ Plan }) => stepsOf(Plan));
      assert.ok(steps.length > 0);
      for (const step of steps)
        assert.ok(rowsRead(step) <= 2 * CLAIMED, `${step['Node Type']} of ${rowsRead(step)} rows`);
    });
});
