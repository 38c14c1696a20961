import type { HonoRequest } from 'hono';
import { createMiddleware } from 'hono/factory';
import { EMBED_PATH } from '../../contract/index.ts';
import type { Embedder } from './embed/embedder.ts';

export interface SecurityRules {
  readonly embedder: Embedder;
  readonly publicUrl: () => string;
}

const TWO_YEARS_S = 63_072_000;
/** The docs, which need no script. */
const DOCS_PATH = '/docs';
/** The one page that a page of our own frames: the sidebar of the demo's helpdesk. */
const SIDEBAR_PATH = '/demo/helpdesk/sidebar.html';

const NOTHING = ["default-src 'none'", "base-uri 'none'", "form-action 'none'"];
/** Files of our own, no inline code, and no text that becomes code but through Lit's own door. */
const OWN_FILES = [
  ...NOTHING,
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
];
/** The demo also frames itself, and starts a service worker, through a policy that loads nothing else. */
const DEMO = [
  ...OWN_FILES,
  "frame-src 'self'",
  "worker-src 'self'",
  'trusted-types lit-html default',
];

/** What browsers are told with every answer: to load and frame nothing that is not said here. */
export function securityHeaders({ embedder, publicUrl }: SecurityRules) {
  function policy(request: HonoRequest, type: string): string {
    const { path } = request;
    const framed = `frame-ancestors ${framer(request)}`;
    if (path === EMBED_PATH) return [...OWN_FILES, 'trusted-types lit-html', framed].join('; ');
    if (path === DOCS_PATH) return [...NOTHING, "style-src 'self'", framed].join('; ');
    return [...(DATA.test(type) ? NOTHING : DEMO), framed].join('; ');
  }

  function framer(request: HonoRequest): string {
    if (request.path === EMBED_PATH) return embedder(request)?.join(' ') ?? "'none'";
    return request.path === SIDEBAR_PATH ? "'self'" : "'none'";
  }

  return createMiddleware(async (c, next) => {
    await next();
    // Not `c.header`, which makes a whole new answer of one that is there, each time.
    const { headers } = c.res;
    headers.set('Content-Security-Policy', policy(c.req, headers.get('Content-Type') ?? ''));
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'no-referrer');
    // What other sites load is said to be for them. Nothing else is.
    const forOthers = c.req.path.startsWith('/cdn/');
    headers.set('Cross-Origin-Resource-Policy', forOthers ? 'cross-origin' : 'same-origin');
    if (publicUrl().startsWith('https:'))
      headers.set('Strict-Transport-Security', `max-age=${TWO_YEARS_S}`);
  });
}

const DATA = /^(application\/(problem\+)?json|text\/(plain|csv)|$)/;
