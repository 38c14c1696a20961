import { type AliasedExpression, type Insertable, expressionBuilder, sql } from 'kysely';
import type { VendorTables } from '../schema.ts';

/** A row, or some columns of it, for many at once. Here JSON is itself and not text. */
export type Row<Table extends keyof VendorTables> = {
  readonly [Column in keyof Insertable<VendorTables[Table]>]?: unknown;
};

export type Columns = Record<string, unknown>;

/**
 * Many rows as one parameter, named `told` where they are selected from. One parameter for each value would end at
 * 65,535 of them.
 */
export function told<Table extends keyof VendorTables>(table: Table, rows: readonly Row<Table>[]) {
  return toldAs(table, JSON.stringify(rows));
}

/** The same of rows that are JSON already. */
export function toldAs(
  table: keyof VendorTables,
  json: string,
): AliasedExpression<Columns, 'told'> {
  return expressionBuilder<VendorTables>()
    .fn<Columns>('json_populate_recordset', [sql`null::${sql.id(table)}`, sql`${json}::json`])
    .as('told');
}
