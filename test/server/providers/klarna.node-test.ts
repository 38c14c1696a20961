import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryLedger } from '../../../mock-server/providers/ledger.ts';
import type { KlarnaEntry } from '../../../mock-server/providers/klarna/orders.ts';
import { klarnaSimulator } from '../../../mock-server/providers/klarna/simulator.ts';
import { klarna } from '../../../server/providers/klarna/klarna.ts';

const settings = { username: 'PK1', password: 'secret', apiBase: 'http://klarna.test' };
const terms = {
  id: 'refund-1',
  billId: 'bill-1',
  amount: 4900,
  currency: 'SEK',
  payment: { orderId: 'sim-9900sek-x' },
  callbackUrl: 'http://desk.test/callbacks',
} as const;

const against = (status: number, body: unknown) =>
  klarna(settings, async () => new Response(JSON.stringify(body), { status }));

describe('the Klarna adapter', () => {
  it('sends amount and our id in the body, our id as the key, and nothing the subscriber would read', async () => {
    const seen: Request[] = [];
    const provider = klarna(settings, async (input, init) => {
      seen.push(new Request(input, init));
      return new Response(null, { status: 201, headers: { 'Refund-Id': 'kr-1' } });
    });
    assert.deepEqual(await provider.refund('refund-1', provider.prepare(terms)!), {
      kind: 'succeeded',
      reference: 'kr-1',
      trace: null,
    });
    const [request] = seen;
    assert.equal(
      request?.url,
      'http://klarna.test/ordermanagement/v1/orders/sim-9900sek-x/refunds',
    );
    assert.equal(request.headers.get('Authorization'), `Basic ${btoa('PK1:secret')}`);
    assert.equal(request.headers.get('Klarna-Idempotency-Key'), 'refund-1');
    assert.deepEqual(await request.json(), { refunded_amount: 4900, reference: 'refund-1' });
  });

  it('takes the refund’s name from the location when there is no other', async () => {
    const headers = { Location: 'https://api.klarna.com/ordermanagement/v1/orders/o/refunds/kr-2' };
    const provider = klarna(settings, async () => new Response(null, { status: 201, headers }));
    const outcome = await provider.refund('r', provider.prepare(terms)!);
    assert.equal(outcome.kind === 'succeeded' && outcome.reference, 'kr-2');
  });

  // prettier-ignore
  const noes: [status: number, body: object, code: string][] = [
    [401, {},                                                                                             'account-problem'],
    [403, { error_code: 'REFUND_NOT_ALLOWED', error_messages: ['Order has no captures. Refund not possible'] }, 'not-captured'],
    [403, { error_code: 'REFUND_NOT_ALLOWED', error_messages: ['Something else'] },                       'not-refundable'],
    [403, {},                                                                                             'account-problem'],
    [404, { error_code: 'NO_SUCH_ORDER' },                                                                'payment-not-found'],
    [404, { error_code: 'NOT_FOUND' },                                                                    'payment-not-found'],
    [413, { error_code: 'REQUEST_TOO_LARGE' },                                                            'rejected'],
    [422, { error_code: 'UNPROCESSABLE_ENTITY' },                                                         'rejected'],
  ];
  for (const [status, body, code] of noes)
    it(`takes ${status} ${JSON.stringify(body).slice(0, 60)} for a no: ${code}`, async () => {
      const provider = against(status, body);
      const outcome = await provider.refund('r', provider.prepare(terms)!);
      assert.deepEqual([outcome.kind, 'code' in outcome && outcome.code], ['failed', code]);
    });

  for (const [status, error_code] of [
    [400, 'BAD_VALUE'],
    [404, 'SOMETHING_ELSE'],
    [409, 'CONFLICT'],
    [429, 'TOO_MANY_REQUESTS'],
    [500, 'INTERNAL_SERVER_ERROR'],
    [503, 'TEMPORARILY_UNAVAILABLE'],
    [200, ''],
  ] as const)
    it(`takes ${status} ${error_code} for no answer at all`, async () => {
      const provider = against(status, { error_code });
      assert.equal((await provider.refund('r', provider.prepare(terms)!)).kind, 'unknown');
    });

  it('cannot express more than Klarna takes at once', () => {
    assert.equal(against(201, {}).prepare({ ...terms, amount: 200_000_001 }), null);
  });
});

describe('the Klarna simulator', () => {
  const ledger = memoryLedger<KlarnaEntry>();
  const simulator = klarnaSimulator({ ledger });
  const post = (orderId: string, body: object, key?: string) =>
    simulator.request(`/ordermanagement/v1/orders/${orderId}/refunds`, {
      method: 'POST',
      headers: { Authorization: 'Basic eDp5', ...(key ? { 'Klarna-Idempotency-Key': key } : {}) },
      body: JSON.stringify(body),
    });

  it('answers 201 with no body, and knows only the key on a repeat, whatever is asked', async () => {
    const first = await post('sim-9900sek-a', { refunded_amount: 4000 }, 'k');
    assert.deepEqual([first.status, await first.text()], [201, '']);
    const again = await post('sim-9900sek-a', { refunded_amount: 1 }, 'k');
    assert.equal(again.headers.get('Refund-Id'), first.headers.get('Refund-Id'));
    assert.equal(ledger.entries.length, 1);
  });

  it('makes two refunds of two calls without a key', async () => {
    await post('sim-9900sek-b', { refunded_amount: 100 });
    await post('sim-9900sek-b', { refunded_amount: 100 });
    const order = await simulator.request('/ordermanagement/v1/orders/sim-9900sek-b', {
      headers: { Authorization: 'Basic eDp5' },
    });
    const { refunded_amount, refunds } = (await order.json()) as {
      refunded_amount: number;
      refunds: object[];
    };
    assert.deepEqual([refunded_amount, refunds.length], [200, 2]);
  });

  it('has one code for all that it will not refund', async () => {
    for (const order of ['sim-uncaptured-9900sek-c', 'sim-100sek-c']) {
      const answer = await post(order, { refunded_amount: 101 });
      assert.equal(answer.status, 403);
      assert.equal(
        ((await answer.json()) as { error_code: string }).error_code,
        'REFUND_NOT_ALLOWED',
      );
    }
  });

  it('lets nobody in without credentials', async () => {
    assert.equal((await simulator.request('/ordermanagement/v1/orders/sim-1sek-x')).status, 401);
  });
});
