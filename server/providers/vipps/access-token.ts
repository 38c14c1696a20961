import * as z from 'zod/mini';
import type { Exchange } from '../exchange.ts';

/** The API's reference writes numbers as text. Vipps MobilePay, "Access token API". */
const Token = z.object({
  access_token: z.string().check(z.minLength(1)),
  expires_in: z.pipe(
    z.union([z.string(), z.number()]),
    z.transform((seconds: string | number) => Number(seconds)),
  ),
});

interface Held {
  readonly token: string;
  readonly until: number;
}

/** So that a token does not run out on its way. */
const MARGIN_MS = 60_000;

export interface AccessTokens {
  /** A token, or what was answered instead of one. */
  get(): Promise<string | Exchange>;
  /** It was turned down: the next one is fetched anew. */
  forget(token: string): void;
}

/** Keeps an access token until it runs out. Several calls that need one wait for the same. */
export function accessTokens(fetchToken: () => Promise<Exchange>): AccessTokens {
  let held: Held | null = null;
  let coming: Promise<Held | Exchange> | null = null;

  async function renew(): Promise<Held | Exchange> {
    const heard = await fetchToken();
    const read = heard.kind === 'answer' && heard.status === 200 && Token.safeParse(heard.body);
    if (!read || !read.success) return refused(heard);
    const { access_token: token, expires_in } = read.data;
    held = { token, until: Date.now() + expires_in * 1000 - MARGIN_MS };
    return held;
  }

  return {
    async get() {
      if (held && held.until > Date.now()) return held.token;
      coming ??= renew().finally(() => (coming = null));
      const got = await coming;
      return 'token' in got ? got.token : got;
    },

    forget(token) {
      if (held?.token === token) held = null;
    },
  };
}

/**
 * However the door is shut, to us it means that the credentials do not open it. Any other answer must not be
 * taken for one to what was to be asked behind the door.
 */
function refused(heard: Exchange): Exchange {
  const shut = heard.kind === 'answer' && [400, 401, 403].includes(heard.status);
  return shut ? { ...heard, status: 401 } : { kind: 'silence', why: 'no-token' };
}
