import { type Kysely, type Transaction, sql } from 'kysely';
import { news } from '../../events/news.ts';
import type { Store, VendorStore } from '../store.ts';
import { findBillId, takeDelivery } from './deliveries.ts';
import type { Enqueue } from './enqueue.ts';
import { due, lease, release } from './leases.ts';
import { isMigrated } from './migrate.ts';
import { postgresBook } from './postgres-book.ts';
import { findBill, findRefundByKey, listBills } from './queries.ts';
import { eventOf, refundOf } from './rows.ts';
import { outbox, put } from './outbox.ts';
import type { Database } from './schema.ts';
import { contractsOf, findContract, findCustomer, search } from './subscribers.ts';
import { asking } from './trouble.ts';

/** The ledger on PostgreSQL. Work for later goes to `enqueue`. With `tells`, what happens to bills is put into the outbox. */
export function postgresStore(
  db: Kysely<Database>,
  enqueue: Enqueue,
  { tells = false }: { readonly tells?: boolean } = {},
): Store {
  return {
    vendor: (id) => vendorStore(db, enqueue, tells, id),
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

function vendorStore(
  db: Kysely<Database>,
  enqueue: Enqueue,
  tells: boolean,
  vendorId: string,
): VendorStore {
  return {
    bill: (id) => asking(() => atOnce(db, (tx) => findBill(tx, vendorId, id))),
    bills: (query) => asking(() => listBills(db, vendorId, query)),
    customer: (id) => asking(() => findCustomer(db, vendorId, id)),
    contract: (id) => asking(() => findContract(db, vendorId, id)),
    contractsOf: (ids) => asking(() => contractsOf(db, vendorId, ids)),
    search: (wanted, limit) => asking(() => search(db, vendorId, wanted, limit)),
    refundByKey: (key) => asking(() => findRefundByKey(db, vendorId, key)),

    refund: (id) =>
      asking(async () => {
        const row = await db
          .selectFrom('refunds')
          .selectAll()
          .where('vendor_id', '=', vendorId)
          .where('id', '=', id)
          .executeTakeFirst();
        if (!row) return null;
        const events = await db
          .selectFrom('refund_events')
          .selectAll()
          .where('vendor_id', '=', vendorId)
          .where('refund_id', '=', id)
          .orderBy('seq')
          .execute();
        return { refund: refundOf(row), events: events.map(eventOf) };
      }),

    findBillId: (of) => asking(() => findBillId(db, vendorId, of)),
    lease: (ids, until, now) => asking(() => lease(db, vendorId, ids, until, now)),
    release: (ids, until) => asking(() => release(db, vendorId, ids, until)),
    takeDelivery: (delivery, job) => asking(() => takeDelivery(db, enqueue, delivery, job)),

    withBill: (billId, work) =>
      asking(() =>
        db.transaction().execute(async (tx) => {
          const book = await postgresBook(tx, vendorId, billId);
          const before = book.bill;
          const answer = await work(book);
          if (tells) await put(tx, vendorId, news(before, book.bill));
          return answer;
        }),
      ),
  };
}

/** Several reads of one moment, so that a bill’s figures are those of its refunds. */
function atOnce<T>(
  db: Kysely<Database>,
  read: (tx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(read);
}
