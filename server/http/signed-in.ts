import { createMiddleware } from 'hono/factory';
import type { Rights } from '../../contract/index.ts';
import type { Environment } from './environment.ts';
import { says } from './openapi/says.ts';
import { problemResponse } from './problem-response.ts';
import type { ReadToken } from './tokens.ts';

const BEARER = /^Bearer +(\S+)$/i;

type Report = (what: string, error: unknown, requestId: string) => void;

/** Lets nobody in without a good token. */
export function signedIn(readToken: ReadToken, report: Report) {
  const middleware = createMiddleware<Environment>(async (c, next) => {
    const [, token] = BEARER.exec(c.req.header('Authorization') ?? '') ?? [];
    if (!token) return problemResponse(c, 'not-signed-in');
    try {
      const actor = await readToken(token);
      if (!actor) return problemResponse(c, 'not-signed-in');
      c.set('actor', actor);
    } catch (error) {
      report('The keys of a token issuer could not be fetched', error, c.get('requestId'));
      return problemResponse(c, 'unavailable');
    }
    return next();
  });
  return says(middleware, { token: true, problems: ['not-signed-in', 'unavailable'] });
}

/** Lets nobody further who does not hold a right. */
export function holding(right: keyof Rights) {
  const middleware = createMiddleware<Environment>(async (c, next) =>
    c.get('actor').rights[right] ? next() : problemResponse(c, 'not-permitted', { right }),
  );
  return says(middleware, { right, problems: ['not-permitted'] });
}
