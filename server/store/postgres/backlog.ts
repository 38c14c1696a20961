import { type Kysely, sql } from 'kysely';
import type { Backlog } from '../backlog.ts';
import type { Database } from './schema.ts';
import { asking } from './trouble.ts';

/** Each figure from an index of its own, so that asking often costs little. */
export function backlog(db: Kysely<Database>, now: Date): Promise<Omit<Backlog, 'lookUpsWaiting'>> {
  const at = now.toISOString();
  const seconds = (from: string | null) =>
    from === null ? 0 : Math.max(0, (now.getTime() - Date.parse(from)) / 1000);

  return asking(async () => {
    const unknown = await db
      .selectFrom('refunds')
      .select(['provider', sql<number>`count(*)`.as('count')])
      .where('status', '=', sql.lit('unknown'))
      .groupBy('provider')
      .execute();
    const attention = await db
      .selectFrom('refunds')
      .select(['provider', 'attention as why', sql<number>`count(*)`.as('count')])
      .where('attention', 'is not', null)
      .where('acknowledged_at', 'is', null)
      .groupBy(['provider', 'attention'])
      .execute();
    const due = await db
      .selectFrom('refunds')
      .select('next_check_at')
      .where('next_check_at', '<=', at)
      .orderBy('next_check_at')
      .limit(1)
      .executeTakeFirst();
    const counted = db.selectFrom('outgoing_events').select(sql<number>`count(*)`.as('count'));
    const waiting = await counted.where('due_at', 'is not', null).executeTakeFirstOrThrow();
    const givenUp = await counted.where('due_at', 'is', null).executeTakeFirstOrThrow();
    const oldest = await db
      .selectFrom('outgoing_events')
      .select(sql<string>`event ->> 'timestamp'`.as('at'))
      .where('due_at', 'is not', null)
      .orderBy('at')
      .limit(1)
      .executeTakeFirst();
    return {
      unknown,
      attention: attention.map(({ why, ...rest }) => ({ ...rest, why: why ?? '' })),
      overdueSeconds: seconds(due?.next_check_at ?? null),
      eventsWaiting: waiting.count,
      eventsGivenUp: givenUp.count,
      oldestEventSeconds: seconds(oldest?.at ?? null),
    };
  });
}
