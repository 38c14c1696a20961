import { PgBoss, fromKysely } from 'pg-boss';
import { NotNow } from '../refunds/look-up.ts';
import type { Enqueue } from '../store/postgres/enqueue.ts';
import type { LookUpJob } from '../store/store.ts';
import type { Jobs } from './jobs.ts';

const LOOK_UP = 'look-up';

/** Retries begin after two seconds and go on, ever more slowly, for about a day. */
const PATIENCE = { retryLimit: 20, retryDelay: 2, retryBackoff: true, retryDelayMax: 2 * 60 * 60 };
/** Longer than a look-up may take. One that takes longer died with its process, and is done again. */
const EXPIRES = { expireInSeconds: 120 };

/** Where the jobs are kept: a connection string, or what the own engine says of itself. */
export type JobsConnection =
  string | { readonly host: string; readonly user: string; readonly database: string };

/**
 * Jobs in the ledger's own database, by pg-boss: put there in the transaction that needs them, and done once,
 * by whichever server is free.
 */
export async function postgresJobs(
  connection: JobsConnection,
  report: (what: string, error: unknown) => void,
): Promise<Jobs & { enqueue: Enqueue }> {
  const where = typeof connection === 'string' ? { connectionString: connection } : connection;
  const boss = new PgBoss({ ...where, max: 4, schema: 'jobs', schedule: false });
  boss.on('error', (error) => report('The jobs have trouble with their database', error));
  await boss.start();
  await boss.createQueue(LOOK_UP, { ...PATIENCE, ...EXPIRES });

  /** What is foreseen is only tried again; anything else somebody should know of. */
  function again(error: unknown): never {
    if (!(error instanceof NotNow)) report('A look-up failed, and is tried again', error);
    throw error;
  }

  return {
    async enqueue(tx, job) {
      await boss.send(LOOK_UP, { ...job }, { db: fromKysely(tx) });
    },

    async start(work) {
      await boss.work<LookUpJob>(LOOK_UP, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
        for (const { data } of jobs) await work.lookUp(data).catch(again);
      });
    },

    stop: () => boss.stop({ graceful: true, timeout: 60_000 }),
  };
}
