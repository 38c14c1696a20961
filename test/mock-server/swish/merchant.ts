import assert from 'node:assert/strict';
import { swishSimulator } from '../../../mock-server/providers/swish/simulator.ts';
import { bench } from '../bench.ts';

export type SwishMerchant = ReturnType<typeof swishMerchant>;
export type Change = Partial<Record<keyof typeof ORDER | 'note', unknown>>;

interface SwishError {
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly additionalInformation: string | null;
}

export const ORDER = {
  originalPaymentReference: 'sim-9900sek-anna',
  payerPaymentReference: '7f3c2d9a',
  callbackUrl: 'https://refunds.example.com/callbacks/swish',
  callbackIdentifier: '11A86BE70EA346E4B1C39C874173F478',
  payerAlias: '1231181189',
  amount: '49.00',
  currency: 'SEK',
  message: 'Återbetalning, tack!',
};

/** A merchant at a simulator on the bench. */
export function swishMerchant() {
  const simulator = bench(swishSimulator);
  const { request } = simulator;
  const send = (body: unknown, id: string, headers: Record<string, string> = {}) =>
    request(`/swish-cpcapi/api/v2/refunds/${id}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const put = (change: Change = {}, id = newId()) => send({ ...ORDER, ...change }, id);
  const get = (id: string) => request(`/swish-cpcapi/api/v1/refunds/${id}`);
  const look = async (id: string) => (await get(id)).json();
  return {
    ...simulator,
    send,
    put,
    refund: (originalPaymentReference: string, amount = '49.00') =>
      put({ originalPaymentReference, amount }),
    get,
    look,
    statusOf: async (id: string): Promise<string> => (await look(id)).status,
  };
}

export function newId(): string {
  return crypto.randomUUID().replaceAll('-', '').toUpperCase();
}

/** `422 RF08 (50.00)`: the status, the codes and what is said besides. */
export async function codeOf(answer: Response): Promise<string> {
  const isList = /json/.test(answer.headers.get('Content-Type') ?? '');
  const errors: SwishError[] = isList ? await answer.json() : [];
  const words = errors.map(({ errorCode, errorMessage, additionalInformation: more }) => {
    assert.ok(errorMessage.length > 0);
    return more === null ? errorCode : `${errorCode} (${more})`;
  });
  return [answer.status, ...words].join(' ');
}
