import DataLoader from 'dataloader';
import { type Kysely, sql } from 'kysely';
import type { OutgoingEvent } from '../../../contract/index.ts';
import { type News, numbered } from '../../events/news.ts';
import type { Outbox } from '../store.ts';
import { kept } from './client.ts';
import type { Database } from './schema.ts';
import type { VendorTransaction } from './scope/vendor-db.ts';
import { asking } from './trouble.ts';

/** Puts events into the transaction that makes them. The bill is locked in it, so its numbers have no gap. */
export async function put(tx: VendorTransaction, news: readonly News[]): Promise<void> {
  const [first] = news;
  if (!first) return;
  const { events_told, at } = await tx
    .updateTable('bills')
    .set((row) => ({ events_told: row('events_told', '+', news.length) }))
    .where('id', '=', first.bill.id)
    .returning(['events_told', sql<string>`now()`.as('at')])
    .executeTakeFirstOrThrow();
  const events = eventRows(tx.vendorId, news, { told: events_told - news.length, at });
  await tx.insertInto('outgoing_events').values(events).execute();
}

/** Events to put beside a bill of which so many have been told. That there are more is not written to it here. */
export function eventRows(
  vendorId: string,
  news: readonly News[],
  { told, at }: { readonly told: number; readonly at: string },
) {
  return numbered(news, { vendorId, last: told, at }).map((event) => ({
    bill_id: event.data.bill.id,
    sequence: event.data.sequence,
    id: event.id,
    event: JSON.stringify(event),
    due_at: at,
  }));
}

export function outbox(db: Kysely<Database>): Outbox {
  // Those whose answers come in the same turn are forgotten together: each by itself would wait for a disk, and hold a connection.
  const forgetting = new DataLoader<string, void>(
    async (ids) => {
      const gone = db.deleteFrom('outgoing_events').where('id', '=', sql<string>`any(${ids})`);
      await db.executeQuery(kept(gone.compile()));
      return ids.map(() => undefined);
    },
    { cache: false, batchScheduleFn: setImmediate },
  );

  return {
    claim: (now, until, limit) =>
      asking(async () => {
        // No plan is kept of it: an outbox is empty and full by turns, and what is a good plan for none is the worst for many.
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

    delivered: (eventId) => asking(() => forgetting.load(eventId)),

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
