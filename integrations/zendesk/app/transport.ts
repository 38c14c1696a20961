import type { Transport } from '../../../widget/backend/call.ts';
import { request } from './request.ts';
import type { ZafClient } from './zaf.ts';

/** The server answers an order within 20 s. Giving up before that would make outcomes unknown that are not. */
const TIMEOUT_MS = 30_000;

/** Carries the elements' calls. They bring their own token, so no setting has to be filled in. */
export function zendeskTransport(client: ZafClient): Transport {
  return (url, { method, headers, body }) =>
    request(client, { url, type: method, headers, body, secure: false, timeout: TIMEOUT_MS });
}
