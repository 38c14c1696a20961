import { setTimeout as sleep } from 'node:timers/promises';
import type { OutgoingEvent } from '../../contract/index.ts';
import { SECRET, type Taken, startReceiver, verify } from '../server/events/receiver.ts';
import type { Notes } from './notes.ts';
import { queryOnce } from './time.ts';

const CATCH_UP_MS = 60_000;

/** A system that follows what happens by our events alone, and does not always take them. */
export interface Follower {
  readonly env: Readonly<Record<string, string>>;
  /** What it knows: each event once, in the order it first came. */
  readonly events: () => readonly OutgoingEvent[];
  /** Nothing goes wrong any more: takes every event that waits. */
  catchUp(databaseUrl: string): Promise<void>;
  close(): void;
}

export async function startFollower(
  refuses: () => boolean,
  { did, found }: Notes,
): Promise<Follower> {
  // As it comes in: five minutes later a signature counts no more.
  const receiver = await startReceiver((taken) => noteForgery(taken, found));
  receiver.answerWith(() => (refuses() ? 503 : 204));

  function events(): OutgoingEvent[] {
    const once = new Map<string, OutgoingEvent>();
    for (const taken of receiver.taken.filter(({ status }) => status < 300))
      once.set(taken.event.id, once.get(taken.event.id) ?? taken.event);
    return [...once.values()];
  }

  return {
    env: { EVENTS_URL: receiver.url, EVENTS_SECRET: SECRET },
    events,

    async catchUp(databaseUrl) {
      receiver.answerWith(() => 204);
      let left = await waiting(databaseUrl);
      for (const deadline = Date.now() + CATCH_UP_MS; left > 0 && Date.now() < deadline;) {
        await queryOnce(databaseUrl, 'update outgoing_events set due_at = now() where tries > 0');
        await sleep(1000);
        left = await waiting(databaseUrl);
      }
      if (left > 0) found('events were not delivered when nothing went wrong any more', `${left}`);
      did('events delivered', events().length);
      did('events delivered again', receiver.taken.length - events().length);
    },

    close: receiver.close,
  };
}

async function waiting(databaseUrl: string): Promise<number> {
  return (await queryOnce(databaseUrl, 'select from outgoing_events')).length;
}

function noteForgery(taken: Taken, found: Notes['found']): void {
  try {
    verify(taken);
  } catch {
    found('an event was not signed by us', taken.body);
  }
}
