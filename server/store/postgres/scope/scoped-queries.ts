import {
  type DeleteQueryNode,
  type InsertQueryNode,
  type JoinNode,
  OnNode,
  type OperationNode,
  OperationNodeTransformer,
  type QueryId,
  type RawNode,
  type SelectQueryNode,
  type UpdateQueryNode,
  WhereNode,
  type WithNode,
} from 'kysely';
import { insertTheirs } from './inserts.ts';
import { refuseTables } from './raw-sql.ts';
import { Unscoped, isVendorColumn, nameInStatement, theirs } from './tables.ts';

/** Any other keeps rows of the joined table that its condition is not true of. */
const JOINS = new Set(['InnerJoin', 'LeftJoin', 'LateralInnerJoin', 'LateralLeftJoin']);

/** Holds a statement and each select within it to one vendor. */
export class ScopedQueries extends OperationNodeTransformer {
  readonly #vendorId: string;

  constructor(vendorId: string) {
    super();
    this.#vendorId = vendorId;
  }

  protected override transformSelectQuery(node: SelectQueryNode, id?: QueryId): SelectQueryNode {
    const query = super.transformSelectQuery(node, id);
    return this.#scoped(query, query.from?.froms);
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, id?: QueryId): UpdateQueryNode {
    const query = super.transformUpdateQuery(node, id);
    const { table, from, updates = [] } = query;
    if (!table || updates.some(({ column }) => isVendorColumn(column)))
      throw new Unscoped('An update gives a row to another vendor');
    return this.#scoped(query, [table, ...(from?.froms ?? [])]);
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, id?: QueryId): DeleteQueryNode {
    const query = super.transformDeleteQuery(node, id);
    return this.#scoped(query, [...query.from.froms, ...(query.using?.tables ?? [])]);
  }

  protected override transformInsertQuery(node: InsertQueryNode, id?: QueryId): InsertQueryNode {
    return insertTheirs(super.transformInsertQuery(node, id), this.#vendorId);
  }

  protected override transformJoin(node: JoinNode, id?: QueryId): JoinNode {
    const join = super.transformJoin(node, id);
    if (!JOINS.has(join.joinType)) throw new Unscoped(`A ${join.joinType} is used`);
    const name = nameInStatement(join.table);
    if (name === null) return join;
    return { ...join, on: OnNode.create(theirs(this.#vendorId, [name], join.on?.on)) };
  }

  protected override transformRaw(node: RawNode, id?: QueryId): RawNode {
    refuseTables(node);
    return super.transformRaw(node, id);
  }

  protected override transformWith(_node: WithNode): WithNode {
    throw new Unscoped('A statement has a query of its own beside it');
  }

  #scoped<Query extends { readonly where?: WhereNode }>(
    query: Query,
    items: readonly OperationNode[] = [],
  ): Query {
    const names = items.map(nameInStatement).filter((name) => name !== null);
    if (names.length === 0) return query;
    return { ...query, where: WhereNode.create(theirs(this.#vendorId, names, query.where?.where)) };
  }
}
