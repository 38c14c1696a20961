import { REQUEST_ID } from '../../contract/routes.ts';
import type { Token, TokenDesk } from './token.ts';

/** How a call leaves the page, for hosts that proxy. It may ignore the signal. */
export type Transport = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body?: string;
    readonly signal: AbortSignal;
  },
) => Promise<Response>;

/** What the host has set, read anew for each call. */
export interface Connection {
  readonly base: string;
  readonly tokens: TokenDesk;
  readonly transport: Transport | undefined;
}

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** What was heard of a call. `unsent`: there was no token, so it never left. `silence`: no answer. */
export type Heard =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly requestId: string | undefined;
      readonly body: unknown;
    }
  | { readonly kind: 'unsent' }
  | { readonly kind: 'silence' };

/** Whether a call may still leave. Nobody must send what was given up meanwhile. */
export interface Gate {
  closed: boolean;
  left: boolean;
}

/** Makes one call, and once more with another token when the first is turned down. Never throws. */
export async function call(
  what: Call,
  { base, tokens, transport = overFetch }: Connection,
  signal: AbortSignal,
  gate: Gate,
): Promise<Heard> {
  const token = await tokens.take();
  if (token.kind === 'refused' || gate.closed) return { kind: 'unsent' };
  gate.left = true;

  const heard = await send(what, token);
  if (heard.kind !== 'response' || heard.status !== 401 || token.kind !== 'bearer') return heard;

  // A 401 is a clear no, so the same call may go again; without another token it stays a no.
  const renewed = await tokens.renew(token.token);
  return renewed.kind === 'bearer' && !gate.closed ? send(what, renewed) : heard;

  async function send({ method, path, headers, body }: Call, token: Token): Promise<Heard> {
    try {
      const response = await transport((base || location.origin).replace(/\/+$/, '') + path, {
        method,
        headers: {
          Accept: 'application/json',
          ...headers,
          ...(token.kind === 'bearer' && { Authorization: `Bearer ${token.token}` }),
        },
        ...(body !== undefined && { body }),
        signal,
      });
      return await readResponse(response);
    } catch {
      return { kind: 'silence' };
    }
  }
}

const overFetch: Transport = (url, init) => fetch(url, { ...init, cache: 'no-store' });

async function readResponse(response: Response): Promise<Heard> {
  const requestId = response.headers.get(REQUEST_ID) ?? undefined;
  const body: unknown = await response.json().catch(() => undefined);
  return { kind: 'response', status: response.status, requestId, body };
}
