import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { connect } from '../../../server/store/postgres/connect.ts';
import { migrate } from '../../../server/store/postgres/migrate.ts';
import { type FreshDatabase, freshDatabase } from '../../runner/fresh-database.ts';
import { WITHOUT_LEDGER, askEverything } from './plans/ask-everything.ts';
import { fillAll } from './plans/fill.ts';
import {
  type Planning,
  type Step,
  type Told,
  type ToldPlans,
  openToldPlans,
  rowsRead,
  stepsOf,
} from './plans/told-plans.ts';

/** What is looked through in order, or is of a month, is less. Every table but one of a few has four times as much. */
const MOST_ROWS = 5000;

/** The outbox: of how many it takes in hand at most, a plan for all values would assume a tenth of all. */
const NEVER_PREPARED = /^\s*update outgoing_events set due_at/;

const WAYS: Record<Planning, string> = {
  auto: 'planned for its values',
  force_generic_plan: 'planned once for all values',
};

describe('every statement, of full tables,', () => {
  let database: FreshDatabase;
  let tables: ReadonlySet<string>;
  before(async () => {
    database = await freshDatabase();
    const db = connect(database.url, () => {});
    await migrate(db);
    tables = new Set((await db.introspection.getTables()).map(({ name }) => name));
    await db.destroy();
    await fillAll(database.url);
  });
  after(() => database.drop());

  for (const [planning, way] of Object.entries(WAYS) as [Planning, string][])
    describe(way, () => {
      let told: ToldPlans;
      let done: Awaited<ReturnType<typeof askEverything>>;
      before(async () => {
        told = await openToldPlans(database.url, planning);
        done = await askEverything(told.db);
      });
      after(() => told.close());

      /** What is wrong with how our own tables were read, each with its statement. */
      function faults(is: (step: Step) => boolean): string[] {
        const all = told.plans.flatMap(({ Plan, 'Query Text': text }: Told) =>
          stepsOf(Plan)
            .filter((step) => tables.has(step['Relation Name'] ?? '') && is(step))
            .filter(() => planning === 'auto' || !NEVER_PREPARED.test(text))
            .map(
              (step) =>
                `${step['Node Type']} of ${rowsRead(step)} rows of ${step['Relation Name']}: ${text}`,
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
});
