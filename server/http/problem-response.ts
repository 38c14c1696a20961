import type { Context } from 'hono';
import {
  PROBLEM_JSON,
  type ProblemExtra,
  type ProblemSlug,
  REQUEST_ID,
  problem,
} from '../../contract/index.ts';
import type { Refusal } from '../refunds/refusal.ts';

/** When a client that was told "not now" may ask again. */
export const RETRY_AFTER_SECONDS: Partial<Record<ProblemSlug, number>> = {
  'provider-unavailable': 10,
  'too-many-requests': 1,
  'unavailable': 5,
};

/** Says no in the RFC 9457 way, with the status in both places. */
export function problemResponse(c: Context, slug: ProblemSlug, extra: ProblemExtra = {}): Response {
  c.set('problem', slug);
  const document = problem(slug, { ...extra, requestId: c.res.headers.get(REQUEST_ID) ?? '' });
  const wait = RETRY_AFTER_SECONDS[slug];
  if (wait !== undefined) c.header('Retry-After', String(wait));
  if (slug === 'not-signed-in') c.header('WWW-Authenticate', 'Bearer');
  return c.body(JSON.stringify(document), document.status as 400, { 'Content-Type': PROBLEM_JSON });
}

export function refusalResponse(c: Context, { refused, ...extra }: Refusal): Response {
  return problemResponse(c, refused, extra);
}
