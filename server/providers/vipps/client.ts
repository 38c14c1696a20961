import { type Call, type Exchange, exchange } from '../exchange.ts';
import { accessTokens } from './access-token.ts';
import type { VippsSettings } from './settings.ts';

const LIVE = 'https://api.vipps.no';
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
    exchange(fetch, {
      method: 'POST',
      url: `${apiBase}/accesstoken/get`,
      headers: { ...common, client_id: clientId, client_secret: clientSecret },
    }),
  );

  async function call({ headers, ...rest }: Call): Promise<Exchange> {
    const token = await tokens.get();
    if (typeof token !== 'string') return token;
    const heard = await exchange(fetch, {
      ...rest,
      headers: { ...common, ...headers, Authorization: `Bearer ${token}` },
    });
    if (heard.kind === 'answer' && heard.status === 401) tokens.forget(token);
    return heard;
  }

  /** A call that was not let in has done nothing, so it is safe to make again. */
  async function callRenewing(what: Call): Promise<Exchange> {
    const heard = await call(what);
    return heard.kind === 'answer' && heard.status === 401 ? call(what) : heard;
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
