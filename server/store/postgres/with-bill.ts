import { news } from '../../events/news.ts';
import { type BillBook, KeyTaken } from '../store.ts';
import { postgresBook } from './postgres-book.ts';
import { lockBills, readBill } from './queries.ts';
import { billOfJson, isoTime } from './rows.ts';
import { builtOnce } from './scope/built-once.ts';
import type { Statement, VendorConnection, VendorLedger } from './scope/vendor-db.ts';
import { BEGIN, COMMIT, ROLLBACK } from './scope/words.ts';

/**
 * A transaction with a bill's row locked, in two trips: it begins, locks and reads in one, and writes and commits in the
 * other. So a bill is locked for one trip and for the work itself.
 */
export function withBill<T>(
  db: VendorLedger,
  billId: string,
  work: (book: BillBook) => Promise<T>,
  { tells }: { readonly tells: boolean },
): Promise<T> {
  return db.alone(async (connection) => {
    try {
      const open = postgresBook(connection, billId, await lockedBill(connection, billId));
      const before = open.book.bill;
      const answer = await work(open.book);
      if (tells) open.tell(news(before, open.book.bill));
      await commit(connection, open.left());
      return answer;
    } catch (error) {
      // A connection that cannot even do this is broken, and its pool lets go of it.
      await connection.send(ROLLBACK).catch(() => {});
      throw isKeyTaken(error) ? new KeyTaken() : error;
    }
  });
}

export type LockedBill = NonNullable<Awaited<ReturnType<typeof lockedBill>>>;

/** The bill is read by a statement after the one that locks it, which sees what was written while that waited. */
async function lockedBill(connection: VendorConnection, billId: string) {
  const [, locked, { rows }] = await connection.send(
    BEGIN,
    lockBill(connection, { ids: [billId] }),
    readBill(connection, { id: billId }),
  );
  const [row] = rows;
  // One that was added between the two is not locked.
  if (!row || locked.rows.length === 0) return null;
  const { events_told: told, at } = row.bill;
  return { bill: billOfJson(row.bill), told, at: isoTime(at) };
}

const lockBill = builtOnce((db, { ids }: { ids: readonly string[] }) => lockBills(db, ids));

async function commit(connection: VendorConnection, writes: readonly Statement[]): Promise<void> {
  const done = await connection.send(...writes, COMMIT);
  const { rows } = done.at(-1) ?? { rows: [] };
  // The engine ends so what had failed before, and calls that no error.
  const [{ command } = { command: 'ROLLBACK' }] = rows as { command: string }[];
  if (command !== 'COMMIT') throw new Error('A transaction with trouble in it was committed');
}

function isKeyTaken(error: unknown): boolean {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return code === '23505' && constraint === 'refunds_one_per_key';
}
