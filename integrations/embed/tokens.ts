import type { HostMessage, TokenReason } from '../../contract/embed.ts';
import type { GetToken } from './options.ts';

/** Answers the frame's wishes for a token. However many there are, `getToken` runs once at a time. */
export function tokenGiver(getToken: () => GetToken, signal: AbortSignal) {
  let asking: Promise<unknown> | undefined;

  return async (id: number, reason: TokenReason): Promise<HostMessage> => {
    // In a promise, so that what is thrown at once is a rejection too.
    asking ??= Promise.resolve()
      .then(() => getToken()({ reason, signal }))
      .finally(() => (asking = undefined));
    const token = await asking.catch(() => undefined);
    return typeof token === 'string' && token !== ''
      ? { type: 'token', id, token }
      : { type: 'token-refused', id };
  };
}
