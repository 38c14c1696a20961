import { type Insertable, type RawBuilder, type Transaction, sql } from 'kysely';
import type { Database } from '../schema.ts';

/** A row, or some columns of it, for many at once. Here JSON is itself and not text. */
export type Row<Table extends keyof Database> = {
  readonly [Column in keyof Insertable<Database[Table]>]?: unknown;
};

/** Somebody added a row just now that was not there to be locked: begin again. */
export class Raced extends Error {
  override readonly name = 'Raced';
}

/** The tables that have a row for each id. */
type Named = 'customers' | 'contracts' | 'bills' | 'refunds';

/**
 * Many rows as one parameter, named `told` where they are selected from. One parameter for each value would end at
 * 65,535 of them.
 */
export function told<Table extends keyof Database>(
  table: Table,
  rows: readonly Row<Table>[],
): RawBuilder<unknown> {
  return sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json) as told`;
}

/** Adds rows that are not there. */
export async function insertNew<Table extends Named>(
  tx: Transaction<Database>,
  table: Table,
  rows: readonly Row<Table>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = columnsOf(first);
  const { numAffectedRows } = await sql`
    insert into ${sql.table(table)} (${columns()}) select ${columns()} from ${told(table, rows)}
    on conflict (vendor_id, id) do nothing
  `.execute(tx);
  if (Number(numAffectedRows) < rows.length) throw new Raced();
}

/** Adds or replaces. What is the same already costs no new version of its row. */
export async function upsert<Table extends Named>(
  tx: Transaction<Database>,
  table: Table,
  rows: readonly Row<Table>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const [columns, values] = [columnsOf(first), columnsOf(first, 'vendor_id', 'id')];
  await sql`
    insert into ${sql.table(table)} (${columns()}) select ${columns()} from ${told(table, rows)}
    on conflict (vendor_id, id) do update set (${values()}) = row (${values('excluded')})
    where (${values(table)}) is distinct from (${values('excluded')})
  `.execute(tx);
}

/** Replaces rows that are there. */
export async function update<Table extends Named>(
  tx: Transaction<Database>,
  table: Table,
  rows: readonly Row<Table>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const values = columnsOf(first, 'vendor_id', 'id');
  await sql`
    update ${sql.table(table)} as old set (${values()}) = row (${values('told')})
    from ${told(table, rows)}
    where old.vendor_id = told.vendor_id and old.id = told.id
  `.execute(tx);
}

/** The columns of rows that all have the same ones. */
function columnsOf(row: object, ...except: string[]) {
  const names = Object.keys(row).filter((name) => !except.includes(name));
  return (of?: string) => sql.join(names.map((name) => sql.ref(of ? `${of}.${name}` : name)));
}
