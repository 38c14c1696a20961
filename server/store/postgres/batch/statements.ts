import { type Expression, type Kysely, sql } from 'kysely';
import type { VendorTransaction } from '../scope/vendor-db.ts';
import { type Columns, type Row, told } from './told.ts';

/** Somebody added a row just now that was not there to be locked: begin again. */
export class Raced extends Error {
  override readonly name = 'Raced';
}

/** The tables that have a row for each id. */
type Named = 'customers' | 'contracts' | 'bills' | 'refunds';
/** Which columns a statement has is known from its first row only. */
type AnyColumns = Pick<Kysely<Record<Named, Columns>>, 'insertInto' | 'updateTable'>;

/** Adds rows that are not there. */
export async function insertNew<Table extends Named>(
  tx: VendorTransaction,
  table: Table,
  rows: readonly Row<Table>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const { numInsertedOrUpdatedRows } = await inserting(tx, table, rows, first)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  if (Number(numInsertedOrUpdatedRows) < rows.length) throw new Raced();
}

/** Adds or replaces. What is the same already costs no new version of its row. */
export async function upsert<Table extends Named>(
  tx: VendorTransaction,
  table: Table,
  rows: readonly Row<Table>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const names = valuesOf(first);
  await inserting(tx, table, rows, first)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(from('excluded', names))
        .where(sql`(${all(table, names)})`, 'is distinct from', sql`(${all('excluded', names)})`),
    )
    .execute();
}

/** Replaces rows that are there. */
export async function update<Table extends Named>(
  tx: VendorTransaction,
  table: Table,
  rows: readonly Row<Table>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  await (tx as unknown as AnyColumns)
    .updateTable(table as Named)
    .from(told(table, rows))
    .set(from('told', valuesOf(first)))
    .whereRef(`${table as Named}.id`, '=', 'told.id')
    .execute();
}

function inserting<Table extends Named>(
  tx: VendorTransaction,
  table: Table,
  rows: readonly Row<Table>[],
  first: object,
) {
  const names = Object.keys(first);
  return (tx as unknown as AnyColumns)
    .insertInto(table as Named)
    .columns(names)
    .expression((row) =>
      row.selectFrom(told(table, rows)).select(names.map((name) => `told.${name}` as const)),
    );
}

/** Of rows that all have the same columns, those that may change. */
function valuesOf(row: object): string[] {
  return Object.keys(row).filter((name) => name !== 'id');
}

function from(table: string, names: readonly string[]): Record<string, Expression<unknown>> {
  return Object.fromEntries(names.map((name) => [name, sql.ref(`${table}.${name}`)]));
}

function all(table: string, names: readonly string[]) {
  return sql.join(Object.values(from(table, names)));
}
