import {
  AliasNode,
  type InsertQueryNode,
  OnConflictNode,
  type OperationNode,
  PrimitiveValueListNode,
  SelectQueryNode,
  SelectionNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
} from 'kysely';
import { Unscoped, VENDOR, isVendorColumn, nameInStatement } from './tables.ts';

/** The same insert, of rows that are this vendor's. */
export function insertTheirs(query: InsertQueryNode, vendorId: string): InsertQueryNode {
  const { into, columns, values, onConflict } = query;
  if (!into || nameInStatement(into) === null || !columns || !values)
    throw new Unscoped('An insert does not say what goes into which columns');
  if (columns.some(isVendorColumn)) throw new Unscoped('An insert says by itself whose a row is');
  return {
    ...query,
    columns: [VENDOR, ...columns],
    values: withVendor(values, vendorId),
    ...(onConflict ? { onConflict: withinVendor(onConflict) } : {}),
  };
}

function withVendor(values: OperationNode, vendorId: string): OperationNode {
  const vendor = ValueNode.create(vendorId);
  if (ValuesNode.is(values))
    return ValuesNode.create(
      values.values.map((row) =>
        PrimitiveValueListNode.is(row)
          ? PrimitiveValueListNode.create([vendorId, ...row.values])
          : ValueListNode.create([vendor, ...row.values]),
      ),
    );
  if (!SelectQueryNode.is(values) || values.setOperations)
    throw new Unscoped(`A ${values.kind} is inserted`);
  const selected = SelectionNode.create(AliasNode.create(vendor, VENDOR.column));
  return { ...values, selections: [selected, ...(values.selections ?? [])] } as SelectQueryNode;
}

/** A row that is in the way is this vendor's, as the vendor is a part of what has to be unique. */
function withinVendor(conflict: OnConflictNode): OnConflictNode {
  const { columns, constraint, indexExpression, updates = [] } = conflict;
  if (constraint || indexExpression || (!columns && updates.length > 0))
    throw new Unscoped('An upsert does not say by columns what is unique');
  if (updates.some(({ column }) => isVendorColumn(column)))
    throw new Unscoped('An upsert gives a row to another vendor');
  return columns ? OnConflictNode.cloneWith(conflict, { columns: [VENDOR, ...columns] }) : conflict;
}
