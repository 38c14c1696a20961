import type { Context } from 'hono';
import type { VippsLedger } from './entries.ts';
import { type Reply, answer, gatewayReply } from './wire.ts';

const LIVES_S = 60 * 60;

export type Tokens = ReturnType<typeof accessTokens>;

/** The tokens that open both APIs, each for an hour, as in Vipps' test environment. */
export function accessTokens(ledger: VippsLedger, now: () => Date) {
  return {
    /** `POST /accesstoken/get` */
    get(c: Context): Response {
      const secret = c.req.header('client_secret');
      if (!c.req.header('client_id') || !secret) return answer(c, refusal(400, 'invalid_request'));
      if (!c.req.header('Ocp-Apim-Subscription-Key')) return answer(c, NO_SUBSCRIPTION);
      if (secret.includes('revoked')) return answer(c, refusal(401, 'invalid_client'));

      const from = Math.floor(now().getTime() / 1000);
      const token = btoa(`${crypto.randomUUID()}${crypto.randomUUID()}`);
      const msn = c.req.header('Merchant-Serial-Number') ?? null;
      const expiresAt = new Date((from + LIVES_S) * 1000).toISOString();
      ledger.append({ type: 'token', token, msn, expiresAt });
      return c.json({
        token_type: 'Bearer',
        expires_in: `${LIVES_S}`,
        ext_expires_in: `${LIVES_S}`,
        expires_on: `${from + LIVES_S}`,
        not_before: `${from}`,
        resource: '00000002-0000-0000-c000-000000000000',
        access_token: token,
      });
    },

    /** No token given so far opens anything any more. */
    expire: () => ledger.append({ type: 'tokens-expired' }),

    open(authorization = ''): boolean {
      const token = /^Bearer (\S+)$/.exec(authorization)?.[1];
      const since = ledger.entries.findLastIndex(({ type }) => type === 'tokens-expired');
      const until = now().toISOString();
      return ledger.entries
        .slice(since + 1)
        .some(
          (entry) => entry.type === 'token' && entry.token === token && entry.expiresAt > until,
        );
    },
  };
}

export const NO_SUBSCRIPTION = gatewayReply(
  401,
  'Unauthorized',
  'Access denied due to missing subscription key.',
);

function refusal(status: number, error: string): Reply {
  const error_description = 'The client credentials are missing or not valid.';
  return { status, body: { error, error_description } };
}
