import { type Insertable, type Updateable, sql } from 'kysely';
import type { EventRecord, RefundRecord } from '../../refunds/refund.ts';
import { personRow } from './people.ts';
import { refundRow } from './rows.ts';
import type { VendorTables } from './schema.ts';
import { builtOnce } from './scope/built-once.ts';
import type { Sender, Statement } from './scope/vendor-db.ts';

/** A new refund with its record's first line. */
export function addRefund(db: Sender, refund: RefundRecord, event: EventRecord): Statement[] {
  return [insertRefund(db, refundRow(refund)), addEvent(db, refund.id, event)];
}

/** What is another about a refund, if anything, and the line about that. */
export function changeRefund(
  db: Sender,
  before: RefundRecord | undefined,
  after: RefundRecord,
  event: EventRecord | null,
): Statement[] {
  const was: Partial<RefundRow> = before ? refundRow(before) : {};
  const changes = Object.entries(refundRow(after)).filter(
    ([column, value]) => value !== was[column as keyof RefundRow],
  );
  const written =
    changes.length > 0
      ? [
          updateRefund(db, {
            ...Object.fromEntries(changes),
            [HELD]: before?.leaseUntil ?? null,
            [NAME]: after.id,
          } as Change),
        ]
      : [];
  return event ? [...written, addEvent(db, after.id, event)] : written;
}

function addEvent(
  db: Sender,
  refundId: string,
  { at, type, status, by, requestId, data }: EventRecord,
): Statement {
  return insertEvent(db, {
    refund_id: refundId,
    at,
    type,
    status,
    ...(by ? personRow(by) : {}),
    request_id: requestId,
    data: JSON.stringify(data),
  });
}

type RefundRow = Insertable<VendorTables['refunds']>;
const [HELD, NAME] = ['until when it was held', 'which one it is'] as const;
type Change = Updateable<VendorTables['refunds']> & {
  readonly [HELD]: string | null;
  readonly [NAME]: string;
};

const insertRefund = builtOnce((db, row: RefundRow) => db.insertInto('refunds').values(row));

const updateRefund = builtOnce((db, { [HELD]: held, [NAME]: id, ...changes }: Change) => {
  const { lease_until, ...others } = changes;
  return db
    .updateTable('refunds')
    .set((row) => ({
      ...others,
      // Refunds are taken in hand without the bill's lock: what was taken since is not ours to let go of.
      ...(lease_until === undefined
        ? {}
        : {
            lease_until: row
              .case()
              .when('lease_until', 'is not distinct from', held)
              .then(lease_until)
              .else(row.ref('lease_until'))
              .end(),
          }),
    }))
    .where('id', '=', id);
});

/** Numbered on from the last line of the refund's record. */
const insertEvent = builtOnce((db, row: Omit<Insertable<VendorTables['refund_events']>, 'seq'>) =>
  db.insertInto('refund_events').values((values) => ({
    ...row,
    seq: values
      .selectFrom('refund_events as past')
      .select(sql<number>`coalesce(max(seq), 0) + 1`.as('next'))
      .where('past.refund_id', '=', row.refund_id),
  })),
);
