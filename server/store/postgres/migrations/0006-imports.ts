import { type Kysely, sql } from 'kysely';

/** How far each import of a file has come, written with what it imported. A row goes when its file is done. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table imports (
      vendor_id text not null,
      source text not null,
      bytes bigint not null,
      lines bigint not null,
      sha256 text not null,
      created bigint not null,
      replaced bigint not null,
      refused bigint not null,
      bad_bytes bigint not null,
      at timestamptz not null default now(),
      primary key (vendor_id, source)
    )
  `.execute(db);
}
