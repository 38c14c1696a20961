import { Kysely, PostgresDialect } from 'kysely';
import { Client } from 'pg';
import { openPool } from '../../../../server/store/postgres/connect.ts';
import type { Database } from '../../../../server/store/postgres/schema.ts';

/** A step of what the engine did for a statement. */
export interface Step {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Schema'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly 'Plans'?: readonly Step[];
}

export interface Told {
  readonly 'Query Text': string;
  readonly 'Plan': Step;
}

export interface ToldPlans {
  readonly db: Kysely<Database>;
  /** Of every statement since it was opened, also of those that triggers and foreign keys send. */
  readonly plans: readonly Told[];
  close(): Promise<void>;
}

/** A database that tells with each statement how it was done. Nobody lists the statements: they are those that were sent. */
export async function openToldPlans(url: string): Promise<ToldPlans> {
  await tellPlans(url);
  const plans: Told[] = [];
  const pool = openPool(url, () => {});
  pool.on('connect', (client) => {
    client.on('notice', ({ message = '' }) => {
      const [, plan] = /^duration: [\s\S]*? plan:\n([\s\S]*)$/.exec(message) ?? [];
      if (plan) plans.push(JSON.parse(plan) as Told);
    });
  });
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { db, plans, close: () => db.destroy() };
}

async function tellPlans(url: string): Promise<void> {
  const sql = new Client(url);
  await sql.connect();
  const settings = {
    'session_preload_libraries': 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_nested_statements': 'on',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_format': 'json',
    'auto_explain.log_level': 'notice',
  };
  // A setting of something that is not loaded cannot be kept.
  await sql.query(`load 'auto_explain'`);
  for (const [name, value] of Object.entries(settings))
    await sql.query(
      `do $$ begin execute format('alter database %I set ${name} = %L', current_database(), '${value}'); end $$`,
    );
  await sql.end();
}

/** A plan's steps, the plan itself among them. */
export function stepsOf(step: Step): Step[] {
  return [step, ...(step.Plans ?? []).flatMap(stepsOf)];
}

/** What a step has read, whether or not it was wanted. */
export function rowsRead(step: Step): number {
  const removed =
    (step['Rows Removed by Filter'] ?? 0) + (step['Rows Removed by Index Recheck'] ?? 0);
  return (step['Actual Rows'] + removed) * step['Actual Loops'];
}
