import type { Server } from './server.ts';

/** Longer than a server may take to answer. */
const PATIENCE_MS = 25_000;

/** Calls the API as an admin, whose token is renewed when a restart has made it worthless. */
export async function call(
  server: Server,
  path: string,
  init: RequestInit = {},
  patienceMs = PATIENCE_MS,
): Promise<Response> {
  const { fetch = globalThis.fetch } = server;
  const send = async (fresh: boolean) =>
    fetch(server.url + path, {
      ...init,
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        'Content-Type': 'application/json',
        'Authorization': `Bearer ${await server.token(fresh)}`,
        ...init.headers,
      },
    });
  const answer = await send(false);
  return answer.status === 401 ? send(true) : answer;
}
