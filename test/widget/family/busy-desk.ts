import { waitUntil } from '@open-wc/testing';
import type { BillImport, RefundList, RefundSummary } from '../../../contract/index.ts';
import { seededBills } from '../../../mock-server/bills.ts';
import { mockApp } from '../../../mock-server/mock-app.ts';

const DAY_MS = 86_400_000;
const HOST = 'http://refunds.simulated';

type App = Awaited<ReturnType<typeof mockApp>>;
export type BusyDesk = Awaited<ReturnType<typeof busyDesk>>;

export const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();

/**
 * A publisher with many refunds: one of Anna's each day for so many days, and one ordered now with each of the
 * providers, of which one comes back later and one waits for money on the account.
 */
export async function busyDesk(days = 40) {
  const bills = [
    ...seededBills(new Date()).map(({ refunds: _refunds, ...bill }) => bill),
    ...Array.from({ length: days }, (_, day) => refundedBill(day)),
  ];
  const app = await mockApp({ bills, paceMs: 20, report: () => {} });
  const get = async <T>(path: string, accept = 'application/json') => {
    const headers = { Authorization: `Bearer ${await app.tokenFor('admin')}`, Accept: accept };
    const answer = await app.fetch(new Request(HOST + path, { headers }));
    return (accept === 'text/csv' ? answer.text() : answer.json()) as Promise<T>;
  };
  const desk = {
    app,
    text: (query = '') => get<string>(`/api/v1/refunds?${query}`, 'text/csv'),
    list: (query = '') => get<RefundList>(`/api/v1/refunds?${query}`),
    sums: (query = '') => get<RefundSummary>(`/api/v1/refunds/summary?${query}`),
    /** Somebody has seen to a refund. */
    seeTo: async (refundId: string) => {
      const headers = { Authorization: `Bearer ${await app.tokenFor('admin')}` };
      const path = `${HOST}/api/v1/refunds/${refundId}/acknowledge`;
      await app.fetch(new Request(path, { method: 'POST', headers }));
    },
    order: (billId: string, amount: number, currency = 'SEK', as: 'admin' | 'agent' = 'admin') =>
      order(app, billId, { amount, currency, reason: 'Charged twice' }, as),
  };
  await desk.order('bill_ingrid_5', 2000);
  await desk.order('bill_ingrid_2', 10_000, 'NOK');
  await desk.order('bill_mikko_4', 1000);
  await desk.order('bill_mikko_3', 4900);
  await waitUntil(async () => (await desk.list('attention=true')).data.length === 2, 'attention', {
    timeout: 4000,
  });
  return desk;
}

function refundedBill(day: number): BillImport {
  const [first] = seededBills(new Date());
  if (!first) throw new Error('Nothing is seeded');
  return {
    ...first,
    id: `bill_busy_${day}`,
    number: `B${day}`,
    paidAt: daysAgo(day + 20),
    payment: {
      ...first.payment,
      reference: { paymentIntent: `pi_sim_9900sek_busy${day}` },
    } as BillImport['payment'],
    refunds: [{ id: `busy-${day}`, amount: 100, at: daysAgo(day + 0.01), reason: `Day ${day}` }],
  };
}

async function order(app: App, billId: string, body: object, as: 'admin' | 'agent') {
  const answer = await app.fetch(
    new Request(`${HOST}/api/v1/bills/${billId}/refunds`, {
      method: 'POST',
      headers: {
        'Authorization': `Bearer ${await app.tokenFor(as)}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': crypto.randomUUID(),
      },
      body: JSON.stringify(body),
    }),
  );
  if (!answer.ok) throw new Error(`The order was answered with ${answer.status}`);
}
