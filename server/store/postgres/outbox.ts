import DataLoader from 'dataloader';
import { type Kysely, sql } from 'kysely';
import type { OutgoingEvent } from '../../../contract/index.ts';
import { type News, numbered } from '../../events/news.ts';
import type { Outbox } from '../store.ts';
import { toldAs } from './batch/told.ts';
import { kept } from './client.ts';
import type { Database } from './schema.ts';
import { builtOnce } from './scope/built-once.ts';
import type { Sender, Statement, VendorDb, VendorTransaction } from './scope/vendor-db.ts';
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
  await insertion(
    tx,
    eventRows(tx.vendorId, news, { told: events_told - news.length, at }),
  ).execute();
}

interface Told {
  /** So many events have been told of the bill before. */
  readonly told: number;
  readonly at: string;
}

/** Adds events beside a bill, however many, by one statement. That there are more is not written to the bill here. */
export function addEvents(db: Sender, news: readonly News[], before: Told): Statement {
  return insertEvents(db, { rows: eventRows(db.vendorId, news, before) });
}

const insertEvents = builtOnce((db, { rows }: { rows: string }) => insertion(db, rows));

function insertion(db: VendorDb, rows: string) {
  return db
    .insertInto('outgoing_events')
    .columns(COLUMNS)
    .expression((row) =>
      row
        .selectFrom(toldAs('outgoing_events', rows))
        .select(COLUMNS.map((column) => `told.${column}` as const)),
    );
}

const COLUMNS = ['bill_id', 'sequence', 'id', 'event', 'due_at'] as const;

/** As JSON. */
function eventRows(vendorId: string, news: readonly News[], { told, at }: Told): string {
  const rows = numbered(news, { vendorId, last: told, at }).map(
    (event): Record<(typeof COLUMNS)[number], unknown> => ({
      bill_id: event.data.bill.id,
      sequence: event.data.sequence,
      id: event.id,
      event,
      due_at: at,
    }),
  );
  return JSON.stringify(rows);
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
