import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import type { RefundFilter } from '../refund-lists.ts';
import type { VendorTables } from './schema.ts';

type Row = ExpressionBuilder<VendorTables, 'refunds'>;

/**
 * What is true of every refund that a filter lets through. Nothing is said twice: the planner would take it for two
 * things of which few refunds have both, and sort those few, which are many. How they stand is no parameter: the index of
 * those that have not succeeded is of use only where that is seen, also to a planner that plans for all values at once.
 */
export function passes({ statuses, provider, from, until, by, attention }: RefundFilter) {
  return (row: Row): ExpressionWrapper<VendorTables, 'refunds', SqlBool> =>
    row.and([
      ...(statuses ? [row('status', 'in', statuses.map(sql.lit))] : []),
      ...(provider === undefined ? [] : [row('provider', '=', provider)]),
      ...(from === undefined ? [] : [row('requested_at', '>=', from)]),
      ...(until === undefined ? [] : [row('requested_at', '<', until)]),
      ...(by === undefined ? [] : [row('requested_by_id', '=', by)]),
      ...(attention === undefined ? [] : [asks(row, attention)]),
    ]);
}

function asks(row: Row, attention: NonNullable<RefundFilter['attention']>) {
  const why =
    attention === 'any' ? row('attention', 'is not', null) : row('attention', '=', attention);
  return row.and([why, row('acknowledged_at', 'is', null)]);
}
