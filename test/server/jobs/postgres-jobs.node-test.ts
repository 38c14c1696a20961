import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { Client } from 'pg';
import type { Work } from '../../../server/jobs/jobs.ts';
import { postgresJobs } from '../../../server/jobs/postgres-jobs.ts';
import { NotNow } from '../../../server/refunds/look-up.ts';
import { connect } from '../../../server/store/postgres/connect.ts';
import type { Database } from '../../../server/store/postgres/schema.ts';
import type { LookUpJob } from '../../../server/store/store.ts';
import { type FreshDatabase, freshDatabase } from '../../runner/fresh-database.ts';

const job = (billId: string): LookUpJob => ({
  vendorId: 'acme',
  billId,
  refundId: null,
  dispute: false,
});

/** Of two servers, four pairs each. */
const HANDS = 16;
/** More than could be done within the patience of a test, if every hand rested half a second after each. */
const MANY = 250;

describe('jobs on PostgreSQL', () => {
  let database: FreshDatabase;
  let db: Kysely<Database>;
  let servers: Awaited<ReturnType<typeof postgresJobs>>[];
  const reports: string[] = [];
  const done: string[] = [];
  let lookUp: Work['lookUp'];
  before(async () => {
    database = await freshDatabase();
    db = connect(database.url, () => {});
    servers = await Promise.all(
      [1, 2].map(() => postgresJobs(database.url, (what) => void reports.push(what))),
    );
    for (const server of servers) await server.start({ lookUp: (one) => lookUp(one) });
  });
  after(async () => {
    for (const server of servers) await server.stop();
    await db.destroy();
    await database.drop();
  });

  const enqueue = (billId: string) =>
    db.transaction().execute((tx) => servers[0]!.enqueue(tx, job(billId)));
  const noteDown: Work['lookUp'] = async ({ billId }) => void done.push(billId);
  const until = async (holds: () => boolean | Promise<boolean>) => {
    for (const deadline = Date.now() + 10_000; !(await holds()); await sleep(20))
      assert.ok(Date.now() < deadline, 'It did not happen within 10 s');
  };

  it('are done once, by whichever server is free', async () => {
    lookUp = noteDown;
    const names = Array.from({ length: 20 }, (_, each) => `once-${each}`);
    for (const name of names) await enqueue(name);
    await until(() => done.length >= names.length);
    await sleep(700);
    assert.deepEqual(done.toSorted(), names.toSorted());
  });

  it('are remembered exactly when what asked for them is', async () => {
    const undone = db.transaction().execute(async (tx) => {
      await servers[0]!.enqueue(tx, job('rolled-back'));
      throw new Error('midway');
    });
    await assert.rejects(undone, /midway/);
    await enqueue('kept');
    await until(() => done.includes('kept'));
    assert.ok(!done.includes('rolled-back'));
  });

  it('are counted as they wait, at once', async () => {
    const [first, second] = servers;
    const all = Promise.withResolvers<void>();
    lookUp = () => all.promise;
    const names = Array.from({ length: 20 }, (_, each) => `counted-${each}`);
    // All in one moment: a hand that comes upon a single one would hold only that.
    await db.transaction().execute(async (tx) => {
      for (const name of names) await first!.enqueue(tx, job(name));
    });
    await until(async () => (await first!.waiting()) === names.length - HANDS).finally(all.resolve);
    await until(async () => (await second!.waiting()) === 0);
  });

  it('do not wait for each other when there are many', async () => {
    lookUp = noteDown;
    const names = Array.from({ length: MANY }, (_, each) => `many-${each}`);
    await Promise.all(names.map(enqueue));
    await until(() => names.every((name) => done.includes(name)));
    assert.equal(done.filter((name) => name.startsWith('many-')).length, names.length);
  });

  it('come back when nothing could be learned, and nothing of that is told', async () => {
    let tries = 0;
    lookUp = async (one) => {
      tries += 1;
      if (tries === 1) throw new NotNow('http-503');
      await noteDown(one);
    };
    await enqueue('patient');
    await until(() => done.includes('patient'));
    assert.deepEqual([tries, reports], [2, []]);
  });

  it('that break are told of, come back, and keep nothing of what an error quotes', async () => {
    let kept = '';
    lookUp = async (one) => {
      if (kept === '') {
        kept = 'nothing yet';
        throw new Error('a bug', { cause: { detail: 'Failing row (Anna Svensson)' } });
      }
      // What is kept beside the job between its tries.
      const sql = new Client(database.url);
      await sql.connect();
      const { rows } = await sql.query('select * from jobs.job where data @> $1', [
        { billId: one.billId },
      ]);
      await sql.end();
      kept = JSON.stringify(rows);
      await noteDown(one);
    };
    await enqueue('broken');
    await until(() => done.includes('broken'));
    assert.deepEqual(reports, ['A look-up failed, and is tried again']);
    assert.match(kept, /failed/);
    assert.doesNotMatch(kept, /Anna|a bug/);
  });

  it('do not wait for others that take long', async () => {
    const slow = Promise.withResolvers<void>();
    lookUp = async (one) => {
      if (one.billId.startsWith('slow')) await slow.promise;
      await noteDown(one);
    };
    // As many as there are servers, so that each has one in hand.
    for (const name of ['slow-1', 'slow-2']) await enqueue(name);
    await sleep(700);
    await enqueue('quick');
    await until(() => done.includes('quick'));
    assert.ok(!done.includes('slow-1'));
    slow.resolve();
    await until(() => done.includes('slow-1') && done.includes('slow-2'));
  });
});
