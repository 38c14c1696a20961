import assert from 'node:assert/strict';
import { vippsSimulator } from '../../../mock-server/providers/vipps/simulator.ts';
import { bench } from '../bench.ts';

export type Headers = Record<string, string>;
export type Send = (path: string, init: RequestInit) => Promise<Response>;
export type VippsMerchant = Awaited<ReturnType<typeof vippsMerchant>>;

export const PAYMENT = '/epayment/v1/payments/sim-9900nok-anna1';
export const CHARGE = '/recurring/v3/agreements/agr_x/charges/sim-9900nok-bo';

const CREDENTIALS = { client_id: 'id', client_secret: 'secret' };
const SALES_UNIT = { 'Ocp-Apim-Subscription-Key': 'sub', 'Merchant-Serial-Number': '654321' };

/** A merchant with a token at a simulator on the bench. */
export async function vippsMerchant() {
  const simulator = bench(vippsSimulator);
  const merchant = await merchantAt(simulator.request);
  const events = async (path = PAYMENT) =>
    (await merchant.get(`${path}/events`)).filter(
      ({ name }: { name: string }) => name === 'REFUNDED',
    );
  const history = async (path = CHARGE) =>
    (await merchant.get(path)).history.filter(({ event }: { event: string }) => event === 'REFUND');
  return {
    ...simulator,
    ...merchant,
    events,
    history,
    made: async (path: string) => (path === PAYMENT ? events() : history()),
  };
}

/** Speaks to a simulator as a merchant with a token does. */
export async function merchantAt(send: Send) {
  const token = (change: Headers = {}) =>
    send('/accesstoken/get', {
      method: 'POST',
      headers: { ...CREDENTIALS, ...SALES_UNIT, ...change },
    });
  const { access_token } = (await (await token()).json()) as { access_token: string };
  const headers = { ...SALES_UNIT, Authorization: `Bearer ${access_token}` };
  return {
    token,
    headers,
    get: async (path: string) => (await send(path, { headers })).json(),
    refund: (path: string, body: unknown, key: string) =>
      send(`${path}/refund`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

/** How ePayment is asked for a refund. */
export const value = (amount: number, currency = 'NOK') => ({
  modificationAmount: { currency, value: amount },
});

/** How Recurring is asked for a refund. */
export const back = (amount: number) => ({ amount, description: 'Refund' });

/** What a problem is about: ePayment's code, or the end of Recurring's type. */
export async function problemOf(answer: Response): Promise<string> {
  assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
  const { type, extraDetails } = await answer.json();
  const why = extraDetails?.[0]?.reason ?? /#(.+)/.exec(type)?.[1];
  return [answer.status, why].filter(Boolean).join(' ');
}
