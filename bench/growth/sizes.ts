import { sql } from 'kysely';
import type { World } from './world.ts';

/** What a bill takes on the disk, with all that belongs to it. */
export interface Sizes {
  readonly rows: number;
  readonly indexes: number;
}

/** In bytes a bill. Asked before anything is refunded. */
export async function sizesOf({ db, bills }: World): Promise<Sizes> {
  const { rows } = await sql<Sizes>`
    select sum(pg_table_size(oid))::bigint as rows, sum(pg_indexes_size(oid))::bigint as indexes
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
  `.execute(db);
  const [sizes] = rows;
  if (!sizes) throw new Error('A database has no size');
  return { rows: sizes.rows / bills, indexes: sizes.indexes / bills };
}
