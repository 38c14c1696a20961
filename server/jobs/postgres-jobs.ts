import { type JobResult, type JobWithMetadata, PgBoss, fromKysely } from 'pg-boss';
import { NotNow } from '../refunds/look-up.ts';
import type { Enqueue } from '../store/postgres/enqueue.ts';
import { type LookUpJob, StoreUnavailable } from '../store/store.ts';
import type { Jobs, Work } from './jobs.ts';

const LOOK_UP = 'look-up';
const SCHEMA = 'jobs';
export const JOBS_POOL_SIZE = 6;
/** By the index that jobs are fetched with. What pg-boss itself says of a queue is up to a minute old. */
const WAITING = `select count(*) from ${SCHEMA}.job where name = $1 and state < 'active' and not blocked`;

/** Retries begin after two seconds and go on, ever more slowly, for about a day. */
const PATIENCE = { retryLimit: 20, retryDelay: 2, retryBackoff: true, retryDelayMax: 2 * 60 * 60 };
/** Longer than a look-up may take. One that takes longer died with its process, and is done again. */
const EXPIRES = { expireInSeconds: 120 };
/**
 * Several hands, so that one provider that does not answer keeps nobody else's news waiting. A hand that got as much as
 * it can hold takes more without a rest; with one job in each, eight look-ups a second were all there could be.
 */
const AT_ONCE = {
  pollingIntervalSeconds: 0.5,
  localConcurrency: 4,
  batchSize: 2,
  burstWhenBatchFull: true,
  perJobResults: true,
  includeMetadata: true,
} as const;

/** Where the jobs are kept: a connection string, or what the own engine says of itself. */
export type JobsConnection =
  string | { readonly host: string; readonly user: string; readonly database: string };

export interface PostgresJobs extends Jobs {
  readonly enqueue: Enqueue;
  /** How many nobody has begun with. */
  waiting(): Promise<number>;
}

type Report = (what: string, error: unknown) => void;

/**
 * Jobs in the ledger's own database, by pg-boss: put there in the transaction that needs them, and done once,
 * by whichever server is free.
 */
export async function postgresJobs(
  connection: JobsConnection,
  report: Report,
): Promise<PostgresJobs> {
  const where = typeof connection === 'string' ? { connectionString: connection } : connection;
  const boss = new PgBoss({ ...where, max: JOBS_POOL_SIZE, schema: SCHEMA, schedule: false });
  boss.on('error', ({ message }) =>
    report('The jobs have trouble with their database', new Error(message)),
  );
  await boss.start();
  await boss.createQueue(LOOK_UP, { ...PATIENCE, ...EXPIRES });
  let started = false;
  // What a queue was made with by an earlier release stays, unless it is told.
  await boss.updateQueue(LOOK_UP, { ...PATIENCE, ...EXPIRES });

  return {
    async enqueue(tx, job) {
      await boss.send(LOOK_UP, { ...job }, { db: fromKysely(tx) });
    },

    async start(work) {
      started = true;
      await boss.work<LookUpJob, void, typeof AT_ONCE>(LOOK_UP, AT_ONCE, (jobs) =>
        Promise.all(jobs.map((job) => attempt(job, work, report))),
      );
    },

    ready: async () => started && (await boss.isInstalled().catch(() => false)),

    async waiting() {
      const { rows } = await boss.getDb().executeSql(WAITING, [LOOK_UP]);
      return Number(rows[0].count);
    },

    async stop() {
      started = false;
      await boss.stop({ graceful: true, timeout: 60_000 });
    },
  };
}

async function attempt(
  { id, data, retryCount, retryLimit }: JobWithMetadata<LookUpJob>,
  work: Work,
  report: Report,
): Promise<JobResult> {
  try {
    await work.lookUp(data);
    return { id, status: 'completed' };
  } catch (error) {
    const foreseen = error instanceof NotNow || error instanceof StoreUnavailable;
    if (retryCount >= retryLimit) report('A look-up was given up', error);
    else if (!foreseen) report('A look-up failed, and is tried again', error);
    // This is kept beside the job, and an error of the database quotes whole rows.
    return { id, status: 'failed', output: { message: foreseen ? error.message : 'failed' } };
  }
}
