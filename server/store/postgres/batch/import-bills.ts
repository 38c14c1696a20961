import { sql } from 'kysely';
import type { BillImport } from '../../../../contract/index.ts';
import {
  type ImportParts,
  type Imported,
  importInto,
  referenceOf,
} from '../../../refunds/import.ts';
import type { VendorLedger, VendorTransaction } from '../scope/vendor-db.ts';
import { asking } from '../trouble.ts';
import { paymentOf } from './payments.ts';
import { Raced } from './statements.ts';
import { withBills } from './with-bills.ts';

/** `not-storable` is what only the database itself refuses, such as an e-mail address that is too long for its index. */
export type Answer = Imported | 'not-storable';

export interface BatchParts extends ImportParts {
  readonly tells: boolean;
  /** Everything is done and then undone. */
  readonly dryRun: boolean;
}

type RecordAnswers = (tx: VendorTransaction, answers: readonly Answer[]) => Promise<void>;

const TRIES = 10;
const DEADLOCK_OR_NOT_SERIALIZABLE = /^40/;
/** Bad data, a broken constraint, a limit of PostgreSQL's. Appendix A of its manual. */
const BAD_DATA = /^(22|23|54)/;

/**
 * Imports bills by the rules of a single one, in one short transaction, each seeing those before it. `record` writes
 * into the same transaction what became of them; it may have to do so again.
 */
export function importBills(
  db: VendorLedger,
  bills: readonly BillImport[],
  parts: BatchParts,
  record: RecordAnswers,
): Promise<readonly Answer[]> {
  const once = () =>
    db.inTransaction(async (tx) => {
      if (parts.dryRun) await sql`savepoint untouched`.execute(tx);
      const answers = await take(tx, bills, parts);
      if (parts.dryRun) await sql`rollback to savepoint untouched`.execute(tx);
      await record(tx, answers);
      return answers;
    });

  return asking(async () => {
    for (let left = TRIES - 1; ; left -= 1)
      try {
        return await once();
      } catch (error) {
        const again = error instanceof Raced || DEADLOCK_OR_NOT_SERIALIZABLE.test(codeOf(error));
        if (!again || left === 0) throw error;
      }
  });
}

/**
 * Where the database refuses a row, the bill is looked for by halves, so that it costs no other bill. That also parts
 * bills that pass payments round in a ring, of which each would be written while the next still has its payment.
 */
async function take(
  tx: VendorTransaction,
  bills: readonly BillImport[],
  parts: BatchParts,
): Promise<Answer[]> {
  if (bills.length === 0) return [];
  await sql`savepoint before`.execute(tx);
  try {
    const answers = await takeAll(tx, bills, parts);
    await sql`release savepoint before`.execute(tx);
    return answers;
  } catch (error) {
    if (!BAD_DATA.test(codeOf(error))) throw error;
    await sql`rollback to savepoint before`.execute(tx);
    await sql`release savepoint before`.execute(tx);
    if (bills.length === 1) return ['not-storable'];
    const half = Math.ceil(bills.length / 2);
    const first = await take(tx, bills.slice(0, half), parts);
    return [...first, ...(await take(tx, bills.slice(half), parts))];
  }
}

function takeAll(
  tx: VendorTransaction,
  bills: readonly BillImport[],
  parts: BatchParts,
): Promise<Imported[]> {
  const billIds = bills.map(({ id }) => id);
  const payments = bills
    .map((bill) => paymentOf({ payment: { ...bill.payment, reference: referenceOf(bill) } }))
    .filter((payment) => payment !== null);
  return withBills(tx, { ...parts, billIds, payments }, async (bookOf) => {
    const answers: Imported[] = [];
    for (const bill of bills) {
      const answer = await importInto(bookOf(bill.id), bill, parts);
      if (answer === 'raced') throw new Raced();
      answers.push(answer);
    }
    return answers;
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
