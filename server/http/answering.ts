import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { Environment } from './environment.ts';

/** A request and what became of it, without anything of its address that could name a person. */
export interface Answered {
  readonly requestId: string;
  readonly method: string;
  /** The route's pattern, such as `/api/v1/bills/:id`; `pages` where none of ours fits. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly vendorId?: string;
}

/** Tells of every answer. */
export function answering(answered: (answer: Answered) => void) {
  return createMiddleware<Environment>(async (c, next) => {
    const started = performance.now();
    await next();
    const actor = c.get('actor') as Environment['Variables']['actor'] | undefined;
    answered({
      requestId: c.get('requestId'),
      method: c.req.method,
      route: routeOf(c),
      status: c.res.status,
      ms: performance.now() - started,
      ...(actor ? { vendorId: actor.vendorId } : {}),
    });
  });
}

/** Middleware stands at patterns with a star, which say nothing. */
function routeOf(c: Context): string {
  const routes = matchedRoutes(c).map(({ path }) => path);
  return routes.findLast((path) => !path.endsWith('*')) ?? 'pages';
}
