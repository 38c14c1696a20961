import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import {
  API,
  IDEMPOTENCY_KEY,
  IDEMPOTENT_REPLAYED,
  REQUEST_ID,
  callbackPath,
} from '../contract/index.ts';
import { type Answered, answering } from './http/answering.ts';
import { embedderAmong } from './http/embed/embedder.ts';
import type { Environment } from './http/environment.ts';
import { isOnLoopback } from './host/safe-url.ts';
import { problemResponse } from './http/problem-response.ts';
import { notStored } from './http/not-stored.ts';
import { BRINGS_ITS_NAME, NAMES_THE_REQUEST } from './http/openapi/headers.ts';
import { openApiOf } from './http/openapi/document.ts';
import { says } from './http/openapi/says.ts';
import { type Limits, within } from './http/rate-limit.ts';
import { billRoutes } from './http/routes/bills.ts';
import { callbackRoutes } from './http/routes/callbacks.ts';
import { type HealthParts, healthRoutes } from './http/routes/health.ts';
import { documentRoutes } from './http/routes/document.ts';
import { embedRoutes } from './http/routes/embed.ts';
import { meRoutes } from './http/routes/me.ts';
import { refundListRoutes } from './http/routes/refund-lists.ts';
import { refundRoutes } from './http/routes/refunds.ts';
import { requestingRoutes, requestRoutes } from './http/routes/requests.ts';
import { contractRoutes, customerRoutes, searchRoutes } from './http/routes/subscribers.ts';
import { securityHeaders } from './http/security-headers.ts';
import { signedIn } from './http/signed-in.ts';
import type { ReadToken } from './http/tokens.ts';
import { type DeskParts, refundDesk } from './refunds/desk.ts';
import { StoreUnavailable } from './store/store.ts';

export interface AppParts extends Omit<DeskParts, 'callbackUrl'>, HealthParts {
  readonly readToken: ReadToken;
  /** How providers and browsers reach us, without a slash at the end. Asked once we listen. */
  readonly publicUrl: () => string;
  /** Exact origins whose pages may call the API. */
  readonly corsOrigins?: readonly string[];
  /** Exact origins whose pages may frame the embed page. */
  readonly embedOrigins?: readonly string[];
  /** How much a person may ask for. Without, as much as they like. */
  readonly limits?: Limits;
  /** Told of every answer. Never given anything personal. */
  readonly answered?: (answer: Answered) => void;
  /** What stands under `/demo` while anybody may sign in. */
  readonly demo?: Hono;
  /** What else is served, such as pages; undefined for what is not there. */
  readonly pages?: (c: Context) => Promise<Response | undefined>;
}

/**
 * The whole backend as one web-standard fetch function. It touches no Node API, so the very same app runs
 * on Node, in tests and inside the offline mock in a browser.
 */
export function createApp(parts: AppParts) {
  const { readToken, report, publicUrl, corsOrigins = [], embedOrigins = [], demo, pages } = parts;
  const { limits, answered } = parts;
  const callbackUrl = (vendorId: string, provider: string) =>
    publicUrl() + callbackPath(vendorId, provider);
  const desk = refundDesk({ ...parts, callbackUrl });
  const app = new Hono<Environment>();

  app.use(
    says(requestId({ headerName: REQUEST_ID }), {
      parameters: [BRINGS_ITS_NAME],
      headers: NAMES_THE_REQUEST,
    }),
  );
  if (answered) app.use(answering(answered));
  const embedder = embedderAmong({ origins: embedOrigins, own: demo !== undefined });
  app.use(securityHeaders({ embedder, publicUrl }));
  const pagesElsewhere = cors({
    // While anybody may sign in, so may any page that this very machine serves.
    origin: (origin) =>
      corsOrigins.includes(origin) || (demo && isOnLoopback(origin)) ? origin : null,
    allowHeaders: ['Authorization', 'Content-Type', IDEMPOTENCY_KEY],
    exposeHeaders: [
      REQUEST_ID,
      'Location',
      'Retry-After',
      IDEMPOTENT_REPLAYED,
      'Content-Disposition',
    ],
    maxAge: 600,
  });
  // Whoever is no page, or one of our own, names no origin, and needs no answer to that.
  app.use('/api/*', (c, next) =>
    c.req.header('Origin') || c.req.method === 'OPTIONS' ? pagesElsewhere(c, next) : next(),
  );
  app.use('/api/*', notStored);

  app.route('/', healthRoutes(parts));
  app.route('/callbacks', callbackRoutes(desk, publicUrl));
  app.use('/api/*', signedIn(readToken, report));
  if (limits) {
    const lookUp = within(limits.lookUps);
    app.use('/api/*', within(limits.requests));
    app.use(`${API}/search`, lookUp);
    app.use(`${API}/bills`, (c, next) => (c.req.query('email') ? lookUp(c, next) : next()));
  }
  app.route(`${API}/me`, meRoutes());
  app.route(`${API}/bills`, billRoutes(desk));
  app.route(`${API}/bills`, requestingRoutes(desk));
  // Before those with an id in its place.
  app.route(`${API}/refunds`, refundListRoutes(desk, report));
  app.route(`${API}/refunds`, refundRoutes(desk));
  app.route(`${API}/requests`, requestRoutes(desk));
  app.route(`${API}/search`, searchRoutes(desk));
  app.route(`${API}/customers`, customerRoutes(desk));
  app.route(`${API}/contracts`, contractRoutes(desk));
  app.route('/', embedRoutes(embedder));
  app.route('/', documentRoutes(openApiOf(app)));

  if (demo) app.use('/demo/token', pagesElsewhere).route('/demo', demo);

  app.notFound(async (c) => (await pages?.(c)) ?? problemResponse(c, 'not-found'));

  app.onError((error, c) => {
    // The validator's way of saying that a body is not JSON.
    if (error instanceof HTTPException && error.status === 400)
      return problemResponse(c, 'invalid-request', { errors: [NOT_JSON] });
    const foreseen = error instanceof StoreUnavailable;
    report(
      foreseen ? 'The database cannot be used' : 'A request failed',
      error,
      c.get('requestId'),
    );
    return problemResponse(c, foreseen ? 'unavailable' : 'unexpected');
  });

  const work = { lookUp: desk.lookUp, check: desk.check };
  return { fetch: app.fetch, request: app.request, idle: desk.idle, work };
}

const NOT_JSON = { path: '', message: 'the body is not JSON' };
