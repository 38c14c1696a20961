import { sql } from 'kysely';
import type { VendorDb, VendorTransaction } from './scope/vendor-db.ts';
import { asking } from './trouble.ts';

/** How far an import has come. */
export interface Place {
  readonly bytes: number;
  readonly lines: number;
  /** Of all those bytes. */
  readonly sha256: string;
  readonly created: number;
  readonly replaced: number;
  readonly refused: number;
  /** How much of the file of bad lines is about those lines. */
  readonly badBytes: number;
}

/** Where the place of one import is kept. */
export interface Bookmark {
  find(): Promise<Place | null>;
  /** In the transaction of what was imported, so that neither is there without the other. */
  keep(tx: VendorTransaction, place: Place): Promise<void>;
  forget(tx: VendorTransaction): Promise<void>;
}

/**
 * The bookmark of a file, or null while another process is importing it. It is held as long as the session: `db` has
 * to be one connection.
 */
export async function bookmark(db: VendorDb, source: string): Promise<Bookmark | null> {
  const name = JSON.stringify(['import', db.vendorId, source]);
  const { rows } = await asking(() =>
    sql<{
      held: boolean;
    }>`select pg_try_advisory_lock(hashtextextended(${name}, 0)) as held`.execute(db),
  );
  if (!rows[0]?.held) return null;

  return {
    find: () =>
      asking(async () => {
        const row = await db
          .selectFrom('imports')
          .selectAll()
          .where('source', '=', source)
          .executeTakeFirst();
        if (!row) return null;
        const { bytes, lines, sha256, created, replaced, refused, bad_bytes: badBytes } = row;
        return { bytes, lines, sha256, created, replaced, refused, badBytes };
      }),

    async keep(tx, { badBytes, ...place }) {
      const row = { ...place, bad_bytes: badBytes };
      await tx
        .insertInto('imports')
        .values({ source, ...row })
        .onConflict((conflict) => conflict.column('source').doUpdateSet({ ...row, at: sql`now()` }))
        .execute();
    },

    async forget(tx) {
      await tx.deleteFrom('imports').where('source', '=', source).execute();
    },
  };
}

/** Of what is never gone on with: standard input, or a run that changes nothing. */
export const NO_BOOKMARK: Bookmark = {
  find: async () => null,
  keep: async () => {},
  forget: async () => {},
};
