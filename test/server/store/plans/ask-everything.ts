import assert from 'node:assert/strict';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { BillImport, RefundRequest } from '../../../../contract/index.ts';
import { klarna, swish, vipps } from '../../../../mock-server/payments.ts';
import type { OpenApi } from '../../../../server/http/openapi/types.ts';
import { backlog } from '../../../../server/store/postgres/backlog.ts';
import { importBills } from '../../../../server/store/postgres/batch/import-bills.ts';
import { billsAfter } from '../../../../server/store/postgres/bill-names.ts';
import { postgresStore } from '../../../../server/store/postgres/postgres-store.ts';
import type { Database } from '../../../../server/store/postgres/schema.ts';
import { vendorLedger } from '../../../../server/store/postgres/scope/vendor-db.ts';
import type { LookUpJob } from '../../../../server/store/store.ts';
import { cardBill, paidBy } from '../../bills.ts';
import { testDesk } from '../../desk.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const FILTERS = [
  '',
  'status=failed',
  'status=pending',
  'status=succeeded',
  'status=pending,unknown',
  'provider=stripe',
  'provider=swish',
  'provider=nobody',
  'by=u-0',
  'by=u-7',
  'attention=true',
  'attention=unsettled',
  `from=${day(-10)}`,
  `to=${day(-100)}`,
  `from=${day(-107)}&to=${day(-100)}&timeZone=Europe/Stockholm`,
  `status=failed&provider=klarna&by=u-7&from=${day(-300)}`,
];
const SEARCHES = [
  'a',
  'an',
  'anna',
  'andersson',
  'anna andersson',
  'outi jarvinen',
  'sson',
  'ristin',
  'anna.and',
  'example.com',
  'nobody',
  'contract_',
  'contract_1234_1',
  'ontract',
  '1234',
];

function day(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

/** What is answered without the ledger. */
export const WITHOUT_LEDGER = [
  'readDocs',
  'readDocsStyle',
  'readEmbed',
  'readEmbedStyle',
  'readHealth',
  'readMe',
  'readOpenApi',
];

/** Asks for everything that can be asked for, and has all done that is done by itself. Gives the operations that there are. */
export async function askEverything(
  db: Kysely<Database>,
): Promise<{ asked: string[]; all: string[] }> {
  const jobs: LookUpJob[] = [];
  const store = postgresStore(db, async (_, job) => void jobs.push(job), { tells: true });
  const desk = testDesk({ store });
  await desk.listen();
  const { paths } = (await desk.call<OpenApi>('GET', '/openapi.json')).body;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      // Which does what reading does.
      .filter(([method]) => method !== 'head')
      .map(([method, { operationId }]) => ({
        operationId,
        is: RegExp(`^${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
      })),
  );
  const asked = new Set<string>();

  async function ask<T>(method: string, path: string, call: Parameters<typeof desk.call>[2] = {}) {
    const answer = await desk.call<T>(method, path, call);
    assert.ok(answer.status < 300, `${method} ${path}: ${JSON.stringify(answer)}`);
    note(`${method} ${path.split('?')[0]}`);
    return answer.body;
  }
  function note(request: string): void {
    for (const { operationId, is } of operations) if (is.test(request)) asked.add(operationId);
  }
  const get = <T = unknown>(path: string) => ask<T>('GET', `/api/v1${path}`);

  async function pages(path: string): Promise<void> {
    const { nextCursor } = await get<{ nextCursor: string | null }>(`${path}&limit=2`);
    if (nextCursor) await get(`${path}&limit=2&cursor=${nextCursor}`);
  }

  async function readBills(): Promise<void> {
    await get('/bills/bill_77777');
    await get('/bills/bill_77777/hints');
    for (const filter of ['contractId=contract_55_1', 'customerId=customer_55'])
      await pages(`/bills?${filter}`);
    const { email } = await get<{ email: string }>('/customers/customer_55');
    await pages(`/bills?${new URLSearchParams({ email })}`);
    await get('/contracts/contract_55_1');
    for (const q of SEARCHES) await get(`/search?${new URLSearchParams({ q })}`);
  }

  async function readRefunds(): Promise<void> {
    for (const filter of FILTERS) {
      await pages(`/refunds?${filter}`);
      await get(`/refunds/summary?${filter}`);
    }
    const file = await desk.app.request(
      'http://desk.test/api/v1/refunds?status=failed&provider=klarna',
      {
        headers: { Authorization: 'Bearer admin', Accept: 'text/csv' },
      },
    );
    assert.ok((await file.text()).length > 0);
  }

  async function refund(): Promise<void> {
    const nok = { currency: 'NOK' } as const;
    const ways: [BillImport['payment'], Partial<BillImport>][] = [
      [paidBy('pi_sim_9900sek_plan1'), {}],
      [paidBy('pi_sim_pending_9900sek_plan2'), {}],
      [klarna('sim-9900sek-plan3'), {}],
      [swish('sim-9900sek-plan4'), {}],
      [vipps({ reference: 'sim-9900nok-plan5' }), nok],
    ];
    for (const [payment, special] of ways) {
      const bill = cardBill({ payment, ...special, id: `plan-${payment.provider}-${asked.size}` });
      await ask('PUT', `/api/v1/bills/${bill.id}`, { body: bill });
      await ask('PUT', `/api/v1/bills/${bill.id}`, { body: { ...bill, number: 'another' } });
      const { currency } = bill;
      const order = {
        body: { amount: 4900, currency, reason: 'Goodwill' },
        key: crypto.randomUUID(),
      };
      const { refund } = await ask<{ refund: { id: string } }>(
        'POST',
        `/api/v1/bills/${bill.id}/refunds`,
        order,
      );
      await ask('POST', `/api/v1/bills/${bill.id}/refunds`, order);
      await desk.order(bill.id, { amount: 9_900_000 });
      await get(`/refunds/${refund.id}`);
      await get(`/refunds/${refund.id}/evidence`);
      await ask('POST', `/api/v1/refunds/${refund.id}/check`);
    }
  }

  async function seeTo(): Promise<void> {
    const find = (where: ReturnType<typeof sql<boolean>>) =>
      db
        .selectFrom('refunds')
        .select('id')
        .where('vendor_id', '=', 'acme')
        .where('bill_id', 'like', 'bill%')
        .where(where)
        .limit(1)
        .executeTakeFirstOrThrow();
    const unsettled = await find(sql`attention = 'unsettled'`);
    const as = { as: 'succeeded', evidence: 'The bank says so' };
    await ask('POST', `/api/v1/refunds/${unsettled.id}/resolve`, { body: as });
    const failed = await find(sql`status = 'failed'`);
    await db
      .updateTable('refunds')
      .set({ attention: 'failed-later' })
      .where('vendor_id', '=', 'acme')
      .where('id', '=', failed.id)
      .execute();
    await ask('POST', `/api/v1/refunds/${failed.id}/acknowledge`);
  }

  async function request(): Promise<void> {
    const wanted = { amount: 100, currency: 'SEK', reason: 'Goodwill' };
    const bill = cardBill();
    await ask('PUT', `/api/v1/bills/${bill.id}`, { body: bill });
    const { id } = await ask<RefundRequest>('POST', `/api/v1/bills/${bill.id}/requests`, {
      as: 'agent',
      body: wanted,
    });
    await get(`/bills/${bill.id}/hints`);
    await get(`/requests/${id}`);
    await ask('POST', `/api/v1/requests/${id}/dismiss`);
  }

  /** What nobody asks for: sweeps, the outbox, look-ups, figures, comparing books, and an import. */
  async function byItself(): Promise<void> {
    const later = new Date(Date.now() + 2 * DAY_MS).toISOString();
    for (const due of (await store.due(later, 16)).slice(0, 3)) await desk.app.work.check(due);
    for (const job of jobs.splice(0)) await desk.app.work.lookUp(job);
    const claimed = await store.outbox.claim(later, later, 10);
    assert.ok(claimed.length > 1);
    await store.outbox.delivered(claimed[0]?.event.id ?? '');
    await store.outbox.putOff(claimed[1]?.event.id ?? '', null);
    await backlog(db, new Date());
    for (const vendor of [null, 'acme']) {
      const [, last] = await billsAfter(db, vendor, null, 2);
      await billsAfter(db, vendor, last ?? null, 100);
    }
    const parts = {
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
      tells: true,
      dryRun: false,
    };
    const refunds = [{ id: 'r', amount: 100, at: '2026-01-01T00:00:00Z' }];
    const bills = [cardBill({ refunds }), cardBill()];
    for (const _ of [1, 2])
      await importBills(vendorLedger(db, 'acme'), bills, parts, async () => {});
  }

  await readBills();
  await readRefunds();
  await refund();
  await seeTo();
  await request();
  await ask('GET', '/readyz');
  await byItself();
  await desk.app.idle();
  for (const { url } of desk.callbacks) note(`POST ${new URL(url).pathname}`);
  return { asked: [...asked], all: operations.map(({ operationId }) => operationId) };
}
