import { type Kysely, sql } from 'kysely';
import type { Store, VendorStore } from '../store.ts';
import { billsTogether } from './bills-together.ts';
import { findBillId, takeDelivery } from './deliveries.ts';
import type { Enqueue } from './enqueue.ts';
import { due, lease, release } from './leases.ts';
import { isMigrated } from './migrate.ts';
import { findRefundByKey, listBills } from './queries.ts';
import { listRefunds } from './refund-lists.ts';
import { sumRefunds } from './refund-sums.ts';
import { deliveriesOf, keepRefusal, refusalsOf } from './refusals.ts';
import { findRequest, requestsOf } from './requests.ts';
import { eventOf, refundOf } from './rows.ts';
import { outbox } from './outbox.ts';
import type { Database } from './schema.ts';
import { type VendorLedger, vendorLedger } from './scope/vendor-db.ts';
import { findSiblings } from './siblings.ts';
import { contractsOf, findContract, findCustomer, search } from './subscribers.ts';
import { asking } from './trouble.ts';
import { withBill } from './with-bill.ts';

/** The ledger on PostgreSQL. Work for later goes to `enqueue`. With `tells`, what happens to bills is put into the outbox. */
export function postgresStore(
  db: Kysely<Database>,
  enqueue: Enqueue,
  { tells = false }: { readonly tells?: boolean } = {},
): Store {
  const readBill = billsTogether();
  return {
    vendor: (id) => vendorStore(vendorLedger(db, id), { readBill, enqueue, tells }),
    outbox: outbox(db),

    due: (now, limit) => asking(() => due(db, now, limit)),

    async ready() {
      const database = await sql`select 1`.execute(db).then(
        () => true,
        () => false,
      );
      return { database, migrations: database && (await isMigrated(db).catch(() => false)) };
    },

    close: () => db.destroy(),
  };
}

interface Shared {
  readonly readBill: ReturnType<typeof billsTogether>;
  readonly enqueue: Enqueue;
  readonly tells: boolean;
}

function vendorStore(db: VendorLedger, { readBill, enqueue, tells }: Shared): VendorStore {
  return {
    bill: (id) => asking(() => readBill(db, id)),
    bills: (query) => asking(() => listBills(db, query)),
    siblings: (query) => asking(() => findSiblings(db, query)),
    customer: (id) => asking(() => findCustomer(db, id)),
    contract: (id) => asking(() => findContract(db, id)),
    contractsOf: (ids) => asking(() => contractsOf(db, ids)),
    search: (wanted, limit) => asking(() => search(db, wanted, limit)),
    refundByKey: (key) => asking(() => findRefundByKey(db, key)),

    refund: (id) =>
      asking(async () => {
        const row = await db
          .selectFrom('refunds')
          .selectAll()
          .where('id', '=', id)
          .executeTakeFirst();
        if (!row) return null;
        const events = await db
          .selectFrom('refund_events')
          .selectAll()
          .where('refund_id', '=', id)
          .orderBy('seq')
          .execute();
        return { refund: refundOf(row), events: events.map(eventOf) };
      }),

    refunds: (query) => asking(() => listRefunds(db, query)),
    refundSums: (query) => asking(() => sumRefunds(db, query)),
    request: (id) => asking(() => findRequest(db, id)),
    requestsOf: (query) => asking(() => requestsOf(db, query)),
    findBillId: (of) => asking(() => findBillId(db, of)),
    lease: (ids, until, now) => asking(() => lease(db, ids, until, now)),
    release: (ids, until) => asking(() => release(db, ids, until)),
    keepRefusal: (act) => asking(() => keepRefusal(db, act)),
    refusalsOf: (of) => asking(() => refusalsOf(db, of)),
    deliveriesOf: (billId) => asking(() => deliveriesOf(db, billId)),
    takeDelivery: (delivery, job) => asking(() => takeDelivery(db, enqueue, delivery, job)),

    withBill: (billId, work) => asking(() => withBill(db, billId, work, { tells })),
  };
}
