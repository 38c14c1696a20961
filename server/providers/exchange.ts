import type { Unavailable, Unknown } from './provider.ts';

/** What came of one call to a provider. Silence says nothing about whether it was carried out. */
export type Exchange = Answer | { readonly kind: 'silence'; readonly why: string };

export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: Headers;
  /** Undefined when it is not JSON. */
  readonly body: unknown;
}

/** Shorter than a refund's lease, so that a call is over when somebody else may send again. */
export const HARD_TIMEOUT_MS = 30_000;

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body?: string | undefined;
}

/** Makes one call, once, and never throws. `signal` ends it, for several calls that share their time. */
export async function exchange(
  fetch: typeof globalThis.fetch,
  call: Call,
  signal = AbortSignal.timeout(HARD_TIMEOUT_MS),
): Promise<Exchange> {
  const { url, method, headers, body } = call;
  try {
    const response = await fetch(url, {
      method,
      headers,
      signal,
      // Following it could carry a refund out twice, or somewhere else.
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    return {
      kind: 'answer',
      status: response.status,
      headers: response.headers,
      body: json(text),
    };
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    return { kind: 'silence', why: timedOut ? 'timeout' : 'no-answer' };
  }
}

/** An answer, or the lack of one, that settles nothing about a refund we ordered. */
export function unsettled(heard: Exchange): Unknown {
  const retryAfterMs = heard.kind === 'answer' ? waitOf(heard.headers.get('Retry-After')) : null;
  return {
    kind: 'unknown',
    why: whyOf(heard),
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
  };
}

export function unavailable(heard: Exchange): Unavailable {
  return { kind: 'unavailable', why: whyOf(heard) };
}

/** How long `Retry-After` asks to wait, in milliseconds: it gives seconds or a date. RFC 9110, 10.2.3. */
export function waitOf(retryAfter: string | null | undefined): number | null {
  if (!retryAfter) return null;
  if (/^\d{1,6}$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const until = Date.parse(retryAfter);
  return Number.isNaN(until) ? null : Math.max(0, until - Date.now());
}

/** A word for the record: never the text, which could name a person. */
function whyOf(heard: Exchange): string {
  return heard.kind === 'silence' ? heard.why : `http-${heard.status}`;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
