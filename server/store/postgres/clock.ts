import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';
import { asking } from './trouble.ts';

const AGAIN_AFTER_MS = 60_000;
/** A reading is wrong by at most half of the time it took. */
const SURE_MS = 2000;
const WORTH_A_WORD_MS = 1000;

export interface Clock {
  now(): Date;
  stop(): void;
}

/**
 * The database's time. Who holds a refund until when is decided by comparing times, and servers whose own
 * clocks differ would each believe that the other's lease has ended. `report` hears of a clock that is wrong.
 */
export async function databaseClock(
  db: Kysely<Database>,
  report: (what: string, error: unknown) => void,
  own: () => number = Date.now,
): Promise<Clock> {
  let ahead = 0;

  async function compare(): Promise<void> {
    ahead = (await measure(db, own)) ?? ahead;
  }

  await asking(compare);
  if (Math.abs(ahead) >= WORTH_A_WORD_MS)
    report(
      'The clock of this machine is wrong',
      new Error(`the database’s is ${(ahead / 1000).toFixed(1)} s ahead`),
    );
  // While the database does not answer, the last reading stands.
  const timer = setInterval(() => void compare().catch(() => {}), AGAIN_AFTER_MS);
  timer.unref();
  return { now: () => new Date(own() + ahead), stop: () => clearInterval(timer) };
}

/** How many milliseconds the database's clock is ahead of ours, or null when the answer took too long to tell. */
async function measure(db: Kysely<Database>, own: () => number): Promise<number | null> {
  const asked = own();
  const { rows } = await sql<{ at: string }>`select clock_timestamp() as at`.execute(db);
  const answered = own();
  const [row] = rows;
  if (!row || answered - asked > SURE_MS) return null;
  return Math.round(Date.parse(row.at) - (asked + answered) / 2);
}
