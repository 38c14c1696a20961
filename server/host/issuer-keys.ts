import { type JWTVerifyGetKey, createRemoteJWKSet, customFetch } from 'jose';

/** Keys change seldom. An issuer says so itself: AuthHero's may be kept for five minutes. */
const FRESH_MS = 5 * 60 * 1000;
const ANSWER_WITHIN_MS = 5000;
/** So many fetches at once, such as for keys that were just changed twice, and then one in this time. */
const BURST = 3;
const ANOTHER_MS = 10_000;
/** An issuer that is down for a day signs nobody out. A key that it has withdrawn is good for no longer. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * The keys of an issuer, kept, and fetched again when they are old or a token names one that is not among them.
 * Tokens that name made-up keys cannot make us fetch without end: between fetches the kept ones are all there is.
 */
export function issuerKeys(url: string, now = Date.now): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(url), {
    cacheMaxAge: FRESH_MS,
    cooldownDuration: 0,
    timeoutDuration: ANSWER_WITHIN_MS,
    [customFetch]: steadily(globalThis.fetch, now),
  });
}

type FetchKeys = (url: string, init: RequestInit) => Promise<Response>;

function steadily(fetch: FetchKeys, now: () => number): FetchKeys {
  let kept: { readonly keys: string; readonly at: number } | undefined;
  let fetched: number[] = [];

  return async (url, init) => {
    fetched = fetched.filter((at) => now() - at < BURST * ANOTHER_MS);
    let trouble: unknown = new Error('The keys were fetched a moment ago');
    if (fetched.length < BURST) {
      fetched.push(now());
      try {
        kept = { keys: await keysAt(url, init, fetch), at: now() };
      } catch (error) {
        trouble = error;
      }
    }
    if (kept && now() - kept.at < KEPT_MS) return new Response(kept.keys);
    throw trouble;
  };
}

async function keysAt(url: string, init: RequestInit, fetch: FetchKeys): Promise<string> {
  const response = await fetch(url, init);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`The issuer answered ${response.status}`);
  const { keys } = JSON.parse(text) as { keys?: unknown };
  if (!Array.isArray(keys)) throw new Error('What the issuer answered holds no keys');
  return text;
}
