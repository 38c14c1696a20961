import type { RefundAnswer } from '../../../contract/index.ts';
import { seededBills } from '../../../mock-server/bills.ts';
import type { testDesk } from '../desk.ts';
import { type Pool, learn } from './pool.ts';

/** Its bank times out, so that only a person can say what became of its refunds. */
const WITHOUT_AN_END = 'bill_kerstin_5';
const SETTLED_BY_PEOPLE = 12;
/** Its refunds succeed, and fail a moment later. */
const FAILS_LATER = 'bill_mikko_3';
const SEEN_TO_BY_PEOPLE = 4;
const A_WHILE_MS = 60_000;

/** What there is before the first request: the seeded publisher, and some refunds that ask for a person. */
export async function begin(
  desk: ReturnType<typeof testDesk>,
  pool: Pool,
  { now, later }: { now: Date; later: (ms: number) => void },
): Promise<void> {
  for (const bill of seededBills(now)) learn(pool, (await desk.put(bill)).body);
  const refunds: string[] = [];
  const ordered = [
    ...Array.from({ length: SETTLED_BY_PEOPLE }, () => WITHOUT_AN_END),
    ...Array.from({ length: SEEN_TO_BY_PEOPLE }, () => FAILS_LATER),
  ];
  for (const billId of ordered)
    refunds.push((await desk.order(billId, { amount: 100 })).body.refund.id);
  later(A_WHILE_MS);
  for (const id of refunds)
    learn(pool, (await desk.call<RefundAnswer>('POST', `/api/v1/refunds/${id}/check`)).body);
}
