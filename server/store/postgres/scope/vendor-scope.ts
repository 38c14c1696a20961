import { type KyselyPlugin, RawNode } from 'kysely';
import { refuseStatement } from './raw-sql.ts';
import { ScopedQueries } from './scoped-queries.ts';
import { Unscoped } from './tables.ts';

const STATEMENTS = new Set([
  'SelectQueryNode',
  'InsertQueryNode',
  'UpdateQueryNode',
  'DeleteQueryNode',
  'RawNode',
]);

/**
 * Holds every statement to one vendor: each table in it is asked for this vendor's rows only, and what is inserted is
 * this vendor's. What cannot be held to it is refused.
 */
export function vendorScope(vendorId: string): KyselyPlugin {
  // Made for the first statement that is built: most were built before, once for all vendors.
  let queries: ScopedQueries | undefined;
  return {
    transformQuery({ node, queryId }) {
      if (!STATEMENTS.has(node.kind)) throw new Unscoped(`A ${node.kind} is of all vendors`);
      if (RawNode.is(node)) refuseStatement(node);
      queries ??= new ScopedQueries(vendorId);
      return queries.transformNode(node, queryId);
    },
    transformResult: async ({ result }) => result,
  };
}
