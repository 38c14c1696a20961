import { type Kysely, sql } from 'kysely';
import type { OutgoingEvent } from '../../../contract/index.ts';
import { type News, numbered } from '../../events/news.ts';
import type { Outbox } from '../store.ts';
import type { Database } from './schema.ts';
import type { VendorTransaction } from './scope/vendor-db.ts';
import { asking } from './trouble.ts';

/** Puts events into the transaction that makes them. The bill is locked in it, so its numbers have no gap. */
export async function put(tx: VendorTransaction, news: readonly News[]): Promise<void> {
  const [first] = news;
  if (!first) return;
  const billId = first.bill.id;
  const { events_told, at } = await tx
    .updateTable('bills')
    .set((row) => ({ events_told: row('events_told', '+', news.length) }))
    .where('id', '=', billId)
    .returning(['events_told', sql<string>`now()`.as('at')])
    .executeTakeFirstOrThrow();
  const last = events_told - news.length;
  const events = numbered(news, { vendorId: tx.vendorId, last, at });
  await tx
    .insertInto('outgoing_events')
    .values(
      events.map((event) => ({
        bill_id: billId,
        sequence: event.data.sequence,
        id: event.id,
        event: JSON.stringify(event),
        due_at: at,
      })),
    )
    .execute();
}

export function outbox(db: Kysely<Database>): Outbox {
  return {
    claim: (now, until, limit) =>
      asking(async () => {
        const { rows } = await sql<{ event: OutgoingEvent; tries: number }>`
          update outgoing_events set due_at = ${until}, tries = tries + 1
          where id in (
            select id from outgoing_events first
            where due_at <= ${now} and not exists (
              select from outgoing_events earlier
              where earlier.vendor_id = first.vendor_id and earlier.bill_id = first.bill_id
                and earlier.sequence < first.sequence and earlier.due_at is not null
            )
            order by due_at limit ${limit} for update skip locked
          )
          returning event, tries
        `.execute(db);
        return rows;
      }),

    delivered: (eventId) =>
      asking(async () => {
        await db.deleteFrom('outgoing_events').where('id', '=', eventId).execute();
      }),

    putOff: (eventId, until) =>
      asking(async () => {
        await db
          .updateTable('outgoing_events')
          .set({ due_at: until })
          .where('id', '=', eventId)
          .execute();
      }),
  };
}
