import {
  AliasNode,
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  FunctionNode,
  IdentifierNode,
  type OperationNode,
  OperatorNode,
  ParensNode,
  RawNode,
  ReferenceNode,
  SelectQueryNode,
  TableNode,
  ValueNode,
} from 'kysely';
import type { Database } from '../schema.ts';

/** A statement that cannot be held to one vendor. It is a bug, and was not sent. */
export class Unscoped extends Error {
  override readonly name = 'Unscoped';
}

/** Every table. A new one is named here, and says whose each of its rows is. */
const TABLES = {
  customers: true,
  contracts: true,
  bills: true,
  refunds: true,
  refund_events: true,
  callback_deliveries: true,
  outgoing_events: true,
  imports: true,
  refusals: true,
  refund_requests: true,
} satisfies Record<keyof Database, true>;

/** Says whose a row is. */
export const VENDOR = ColumnNode.create('vendor_id');

export function isVendorColumn(column: OperationNode): boolean {
  if (!ColumnNode.is(column)) throw new Unscoped(`A ${column.kind} is written to`);
  return column.column.name === VENDOR.column.name;
}

/** `told(id, name)`: what a function makes, and its columns. */
const NAME_WITH_COLUMNS = /^\w+\(\w+(?:, \w+)*\)$/;

/**
 * What a table is called in its statement. Null for what is no table: rows that a function makes, or a select, which
 * is held to the vendor by itself.
 */
export function nameInStatement(item: OperationNode): string | null {
  const [source, alias] = AliasNode.is(item) ? [item.node, item.alias] : [item, null];
  if (SelectQueryNode.is(source) || FunctionNode.is(source)) {
    const raw = alias && RawNode.is(alias) ? alias.sqlFragments.join() : null;
    if (raw && !NAME_WITH_COLUMNS.test(raw)) throw new Unscoped(`${raw} is used as a name`);
    return null;
  }
  if (!TableNode.is(source)) throw new Unscoped(`A ${source.kind} is used as a table`);

  const { schema, identifier } = source.table;
  if (schema || !Object.hasOwn(TABLES, identifier.name))
    throw new Unscoped(`${identifier.name} is no table of a vendor’s`);
  if (!alias) return identifier.name;
  if (!IdentifierNode.is(alias)) throw new Unscoped(`${identifier.name} has a raw name`);
  return alias.name;
}

/** Rows of these tables are this vendor's, and whatever else was asked is true of them. */
export function theirs(
  vendorId: string,
  tables: readonly string[],
  asked: OperationNode | undefined,
): OperationNode {
  const conditions: OperationNode[] = tables.map((table) =>
    BinaryOperationNode.create(
      ReferenceNode.create(VENDOR, TableNode.create(table)),
      OperatorNode.create('='),
      ValueNode.create(vendorId),
    ),
  );
  // In parentheses, as it may have an `or` in it.
  if (asked) conditions.push(ParensNode.create(asked));
  return conditions.reduce((all, one) => AndNode.create(all, one));
}
