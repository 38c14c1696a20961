import * as fc from 'fast-check';
import type { Route } from './routes.ts';
import { type Wish, wishes } from './wishes.ts';

/** What has much to get wrong is asked for more often. */
const WEIGHTS: Record<string, number> = {
  orderRefund: 14,
  putBill: 12,
  checkRefund: 7,
  resolveRefund: 7,
  acknowledgeRefund: 7,
  requestRefund: 7,
  dismissRequest: 7,
  takeCallback: 7,
  listBills: 6,
};
const API = 4;

/** So many requests, of every operation its share and mixed evenly. */
export function planned(routes: readonly Route[], requests: number, seed: number): Wish[] {
  const total = routes.reduce((sum, route) => sum + weightOf(route), 0);
  const all = routes.flatMap((route, index) => {
    const numRuns = Math.ceil((requests * weightOf(route)) / total);
    const own = fc.sample(wishes(route), { numRuns, seed: seed + index });
    return own.map((wish, turn) => ({ wish, at: (turn + 0.5) / numRuns }));
  });
  return all.toSorted((a, b) => a.at - b.at).map(({ wish }) => wish);
}

const weightOf = ({ path, operation }: Route) =>
  WEIGHTS[operation.operationId] ?? (path.startsWith('/api/') ? API : 1);
