import type { Actor } from '../refunds/actor.ts';

/** What the middleware puts on a request. */
export interface Environment {
  Variables: {
    requestId: string;
    actor: Actor;
  };
}
