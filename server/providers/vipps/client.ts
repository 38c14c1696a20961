import { type Call, type Exchange, HARD_TIMEOUT_MS, exchange } from '../exchange.ts';
import { accessTokens } from './access-token.ts';
import type { VippsSettings } from './settings.ts';

const LIVE = 'https://api.vipps.no';
/** Taken from the time of the call, so that both together are no longer than any provider's. */
const TOKEN_TIMEOUT_MS = 8000;
/** Vipps MobilePay docs, "HTTP headers": asked of platforms, to find them by when something goes wrong. */
const SYSTEM = { 'Vipps-System-Name': 'sesamy-refund-panel', 'Vipps-System-Version': '1' };

export interface VippsClient {
  get(path: string): Promise<Exchange>;
  /** Sends a body as it is, under a key for life. */
  post(path: string, body: string, key: string): Promise<Exchange>;
}

/** Calls to Vipps with what each of them carries. A token that has run out is renewed, once. */
export function vippsClient(settings: VippsSettings, fetch: typeof globalThis.fetch): VippsClient {
  const { clientId, clientSecret, subscriptionKey, msn, apiBase = LIVE } = settings;
  const common = {
    ...SYSTEM,
    'Ocp-Apim-Subscription-Key': subscriptionKey,
    'Merchant-Serial-Number': msn,
  };
  const tokens = accessTokens(() =>
    exchange(
      fetch,
      {
        method: 'POST',
        url: `${apiBase}/accesstoken/get`,
        headers: { ...common, client_id: clientId, client_secret: clientSecret },
      },
      AbortSignal.timeout(TOKEN_TIMEOUT_MS),
    ),
  );

  async function call({ headers, ...rest }: Call, signal: AbortSignal): Promise<Exchange> {
    const token = await tokens.get();
    if (typeof token !== 'string') return token;
    const authorized = { ...common, ...headers, Authorization: `Bearer ${token}` };
    const heard = await exchange(fetch, { ...rest, headers: authorized }, signal);
    if (heard.kind === 'answer' && heard.status === 401) tokens.forget(token);
    return heard;
  }

  /** A call that was not let in has done nothing, so it is safe to make again. */
  async function callRenewing(what: Call): Promise<Exchange> {
    const signal = AbortSignal.timeout(HARD_TIMEOUT_MS - TOKEN_TIMEOUT_MS);
    const heard = await call(what, signal);
    return heard.kind === 'answer' && heard.status === 401 ? call(what, signal) : heard;
  }

  return {
    get: (path) => callRenewing({ method: 'GET', url: apiBase + path, headers: {} }),
    post: (path, body, key) =>
      callRenewing({
        method: 'POST',
        url: apiBase + path,
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body,
      }),
  };
}
