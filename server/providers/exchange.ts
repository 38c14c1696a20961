/** What came of one call to a provider. Silence says nothing about whether it was carried out. */
export type Exchange =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Headers;
      readonly body: unknown;
    }
  | { readonly kind: 'silence'; readonly why: string };

/** Shorter than a refund's lease, so that a call is over when somebody else may send again. */
const HARD_TIMEOUT_MS = 30_000;

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body?: string | undefined;
}

/** Makes one call, once, and never throws. A body that is not JSON is read as undefined. */
export async function exchange(fetch: typeof globalThis.fetch, call: Call): Promise<Exchange> {
  const { url, method, headers, body } = call;
  try {
    const response = await fetch(url, {
      method,
      headers,
      signal: AbortSignal.timeout(HARD_TIMEOUT_MS),
      // Following it could carry a refund out twice, or somewhere else.
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    return { kind: 'answer', status: response.status, headers: response.headers, body: json(text) };
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    return { kind: 'silence', why: timedOut ? 'timeout' : 'no-answer' };
  }
}

/** A word for the log and the record about an answer that settles nothing. */
export function whyOf(heard: Exchange): string {
  return heard.kind === 'silence' ? heard.why : `http-${heard.status}`;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
