import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import type { RefundFilter } from '../store.ts';
import type { VendorTables } from './schema.ts';

type Row = ExpressionBuilder<VendorTables, 'refunds'>;

/** What is true of every refund that a filter lets through. */
export function passes(
  filter: RefundFilter,
): (row: Row) => ExpressionWrapper<VendorTables, 'refunds', SqlBool> {
  const { statuses, provider, from, until, by, attention } = filter;
  return (row) =>
    row.and([
      ...(statuses ? [row('status', 'in', statuses), ...notSucceeded(row, statuses)] : []),
      ...(provider === undefined ? [] : [row('provider', '=', provider)]),
      ...(from === undefined ? [] : [row('requested_at', '>=', from)]),
      ...(until === undefined ? [] : [row('requested_at', '<', until)]),
      ...(by === undefined ? [] : [row('requested_by_id', '=', by)]),
      ...(attention === undefined ? [] : [row('attention', 'is not', null)]),
      ...(attention === undefined || attention === 'any' ? [] : [row('attention', '=', attention)]),
    ]);
}

/** Says once more what the index of these is made of, in the words that the planner knows it by. */
function notSucceeded(row: Row, statuses: NonNullable<RefundFilter['statuses']>) {
  return statuses.includes('succeeded') ? [] : [row('status', '<>', sql.lit('succeeded' as const))];
}
