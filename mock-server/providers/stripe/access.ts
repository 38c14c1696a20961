import type { WireError } from './wire.ts';

/** Why nobody is let in with that header, or null. Any key will do, but one that says it is revoked. */
export function accessError(authorization = ''): WireError | null {
  const key = keyIn(authorization);
  if (key === null)
    return { type: 'invalid_request_error', message: 'You did not provide an API key.' };
  if (!key.includes('revoked')) return null;
  const message = `Expired API Key provided: ${key.slice(0, 8)}****${key.slice(-4)}`;
  return { type: 'invalid_request_error', code: 'api_key_expired', message };
}

/** The key, as a token or as the name of a user without a password. */
function keyIn(authorization: string): string | null {
  const [, scheme, value = ''] = /^(Bearer|Basic) (\S+)$/.exec(authorization) ?? [];
  if (scheme !== 'Basic') return value || null;
  return /^[\w+/]+=*$/.test(value) ? (atob(value).split(':')[0] ?? null) : null;
}
