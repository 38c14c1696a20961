import type { MiddlewareHandler } from 'hono';
import { uniqueSymbol } from 'hono-openapi';
import type { ProblemSlug, Rights } from '../../../contract/index.ts';
import type { Header, Parameter } from './types.ts';

/** What a middleware brings to every route it stands before. */
export interface Said {
  /** How it refuses. */
  readonly problems?: readonly ProblemSlug[];
  /** It wants a token. */
  readonly token?: true;
  /** It wants this right. */
  readonly right?: keyof Rights;
  readonly parameters?: readonly Parameter[];
  /** Of every answer that passes it. */
  readonly headers?: Readonly<Record<string, Header>>;
}

/**
 * Has a middleware tell the OpenAPI document what it does, so that a route can neither forget to say so nor say it
 * of a middleware it does not have.
 */
export function says<Handler extends MiddlewareHandler>(handler: Handler, said: Said): Handler {
  // Lists from several middlewares are joined. Anything else of the same name would win over what came before.
  return Object.assign(handler, { [uniqueSymbol]: { spec: { 'x-said': [said] } } });
}
