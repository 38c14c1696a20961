import type { OpenApi } from '../../../server/http/openapi/types.ts';
import type { Store } from '../../../server/store/store.ts';
import { testDesk } from '../desk.ts';
import { type Asked, short, shown } from './asked.ts';
import { begin } from './beginning.ts';
import { wrongBooks } from './books.ts';
import { coverage } from './coverage.ts';
import { type Answered, judge } from './judge.ts';
import { offRoad } from './off-road.ts';
import { emptyPool } from './pool.ts';
import { hear, remember } from './remember.ts';
import { HELPDESK } from './queries.ts';
import { routeFor, routesOf } from './routes.ts';
import { trouble } from './trouble.ts';
import { planned } from './plan.ts';

/** When the run begins; each request comes a second after the one before. */
const BEGIN = Date.parse('2026-11-25T12:00:00Z');
const EACH_MS = 1000;
/** Long enough for what simulators do, and not for a provider that does not answer. */
const ANSWER_WITHIN_MS = 800;
const HOST = 'http://desk.test';

export interface Run {
  readonly store: Store;
  readonly seed: number;
  readonly requests: number;
}

/** Sends so many requests to an app, and gives what was wrong with the answers and the books. */
export async function fuzz({ store, seed, requests }: Run) {
  let now = BEGIN;
  const later = (ms: number) => void (now += ms);
  const { network, before, limits } = trouble(later);
  const desk = testDesk({
    store,
    now: () => new Date(now),
    answerWithinMs: ANSWER_WITHIN_MS,
    paceMs: 5,
    network,
    limits,
    embedOrigins: [HELPDESK],
    metrics: async () => ({ type: 'text/plain; version=0.0.4; charset=utf-8', text: 'up 1\n' }),
  });
  await desk.listen();
  const pool = emptyPool();
  await begin(desk, pool, { now: new Date(now), later });

  const document = (await desk.call<OpenApi>('GET', '/openapi.json', { as: null })).body;
  const routes = routesOf(document);
  const complaintAbout = judge(document);
  const seen = coverage(routes);
  const complaints: string[] = [];

  for (const [index, wish] of planned(routes, requests, seed).entries()) {
    now += EACH_MS;
    await before(desk, index);
    const asked = wish(pool);
    const { pathname } = new URL(HOST + asked.path);
    const route = routeFor(routes, asked.method, pathname);
    const answered = await send(desk, asked);
    if (route) seen.count(route, answered.status);
    const wrong = route
      ? complaintAbout(route, asked, answered)
      : offRoad(pathname, asked, answered);
    if (wrong)
      complaints.push(
        `${route?.name ?? 'nowhere'}: ${wrong}\n  ${shown(asked)}\n  ${answered.status} ${short(answered.text)}`,
      );
    remember(pool, asked, answered);
    await hear(pool, desk.callbacks);
  }
  await desk.app.idle();
  return { complaints, seen, reports: desk.reports, wrong: await wrongBooks(store, pool) };
}

async function send({ app }: ReturnType<typeof testDesk>, asked: Asked): Promise<Answered> {
  const { method, path, headers, body } = asked;
  const response = await app.fetch(
    new Request(HOST + path, { method, headers, ...(body === undefined ? {} : { body }) }),
  );
  return { status: response.status, headers: response.headers, text: await response.text() };
}
