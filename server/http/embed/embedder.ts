import type { HonoRequest } from 'hono';

/** The origin of the page that frames the embed page and talks to it, then those of the pages around that one. */
export type Framers = readonly [origin: string, ...around: string[]];

/** Who may frame the embed page that is asked for; undefined where nobody may. */
export type Embedder = (request: HonoRequest) => Framers | undefined;

export interface EmbedRules {
  /** Exact origins whose pages may be around it. */
  readonly origins: readonly string[];
  /** Whether pages of the very server may as well, as the demo's helpdesk is. */
  readonly own: boolean;
}

/** The page is asked for with who will be around it, and is made for those alone. Each of them has to be listed. */
export function embedderAmong({ origins, own }: EmbedRules): Embedder {
  return (request) => {
    const [origin, ...others] = request.queries('origin') ?? [];
    const around = request.queries('around') ?? [];
    // Two that talk to it would leave it to each reader which of them counts.
    if (origin === undefined || others.length > 0) return undefined;
    const framers: Framers = [origin, ...around];
    return framers.every((one) => origins.includes(one) || (own && isOwn(one, request)))
      ? framers
      : undefined;
  };
}

/** By the host alone: a proxy in front of us may speak https where we do not. */
function isOwn(origin: string, { url }: HonoRequest): boolean {
  const named = URL.parse(origin);
  return named?.origin === origin && named.host === new URL(url).host;
}
