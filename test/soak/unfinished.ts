import { setTimeout as sleep } from 'node:timers/promises';
import { queryOnce } from '../chaos/time.ts';

/** What the ledger still has before it, each counted. Follow-ups of later days are not due, and no work yet. */
const LEFT = `select
  (select count(*) from refunds where status not in ('succeeded', 'failed'))::int as "refunds whose end is not known",
  (select count(*) from refunds where next_check_at <= now())::int as "refunds that are due",
  (select count(*) from refunds where lease_until is not null)::int as "refunds in somebody's hand",
  (select count(*) from jobs.job where name = 'look-up' and state not in ('completed', 'cancelled'))::int as "look-ups",
  (select count(*) from outgoing_events)::int as "outgoing events"`;
const POLL_MS = 500;

/** Waits until nothing is left to do, or time is up. Gives what is left then. */
export async function untilFinished(databaseUrl: string, withinMs: number): Promise<string[]> {
  for (const deadline = Date.now() + withinMs; ; await sleep(POLL_MS)) {
    const left = await unfinished(databaseUrl);
    if (left.length === 0 || Date.now() > deadline) return left;
  }
}

async function unfinished(databaseUrl: string): Promise<string[]> {
  const [row] = (await queryOnce(databaseUrl, LEFT)) as Record<string, number>[];
  return Object.entries(row ?? {})
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`);
}
