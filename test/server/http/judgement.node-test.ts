import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Problem } from '../../../contract/index.ts';
import { cardBill } from '../bills.ts';
import { type Answer, type Call, testDesk } from '../desk.ts';
import { type TestStore, freshPostgresStore } from '../stores.ts';

const ORDER = { amount: 4900, currency: 'SEK', reason: 'Charged twice' };
const slugOf = ({ body }: Answer<Problem>) => body.type.replace('urn:sesamy:refund-problem:', '');

describe('an order with something wrong', () => {
  let ledger: TestStore;
  let desk: ReturnType<typeof testDesk>;
  before(async () => {
    ledger = await freshPostgresStore();
    desk = testDesk({ ...ledger, settings: { klarna: undefined } });
    await desk.put(cardBill({ id: 'card' }));
    await desk.put(cardBill({ id: 'of-rival' }), 'rival');
    await desk.put(cardBill({ id: 'unpaid', status: 'unpaid', paidAt: null }));
    await desk.put(
      cardBill({
        id: 'klarna',
        payment: {
          provider: 'klarna',
          method: 'KLARNA',
          label: 'Klarna',
          reference: { orderId: 'o1' },
        },
      }),
    );
    await desk.put(
      cardBill({
        id: 'invoice',
        payment: { provider: 'invoice', method: 'INVOICE', label: 'Invoice', reference: {} },
      }),
    );
  });
  after(() => ledger.close());

  const path = (bill: string) => `/api/v1/bills/${bill}/refunds`;
  const without = (name: keyof typeof ORDER) => ({ ...ORDER, [name]: undefined });

  // Each has the mistakes of those below it too, so this is also the order of judgement.
  // prettier-ignore
  const cases: [what: string, bill: string, call: Call, status: number, slug: string][] = [
    ['nobody signed in',            'none',     { as: null, body: '{' },                                  401, 'not-signed-in'],
    ['an unknown token',            'none',     { headers: { Authorization: 'Bearer x' }, body: '{' },    401, 'not-signed-in'],
    ['not a bearer token',          'none',     { headers: { Authorization: 'Basic eDp5' }, body: '{' },  401, 'not-signed-in'],
    ['a person who may only read',  'none',     { as: 'agent', body: '{' },                               403, 'not-permitted'],
    ['no key',                      'none',     { body: '{' },                                            400, 'idempotency-key-missing'],
    ['a key of 300 characters',     'none',     { key: 'k'.repeat(300), body: '{' },                      400, 'invalid-request'],
    ['a key with a space',          'none',     { key: 'a b', body: '{' },                                400, 'invalid-request'],
    ['a body of a megabyte',        'none',     { key: 'k', body: `{"x":"${'x'.repeat(1e6)}"}` },         413, 'payload-too-large'],
    ['no body',                     'none',     { key: 'k' },                                             400, 'invalid-request'],
    ['a body that is not JSON',     'none',     { key: 'k', body: '{' },                                  400, 'invalid-request'],
    ['a body that is null',         'none',     { key: 'k', body: 'null' },                               400, 'invalid-request'],
    ['no amount',                   'none',     { key: 'k', body: without('amount') },                    400, 'invalid-request'],
    ['amount 0',                    'none',     { key: 'k', body: { ...ORDER, amount: 0 } },              400, 'invalid-request'],
    ['amount -1',                   'none',     { key: 'k', body: { ...ORDER, amount: -1 } },             400, 'invalid-request'],
    ['amount 1.5',                  'none',     { key: 'k', body: { ...ORDER, amount: 1.5 } },            400, 'invalid-request'],
    ['amount "49"',                 'none',     { key: 'k', body: { ...ORDER, amount: '49' } },           400, 'invalid-request'],
    ['amount 2^53',                 'none',     { key: 'k', body: { ...ORDER, amount: 2 ** 53 } },        400, 'invalid-request'],
    ['amount 1e400',                'none',     { key: 'k', body: '{"amount":1e400,"currency":"SEK","reason":"x"}' }, 400, 'invalid-request'],
    ['no currency',                 'none',     { key: 'k', body: without('currency') },                  400, 'invalid-request'],
    ['a currency in lower case',    'none',     { key: 'k', body: { ...ORDER, currency: 'sek' } },        400, 'invalid-request'],
    ['no reason',                   'none',     { key: 'k', body: without('reason') },                    400, 'invalid-request'],
    ['an empty reason',             'none',     { key: 'k', body: { ...ORDER, reason: '' } },             400, 'invalid-request'],
    ['a reason of spaces',          'none',     { key: 'k', body: { ...ORDER, reason: ' \n\t ' } },       400, 'invalid-request'],
    ['a reason of 501 characters',  'none',     { key: 'k', body: { ...ORDER, reason: 'x'.repeat(501) } }, 400, 'invalid-request'],
    ['a reason with NUL',           'none',     { key: 'k', body: { ...ORDER, reason: 'a\0b' } },         400, 'invalid-request'],
    ['half a character as reason',  'none',     { key: 'k', body: { ...ORDER, reason: '\ud83d' } },       400, 'invalid-request'],
    ['an expectation of "99"',      'none',     { key: 'k', body: { ...ORDER, expectedRefundable: '99' } }, 400, 'invalid-request'],
    ['an unknown bill',             'none',     { key: 'k', body: ORDER },                                404, 'not-found'],
    ['a bill whose name has NUL',   'a%00b',    { key: 'k', body: ORDER },                                404, 'not-found'],
    ['another vendor’s bill',       'of-rival', { key: 'k', body: ORDER },                                404, 'not-found'],
    ['an invoice',                  'invoice',  { key: 'k', body: { ...ORDER, currency: 'NOK' } },        409, 'not-refundable'],
    ['an unpaid bill',              'unpaid',   { key: 'k', body: { ...ORDER, currency: 'NOK' } },        409, 'not-refundable'],
    ['a provider not connected',    'klarna',   { key: 'k', body: { ...ORDER, currency: 'NOK' } },        503, 'provider-not-configured'],
    ['another currency',            'card',     { key: 'k', body: { ...ORDER, amount: 1e6, currency: 'NOK', expectedRefundable: 1 } }, 422, 'currency-mismatch'],
    ['a stale maximum',             'card',     { key: 'k', body: { ...ORDER, amount: 1e6, expectedRefundable: 5000 } }, 409, 'refundable-changed'],
    ['an amount above the maximum', 'card',     { key: 'k', body: { ...ORDER, amount: 9901 } },           422, 'amount-too-large'],
  ];

  for (const [what, bill, call, status, slug] of cases) {
    it(`(${what}) is answered ${slug}, and nothing is sent or recorded`, async () => {
      const answer = await desk.call<Problem>('POST', path(bill), call);
      assert.deepEqual([answer.status, slugOf(answer)], [status, slug]);
      assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
      assert.equal(answer.body.status, status);
      assert.equal(answer.body.requestId, answer.headers.get('Request-Id'));
      assert.deepEqual(desk.toStripe, []);
      assert.deepEqual((await desk.read('card')).refunds, []);
    });
  }

  it('says what is wrong, and where', async () => {
    const { body } = await desk.call<Problem>('POST', path('card'), {
      key: 'k',
      body: { ...ORDER, amount: -1, reason: 'x'.repeat(501) },
    });
    assert.deepEqual(
      body.errors?.map((error) => error.path),
      ['amount', 'reason'],
    );
    assert.match(body.errors?.[1]?.message ?? '', /500 characters/);
  });

  it('carries the bill as it is with a stale maximum, and the maximum with a large amount', async () => {
    const stale = await desk.order('card', { expectedRefundable: 5000 });
    assert.equal(stale.body.bill.refundable, 9900);
    assert.equal((await desk.order('card', { amount: 9901 })).body.max, 9900);
  });

  it('says what may be done instead when a bill cannot be refunded here', async () => {
    const { body } = await desk.order('invoice');
    assert.deepEqual(body.refundability, { kind: 'manual', how: 'invoice' });
  });

  it('does not use its key up', async () => {
    assert.equal((await desk.order('card', { amount: 99_999 }, 'used-again')).status, 422);
    assert.equal((await desk.order('card', {}, 'used-again')).status, 201);
  });

  it('is fine with 500 characters outside the basic plane', async () => {
    await desk.put(cardBill({ id: 'emoji' }));
    assert.equal((await desk.order('emoji', { reason: '😀'.repeat(500) })).status, 201);
    assert.equal((await desk.order('emoji', { reason: '😀'.repeat(501) })).status, 400);
  });
});
