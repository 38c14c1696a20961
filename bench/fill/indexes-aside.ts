import type { Client } from 'pg';

interface Made {
  readonly table: string;
  readonly name: string;
  readonly sql: string;
}

const TABLES = ['customers', 'contracts', 'bills', 'refunds', 'refund_events'];

/** Indexes are made sooner of what is there than row by row. Each comes back as it was. */
export async function indexesAside(sql: Client, write: () => Promise<void>): Promise<void> {
  const keys = await constraints(sql);
  for (const { table, name } of keys.toReversed())
    await sql.query(`alter table ${table} drop constraint ${name}`);
  const indexes = await others(sql);
  for (const { name } of indexes) await sql.query(`drop index ${name}`);

  await write();

  await sql.query(`set maintenance_work_mem = '512MB'`);
  for (const index of indexes) await sql.query(index.sql);
  for (const { table, name, sql: definition } of keys)
    await sql.query(`alter table ${table} add constraint ${name} ${definition}`);
  await sql.query('reset maintenance_work_mem');
}

/** What refers to a key comes after it. */
async function constraints(sql: Client): Promise<Made[]> {
  const { rows } = await sql.query<Made>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as sql
      from pg_constraint
      where (conrelid = any($1::regclass[]) or confrelid = any($1::regclass[])) and contype in ('p', 'u', 'f')
      order by contype <> 'p', contype <> 'u'`,
    [TABLES],
  );
  return rows;
}

async function others(sql: Client): Promise<Made[]> {
  const { rows } = await sql.query<Made>(
    `select indrelid::regclass::text as table, indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as sql
      from pg_index where indrelid = any($1::regclass[])`,
    [TABLES],
  );
  return rows;
}
