import type { Context } from 'hono';
import { Id, type ProblemSlug } from '../../contract/index.ts';
import type { Actor } from '../refunds/actor.ts';

/** What an answer is sent over. */
export interface Connection {
  /** Breaks an answer off that has begun. Whoever reads it is told that this was not all. */
  readonly hangUp?: () => void;
}

export interface Environment {
  Bindings: Connection;
  /** What the middleware puts on a request. */
  Variables: {
    requestId: string;
    actor: Actor;
    /** Why the request was refused, once it was. */
    problem: ProblemSlug;
  };
}

/** The id in a path. One that no table could hold names nothing, like any other id we do not know. */
export function pathId(c: Context): string {
  const id = Id.safeParse(c.req.param('id'));
  return id.success ? id.data : '';
}
