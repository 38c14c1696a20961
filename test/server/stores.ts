import { type Jobs } from '../../server/jobs/jobs.ts';
import { memoryJobs } from '../../server/jobs/memory-jobs.ts';
import { postgresJobs } from '../../server/jobs/postgres-jobs.ts';
import { memoryStore } from '../../server/store/memory/memory-store.ts';
import { connect } from '../../server/store/postgres/connect.ts';
import { migrate } from '../../server/store/postgres/migrate.ts';
import { postgresStore } from '../../server/store/postgres/postgres-store.ts';
import type { Store } from '../../server/store/store.ts';
import { freshDatabase } from '../runner/fresh-database.ts';

export interface TestStore {
  readonly store: Store;
  close(): Promise<void>;
}

interface StoreOptions {
  /** Whether what happens to bills is put into the outbox. */
  readonly tells?: boolean;
}

/** A ledger on a database of its own, for tests that leave nothing for later. */
export async function freshPostgresStore(
  options: StoreOptions = {},
): Promise<TestStore & { readonly url: string }> {
  const { url, drop } = await freshDatabase();
  const db = connect(url, () => {});
  await migrate(db);
  return {
    url,
    store: postgresStore(
      db,
      () => Promise.reject(new Error('There are no jobs in this test')),
      options,
    ),
    async close() {
      await db.destroy();
      await drop();
    },
  };
}

/** Both ledgers, for tests of what they promise alike. */
export const STORES: Record<string, (options?: StoreOptions) => Promise<TestStore>> = {
  'in memory': async (options) => ({
    store: memoryStore(() => {}, options),
    close: async () => {},
  }),
  'on PostgreSQL': freshPostgresStore,
};

export interface TestLedger extends TestStore {
  readonly jobs: Jobs;
}

/** Both ledgers with the jobs that belong to them. */
export const LEDGERS: Record<string, () => Promise<TestLedger>> = {
  async 'in memory'() {
    const jobs = memoryJobs(() => {});
    return { store: memoryStore(jobs.enqueue), jobs, close: jobs.stop };
  },

  async 'on PostgreSQL'() {
    const { url, drop } = await freshDatabase();
    const db = connect(url, () => {});
    await migrate(db);
    const jobs = await postgresJobs(url, () => {});
    return {
      store: postgresStore(db, jobs.enqueue),
      jobs,
      async close() {
        await jobs.stop();
        await db.destroy();
        await drop();
      },
    };
  },
};
