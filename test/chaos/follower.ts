import { setTimeout as sleep } from 'node:timers/promises';
import type { OutgoingEvent } from '../../contract/index.ts';
import { SECRET, startReceiver, verify } from '../server/events/receiver.ts';
import { dice } from './dice.ts';
import type { Notes } from './notes.ts';
import type { Options } from './options.ts';
import { queryOnce } from './time.ts';

/** A system that follows what happens by our events alone, and does not always take them. */
export interface Follower {
  readonly env: Readonly<Record<string, string>>;
  /** What it knows: each event once, in the order it first came. */
  readonly events: () => readonly OutgoingEvent[];
  /** Nothing goes wrong any more: takes every event that waits. */
  catchUp(databaseUrl: string, deadline: number): Promise<void>;
  close(): void;
}

export async function startFollower({ seed }: Options, { did, found }: Notes): Promise<Follower> {
  const receiver = await startReceiver();
  const { chance } = dice(seed, 'follower');
  receiver.answerWith(() => (chance(0.1) ? 503 : 204));

  function events(): OutgoingEvent[] {
    const once = new Map<string, OutgoingEvent>();
    for (const taken of receiver.taken.filter(({ status }) => status < 300))
      once.set(taken.event.id, once.get(taken.event.id) ?? taken.event);
    return [...once.values()];
  }

  return {
    env: { EVENTS_URL: receiver.url, EVENTS_SECRET: SECRET },
    events,

    async catchUp(databaseUrl, deadline) {
      receiver.answerWith(() => 204);
      while (Date.now() < deadline) {
        await queryOnce(databaseUrl, 'update outgoing_events set due_at = now() where tries > 1');
        if ((await queryOnce(databaseUrl, 'select from outgoing_events limit 1')).length === 0)
          break;
        await sleep(500);
      }
      for (const taken of receiver.taken) noteForgery(taken, found);
      did('events delivered', events().length);
      did('events delivered again', receiver.taken.length - events().length);
    },

    close: receiver.close,
  };
}

function noteForgery(taken: Parameters<typeof verify>[0], found: Notes['found']): void {
  try {
    verify(taken);
  } catch {
    found('an event was not signed by us', taken.body);
  }
}
