import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import { Client } from 'pg';
import { fillRefunds } from '../../../bench/csv/fill.ts';
import { openPool } from '../../../server/store/postgres/connect.ts';
import { migrate } from '../../../server/store/postgres/migrate.ts';
import { postgresStore } from '../../../server/store/postgres/postgres-store.ts';
import type { Database } from '../../../server/store/postgres/schema.ts';
import type { RefundFilter, RefundPosition } from '../../../server/store/refund-lists.ts';
import type { VendorStore } from '../../../server/store/store.ts';
import { type FreshDatabase, freshDatabase } from '../../runner/fresh-database.ts';

/** At this size a planner without the right index reads or sorts all of them: it has been tried. */
const REFUNDS = 60_000;
const LIMIT = 25;
const DAY_MS = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Plans'?: readonly Plan[];
}

describe(`a list of ${REFUNDS} refunds`, () => {
  let database: FreshDatabase;
  let db: Kysely<Database>;
  let sql: Client;
  let acme: VendorStore;
  const statements: CompiledQuery[] = [];
  before(async () => {
    database = await freshDatabase();
    const pool = openPool(database.url, () => {});
    const log = ({ query }: { query: CompiledQuery }) => void statements.push(query);
    db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }), log });
    await migrate(db);
    sql = new Client(database.url);
    await sql.connect();
    for (const vendor of ['rival', 'acme']) await fillRefunds(sql, { vendor, refunds: REFUNDS });
    acme = postgresStore(db, async () => {}).vendor('acme');
  });
  after(async () => {
    await sql.end();
    await db.destroy();
    await database.drop();
  });

  /** What was really done for the only statement that was sent. */
  async function planOf(ask: () => Promise<unknown>): Promise<Plan[]> {
    statements.length = 0;
    await ask();
    const [statement, ...others] = statements;
    assert.equal(others.length, 0);
    const { rows } = await sql.query(`explain (analyze, format json) ${statement?.sql}`, [
      ...(statement?.parameters ?? []),
    ]);
    return nodes(rows[0]['QUERY PLAN'][0].Plan);
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
        const read = plan.filter((node) => node['Relation Name'] === 'refunds').map(rowsOf);
        assert.ok(Math.max(0, ...read) <= 2 * LIMIT, `${read} were read`);
        const sorted = plan.filter((node) => node['Node Type'].includes('Sort')).map(rowsOf);
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
    const read = plan.filter((node) => node['Relation Name'] === 'refunds').map(rowsOf);
    assert.ok(Math.max(...read) < REFUNDS / 15, `${read} were read`);
  });
});

function nodes(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodes)];
}

function rowsOf(node: Plan): number {
  const { 'Actual Rows': kept, 'Rows Removed by Filter': removed = 0 } = node;
  return (kept + removed) * node['Actual Loops'];
}
