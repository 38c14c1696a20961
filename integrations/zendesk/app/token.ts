import type { GetToken } from '../../../widget/backend/token.ts';
import { request } from './request.ts';
import { type ZafClient, field } from './zaf.ts';

/** Who is at the desk, as Zendesk told this page. It is no proof of anything: see the README. */
export interface Agent {
  readonly id: unknown;
  readonly email: unknown;
}

const TIMEOUT_MS = 15_000;

/**
 * Gets the agent's token from the publisher. The secret that lets this app ask is filled in by Zendesk's proxy,
 * and is never in a browser.
 */
export function agentToken(
  client: ZafClient,
  tokenUrl: string,
  asks: { readonly agent: Agent; readonly ticketId: unknown },
): GetToken {
  let last: string | undefined;

  async function ask(): Promise<string> {
    const answer = await request(client, {
      url: tokenUrl,
      type: 'POST',
      headers: {
        'Authorization': 'Bearer {{setting.token_secret}}',
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(asks),
      secure: true,
      timeout: TIMEOUT_MS,
    });
    const token = answer.ok ? field(await answer.json(), 'token') : undefined;
    if (typeof token !== 'string') throw new Error(`No token: ${answer.status}`);
    return token;
  }

  // The elements and the note ask each for themselves, and one will do.
  return async ({ reason }) => (last = (reason === 'initial' && last) || (await ask()));
}
