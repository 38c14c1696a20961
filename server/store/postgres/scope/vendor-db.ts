import type { Kysely, Transaction } from 'kysely';
import type { Database, VendorTables } from '../schema.ts';
import { vendorScope } from './vendor-scope.ts';

/**
 * The tables as one vendor has them. No statement reaches another vendor's rows, and none has to say whose it is
 * about. The whole database is never taken for this.
 */
export interface VendorDb extends Pick<
  Kysely<VendorTables>,
  'selectFrom' | 'insertInto' | 'updateTable' | 'deleteFrom' | 'getExecutor'
> {
  readonly vendorId: string;
}

export interface VendorTransaction extends VendorDb {
  readonly isTransaction: true;
}

/** All that one vendor has in the database. */
export interface VendorLedger extends VendorDb {
  /** `whole` is the same transaction for what is of all vendors. */
  inTransaction<T>(
    work: (tx: VendorTransaction, whole: Transaction<Database>) => Promise<T>,
  ): Promise<T>;
  /** Several reads of one moment. */
  atOnce<T>(read: (tx: VendorTransaction) => Promise<T>): Promise<T>;
}

export function vendorLedger(db: Kysely<Database>, vendorId: string): VendorLedger {
  const scope = vendorScope(vendorId);
  // The columns that are left out of the types are those that nobody has to name.
  const scoped = <Db extends VendorDb>(one: Kysely<Database>) =>
    Object.assign(one.withPlugin(scope), { vendorId }) as unknown as Db;

  return Object.assign(scoped<VendorDb>(db), {
    inTransaction: <T>(work: (tx: VendorTransaction, whole: Transaction<Database>) => Promise<T>) =>
      db.transaction().execute((tx) => work(scoped(tx), tx)),

    atOnce: <T>(read: (tx: VendorTransaction) => Promise<T>) =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((tx) => read(scoped(tx))),
  });
}
