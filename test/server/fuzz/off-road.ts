import { type Problem, PROBLEMS, PROBLEM_JSON, slugOf } from '../../../contract/index.ts';
import type { Asked } from './asked.ts';
import type { Answered } from './judge.ts';

/** What is wrong with an answer to what no operation is for: it has to be a plain no. */
export function offRoad(pathname: string, asked: Asked, answered: Answered): string | null {
  const { status, headers, text } = answered;
  if (!headers.has('Request-Id')) return 'no Request-Id';
  const isApi = pathname.startsWith('/api/');
  // A browser asks before it calls from another page. What it is told is in other tests.
  if (asked.method === 'OPTIONS' && isApi) return status === 204 ? null : `${status} for OPTIONS`;
  if (!(isApi ? [401, 404, 429] : [404]).includes(status)) return `${status} where nothing is`;
  if (asked.method === 'HEAD') return text === '' ? null : 'HEAD has a body';
  if (headers.get('Content-Type') !== PROBLEM_JSON) return 'no problem document';
  const problem = JSON.parse(text) as Problem;
  const slug = slugOf(problem);
  return PROBLEMS[slug].status === status && problem.status === status
    ? null
    : `${status} says ${slug}`;
}
