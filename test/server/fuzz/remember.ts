import { type Asked, decoded } from './asked.ts';
import type { Answered } from './judge.ts';
import { type Pool, learn } from './pool.ts';

/** Takes in what an answer tells of, and what was sent and accepted, to be sent again. */
export function remember(
  pool: Pool,
  { method, path, headers, body }: Asked,
  { status, text }: Answered,
): void {
  if (text.startsWith('{') && !path.startsWith('/openapi')) learn(pool, JSON.parse(text));
  if (typeof body !== 'string' || status < 200 || status > 202) return;
  if (method === 'PUT') pool.imports.push({ path, body });
  const [, id] = /^\/api\/v1\/bills\/([^/?]+)\/refunds/.exec(path) ?? [];
  if (id) pool.orders.push({ billId: decoded(id), key: headers['Idempotency-Key'] ?? '', body });
}

/** Takes in what providers have told since. */
export async function hear(pool: Pool, callbacks: Request[]): Promise<void> {
  for (const told of callbacks.splice(0))
    pool.callbacks.push({
      url: told.url,
      headers: Object.fromEntries(told.headers),
      body: await told.text(),
    });
}
