import type { Transaction } from 'kysely';
import type { LookUpJob } from '../store.ts';
import type { Database } from './schema.ts';

/** Puts work for later into the transaction that needs it, so that it is remembered exactly when that is. */
export type Enqueue = (tx: Transaction<Database>, job: LookUpJob) => Promise<void>;
