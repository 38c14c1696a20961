import { Agent, fetch } from 'undici';
import type { Notes } from '../chaos/notes.ts';
import type { Server } from '../chaos/server.ts';
import type { Timings } from './timings.ts';

/** A kind of request, and the statuses that its answer may have. */
export interface Kind {
  readonly what: string;
  readonly expected: readonly number[];
}

/** Where somebody works: with connections of their own, as a browser has. */
export interface Desk {
  /** The server for requests of a kind, each timed and its status judged. The first was due at a time. */
  for(kind: Kind, due: number): Server;
  close(): Promise<void>;
}

/** What browsers open to one server. */
const CONNECTIONS = 6;

export function desk(server: Server, timings: Timings, { found }: Notes): Desk {
  const dispatcher = new Agent({ connections: CONNECTIONS });

  /** The whole answer, so that no connection waits for somebody to read the rest of it. */
  async function whole(url: string, init: RequestInit): Promise<Response> {
    const answer = await fetch(url, { ...(init as object), dispatcher });
    const headers = [...answer.headers];
    return new Response(await answer.text(), { status: answer.status, headers });
  }

  return {
    for({ what, expected }, due) {
      let asked: number | null = due;
      return {
        ...server,
        async fetch(url, init) {
          // From when it was due: a request that had to wait for others to be done was slow.
          const since = asked ?? performance.now();
          asked = null;
          try {
            const answer = await whole(url, init);
            if (!expected.includes(answer.status))
              found('an answer that nobody expects', `${what}: ${answer.status}`);
            return answer;
          } finally {
            timings.took(what, performance.now() - since);
          }
        },
      };
    },
    close: () => dispatcher.close(),
  };
}
