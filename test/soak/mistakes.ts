import { IDEMPOTENCY_KEY, billPath, callbackPath, refundsPath } from '../../contract/index.ts';
import { DEMO_VENDOR } from '../../mock-server/sign-in.ts';
import { call } from '../chaos/call.ts';
import type { Server } from '../chaos/server.ts';
import type { Act, Scene } from './scene.ts';

/** More than is read of a bill. */
const TOO_MUCH = 'x'.repeat(600 * 1024);

/** What comes in wrong at any time, and must leave nothing behind but, for orders, that it was refused. */
export const MISTAKES: readonly Act[] = [
  wrong('a wrong token', [401], ({ server }) =>
    raw(server, billPath('bill_1'), { headers: { Authorization: 'Bearer a.b.c' } }),
  ),
  wrong('a bill that is not there', [404], ({ server }) => call(server, billPath('bill_0'))),
  wrong('half a bill', [400], put('{"id":"bill_0","paid":')),
  wrong('a bill that is too large', [413], put(TOO_MUCH)),
  wrong('a forged callback', [401], ({ server }) =>
    raw(server, callbackPath(DEMO_VENDOR, 'stripe'), { method: 'POST', body: '{}' }),
  ),
  wrong('half an order', [400], ({ server, publisher, dice }) =>
    order(server, publisher.any(dice).id, '{"amount":'),
  ),
  wrong('an order of more than was paid', [409, 422], ({ server, publisher, dice }) => {
    const { id, paid, currency } = publisher.any(dice);
    return order(server, id, JSON.stringify({ amount: paid + 100, currency, reason: 'Too much' }));
  }),
];

function wrong(what: string, expected: readonly number[], run: Act['run']): Act {
  return { weight: 1, what, expected, run };
}

function put(body: string): Act['run'] {
  return ({ server }: Scene) => call(server, billPath('bill_0'), { method: 'PUT', body });
}

function order(server: Server, billId: string, body: string): Promise<Response> {
  const headers = { [IDEMPOTENCY_KEY]: 'soak-mistake' };
  return call(server, refundsPath(billId), { method: 'POST', headers, body });
}

/** Without the token that a call of the API has. */
function raw({ url, fetch = globalThis.fetch }: Server, path: string, init: RequestInit) {
  return fetch(url + path, init);
}
