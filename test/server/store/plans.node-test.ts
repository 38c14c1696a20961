import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { connect } from '../../../server/store/postgres/connect.ts';
import { migrate } from '../../../server/store/postgres/migrate.ts';
import { type FreshDatabase, freshDatabase } from '../../runner/fresh-database.ts';
import { WITHOUT_LEDGER, askEverything } from './plans/ask-everything.ts';
import { fillAll } from './plans/fill.ts';
import {
  type Step,
  type Told,
  type ToldPlans,
  openToldPlans,
  rowsRead,
  stepsOf,
} from './plans/told-plans.ts';

/** What is looked through in order, or is of a month, is less. Every table but one of a few has four times as much. */
const MOST_ROWS = 5000;

describe('every statement, of full tables,', () => {
  let database: FreshDatabase;
  let tables: string[];
  /** Tables and indexes. */
  let ours: ReadonlySet<string>;
  let told: ToldPlans;
  let done: Awaited<ReturnType<typeof askEverything>>;
  before(async () => {
    database = await freshDatabase();
    const db = connect(database.url, () => {});
    await migrate(db);
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relname not like 'kysely%'
    `.execute(db);
    ours = new Set(rows.map(({ name }) => name));
    tables = (await db.introspection.getTables()).map(({ name }) => name);
    await db.destroy();
    await fillAll(database.url);
    told = await openToldPlans(database.url);
    done = await askEverything(told.db);
  });
  after(async () => {
    await told.close();
    await database.drop();
  });

  /** What is wrong with how our own tables and indexes were read, each with its statement. */
  function faults(is: (step: Step) => boolean): string[] {
    const all = told.plans.flatMap(({ Plan, 'Query Text': text }: Told) =>
      stepsOf(Plan)
        .filter((step) => ours.has(nameOf(step)) && is(step))
        .map(
          (step) => `${step['Node Type']} of ${rowsRead(step)} rows of ${nameOf(step)}: ${text}`,
        ),
    );
    return [...new Set(all)];
  }

  it('is asked for: by every operation that there is', () => {
    const missed = done.all.filter((one) => !done.asked.includes(one));
    assert.deepEqual(missed.toSorted(), WITHOUT_LEDGER);
  });

  it('was told how it was done', () => {
    const read = new Set(
      told.plans.flatMap(({ Plan }) => stepsOf(Plan)).map((step) => step['Relation Name']),
    );
    for (const table of tables)
      if (!['imports', 'kysely_migration', 'kysely_migration_lock'].includes(table))
        assert.ok(read.has(table), table);
  });

  it('reads no table from end to end', () => {
    assert.deepEqual(
      faults((step) => step['Node Type'] === 'Seq Scan'),
      [],
    );
  });

  it('reads little more than is shown', () => {
    assert.deepEqual(
      faults((step) => rowsRead(step) > MOST_ROWS),
      [],
    );
  });
});

/** Of what it read. A step that only looks into an index names no table. */
function nameOf(step: Step): string {
  return step['Relation Name'] ?? step['Index Name'] ?? '';
}
