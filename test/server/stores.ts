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

/** A ledger on a database of its own. */
export async function freshPostgresStore(): Promise<TestStore & { readonly url: string }> {
  const { url, drop } = await freshDatabase();
  const db = connect(url, () => {});
  await migrate(db);
  return {
    url,
    store: postgresStore(db),
    async close() {
      await db.destroy();
      await drop();
    },
  };
}

/** Both ledgers, for tests of what they promise alike. */
export const STORES: Record<string, () => Promise<TestStore>> = {
  'in memory': async () => ({ store: memoryStore(), close: async () => {} }),
  'on PostgreSQL': freshPostgresStore,
};
