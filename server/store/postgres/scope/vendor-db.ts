import type { CompiledQuery, Kysely, QueryResult, Transaction } from 'kysely';
import type { Database, VendorTables } from '../schema.ts';
import { kept } from '../client.ts';
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

/** What can be sent: a query that is built, or words such as `commit`. */
export interface Statement<Row = unknown> {
  compile(): CompiledQuery<Row>;
}

type Results<Statements extends readonly Statement[]> = {
  [Index in keyof Statements]: QueryResult<
    Statements[Index] extends Statement<infer Row> ? Row : never
  >;
};

export interface Sender {
  readonly vendorId: string;
  /**
   * Sends statements together and waits once. The engine does one after the other; in a transaction, none after one
   * that it refused, and that refusal is what is thrown.
   */
  send<const Statements extends readonly Statement[]>(
    ...statements: Statements
  ): Promise<Results<Statements>>;
}

/** One connection that nobody else uses meanwhile. */
export interface VendorConnection extends VendorTransaction, Sender {}

/** All that one vendor has in the database. */
export interface VendorLedger extends VendorDb, Sender {
  /** `whole` is the same transaction for what is of all vendors. */
  inTransaction<T>(
    work: (tx: VendorTransaction, whole: Transaction<Database>) => Promise<T>,
  ): Promise<T>;
  /** A connection to begin and end a transaction on. */
  alone<T>(work: (connection: VendorConnection) => Promise<T>): Promise<T>;
}

export function vendorLedger(db: Kysely<Database>, vendorId: string): VendorLedger {
  const scope = vendorScope(vendorId);
  // The columns that are left out of the types are those that nobody has to name.
  const scoped = <Db extends VendorDb>(one: Kysely<Database>) =>
    Object.assign(one.withPlugin(scope), { vendorId }) as unknown as Db;

  return Object.assign(scoped<VendorDb>(db), {
    send: sender(db),

    inTransaction: <T>(work: (tx: VendorTransaction, whole: Transaction<Database>) => Promise<T>) =>
      db.transaction().execute((tx) => work(scoped(tx), tx)),

    alone: <T>(work: (connection: VendorConnection) => Promise<T>) =>
      db
        .connection()
        .execute((one) =>
          work(Object.assign(scoped<VendorTransaction>(one), { send: sender(one) })),
        ),
  });
}

/** Over one connection, whichever is free. */
function sender(db: Kysely<Database>): Sender['send'] {
  const send = (...statements: Statement[]) => {
    // All are built before the first is sent.
    const queries = statements.map((statement) => kept(statement.compile()));
    return db
      .getExecutor()
      .provideConnection((connection) =>
        Promise.all(queries.map((query) => connection.executeQuery(query))),
      );
  };
  return send as Sender['send'];
}
