import type { HonoRequest } from 'hono';

/** Which site may frame the embed page that is asked for; undefined where none may. */
export type Embedder = (request: HonoRequest) => string | undefined;

export interface EmbedRules {
  /** Exact origins whose pages may frame it. */
  readonly origins: readonly string[];
  /** Whether pages of the very server may as well, as the demo's helpdesk does. */
  readonly own: boolean;
}

/** The page is asked for with the origin that will frame it, and is made for that one alone. */
export function embedderAmong({ origins, own }: EmbedRules): Embedder {
  return (request) => {
    const [origin, ...others] = request.queries('origin') ?? [];
    // Two would leave it to each reader which of them counts.
    if (!origin || others.length > 0) return undefined;
    return origins.includes(origin) || (own && isOwn(origin, request)) ? origin : undefined;
  };
}

/** By the host alone: a proxy in front of us may speak https where we do not. */
function isOwn(origin: string, { url }: HonoRequest): boolean {
  const named = URL.parse(origin);
  return named?.origin === origin && named.host === new URL(url).host;
}
