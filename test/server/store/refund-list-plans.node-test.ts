import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { fillRefunds } from '../../../bench/csv/fill.ts';
import { connect } from '../../../server/store/postgres/connect.ts';
import { migrate } from '../../../server/store/postgres/migrate.ts';
import { postgresStore } from '../../../server/store/postgres/postgres-store.ts';
import type { RefundFilter, RefundPosition } from '../../../server/store/refund-lists.ts';
import type { VendorStore } from '../../../server/store/store.ts';
import { type FreshDatabase, freshDatabase } from '../../runner/fresh-database.ts';
import { type Step, type ToldPlans, openToldPlans, rowsRead, stepsOf } from './plans/told-plans.ts';

/** At this size a planner without the right index reads or sorts all of them: it has been tried. */
const REFUNDS = 60_000;
const LIMIT = 25;
const DAY_MS = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();

describe(`a list of ${REFUNDS} refunds`, () => {
  let database: FreshDatabase;
  let told: ToldPlans;
  let acme: VendorStore;
  before(async () => {
    database = await freshDatabase();
    const db = connect(database.url, () => {});
    await migrate(db);
    await db.destroy();
    const sql = new Client(database.url);
    await sql.connect();
    for (const vendor of ['rival', 'acme']) await fillRefunds(sql, { vendor, refunds: REFUNDS });
    await sql.end();
    told = await openToldPlans(database.url);
    acme = postgresStore(told.db, async () => {}).vendor('acme');
  });
  after(async () => {
    await told.close();
    await database.drop();
  });

  /** What was done for the only statement that was sent. */
  async function planOf(ask: () => Promise<unknown>): Promise<Step[]> {
    const before = told.plans.length;
    await ask();
    const [plan, ...others] = told.plans.slice(before);
    assert.ok(plan && others.length === 0);
    return stepsOf(plan.Plan);
  }

  // prettier-ignore
  const filters: [what: string, filter: RefundFilter][] = [
    ['all of them',          {}],
    ['succeeded ones',       { statuses: ['succeeded'] }],
    ['failed ones',          { statuses: ['failed'] }],
    ['pending ones',         { statuses: ['sending', 'pending'] }],
    ['unknown ones',         { statuses: ['unknown'] }],
    ['unfinished ones',      { statuses: ['sending', 'pending', 'unknown'] }],
    ['a provider’s',         { provider: 'stripe' }],
    ['a rare provider’s',    { provider: 'swish' }],
    ['nobody’s',             { provider: 'nobody' }],
    ['those of late',        { from: daysAgo(10) }],
    ['those of long ago',    { until: daysAgo(500) }],
    ['those of a week',      { from: daysAgo(300), until: daysAgo(293) }],
    ['somebody’s',           { by: 'u-7' }],
    ['a rare person’s',      { by: 'u-0' }],
    ['those that ask',       { attention: 'any' }],
    ['those that ask for one reason', { attention: 'unsettled' }],
  ];
  for (const [what, filter] of filters)
    it(`is read by an index, in its order and no further than it is shown: ${what}`, async () => {
      const first = await acme.refunds({ filter, limit: LIMIT, after: null });
      const middle: RefundPosition = { requestedAt: daysAgo(298), id: 'x' };
      for (const after of [null, first.next, middle]) {
        const plan = await planOf(() => acme.refunds({ filter, limit: LIMIT, after }));
        const read = plan.filter((node) => node['Relation Name'] === 'refunds').map(rowsRead);
        assert.ok(Math.max(0, ...read) <= 2 * LIMIT, `${read} were read`);
        const sorted = plan.filter((node) => node['Node Type'].includes('Sort')).map(rowsRead);
        assert.ok(Math.max(0, ...sorted) <= LIMIT + 1, `${sorted} were sorted`);
        assert.deepEqual(
          plan.map((node) => node['Node Type']).filter((type) => type.startsWith('Seq')),
          [],
        );
      }
    });

  it('is added up without reading those of other days', async () => {
    const filter = { from: daysAgo(30), until: daysAgo(0) };
    const plan = await planOf(() => acme.refundSums({ filter, days: [daysAgo(30)] }));
    const read = plan.filter((node) => node['Relation Name'] === 'refunds').map(rowsRead);
    assert.ok(Math.max(...read) < REFUNDS / 15, `${read} were read`);
  });
});
