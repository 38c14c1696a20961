import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as ledger from './migrations/0001-ledger.ts';
import * as callbacks from './migrations/0002-callbacks.ts';
import * as checking from './migrations/0003-checking.ts';
import * as events from './migrations/0004-outgoing-events.ts';
import * as search from './migrations/0005-search.ts';
import * as imports from './migrations/0006-imports.ts';
import * as audit from './migrations/0007-audit.ts';
import * as refundLists from './migrations/0008-refund-lists.ts';
import * as acknowledged from './migrations/0009-acknowledged.ts';
import * as requests from './migrations/0010-requests.ts';
import * as searchInOrder from './migrations/0011-search-in-order.ts';
import * as waitingEvents from './migrations/0012-waiting-events.ts';
import * as signsAsLetters from './migrations/0013-signs-as-letters.ts';
import type { Database } from './schema.ts';

/** In order of their names. A released migration is never changed; a change is a new one. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-ledger': ledger,
  '0002-callbacks': callbacks,
  '0003-checking': checking,
  '0004-outgoing-events': events,
  '0005-search': search,
  '0006-imports': imports,
  '0007-audit': audit,
  '0008-refund-lists': refundLists,
  '0009-acknowledged': acknowledged,
  '0010-requests': requests,
  '0011-search-in-order': searchInOrder,
  '0012-waiting-events': waitingEvents,
  '0013-signs-as-letters': signsAsLetters,
};

/**
 * Brings the database up to date, or as far as one migration. Safe with several servers starting at once: the
 * migrator takes a lock.
 */
export async function migrate(db: Kysely<Database>, last?: string): Promise<void> {
  const migrating = migrator(db);
  const { error } = await (last ? migrating.migrateTo(last) : migrating.migrateToLatest());
  if (error)
    throw error instanceof Error ? error : new Error('A migration failed', { cause: error });
}

/** Whether every migration has been executed. */
export async function isMigrated(db: Kysely<Database>): Promise<boolean> {
  const migrations = await migrator(db).getMigrations();
  return migrations.every(({ executedAt }) => executedAt !== undefined);
}

function migrator(db: Kysely<Database>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
}
