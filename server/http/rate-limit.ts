import { createMiddleware } from 'hono/factory';
import type { Environment } from './environment.ts';
import { says } from './openapi/says.ts';
import { problemResponse } from './problem-response.ts';

/** In how many seconds a person may ask again, or null when they may now. Every asking counts. */
export type Limit = (person: string) => Promise<number | null>;

export interface Limits {
  /** Of everything a person asks for. */
  readonly requests: Limit;
  /** Of finding people by their e-mail address or name, so that nobody copies the subscribers. */
  readonly lookUps: Limit;
}

/** Lets a person do so much in a while. A person is one of a vendor. */
export function within(limit: Limit) {
  return says(
    createMiddleware<Environment>(async (c, next) => {
      const { vendorId, id } = c.get('actor');
      const wait = await limit(JSON.stringify([vendorId, id]));
      if (wait === null) return next();
      const response = problemResponse(c, 'too-many-requests');
      response.headers.set('Retry-After', String(wait));
      return response;
    }),
    { problems: ['too-many-requests'] },
  );
}
