import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bill, BillImport, FailureCode, Refund } from '../../contract/index.ts';
import { card, klarna, swish, vipps, vippsCharge } from '../../mock-server/payments.ts';
import type { ProviderSettings } from '../../server/providers/index.ts';
import { memoryStore } from '../../server/store/memory/memory-store.ts';
import { cardBill } from './bills.ts';
import { testDesk } from './desk.ts';

type Payment = BillImport['payment'];
const REASON = 'Secret of the team';
const newDesk = (settings: ProviderSettings = {}) =>
  testDesk({ store: memoryStore(() => {}), settings });

async function paid(desk: ReturnType<typeof newDesk>, payment: Payment, currency = 'SEK') {
  const bill = cardBill({ payment, currency } as Partial<BillImport>);
  assert.equal((await desk.put(bill)).status, 201);
  return bill.id;
}
const newest = ({ refunds }: Bill) => refunds[0] as Refund;

/** Each provider with a payment of 99,00 that its simulator knows. */
// prettier-ignore
const PAYMENTS: [what: string, payment: Payment, currency: string][] = [
  ['Stripe',                  card('pi_sim_9900sek_o1'),                                             'SEK'],
  ['Klarna through Stripe',   { ...card('pi_sim_9900sek_o2'), method: 'STRIPE_KLARNA' },             'SEK'],
  ['Klarna',                  klarna('sim-9900sek-o3'),                                              'SEK'],
  ['Vipps ePayment',          vipps({ reference: 'sim-9900nok-o4' }),                                'NOK'],
  ['Vipps Recurring',         vippsCharge('sim-9900nok-o5'),                                         'NOK'],
  ['Swish',                   swish('sim-9900sek-o6'),                                               'SEK'],
];

describe('an order', () => {
  for (const [what, payment, currency] of PAYMENTS) {
    it(`through ${what} sets its money aside or moves it, and goes to ${payment.provider} alone`, async () => {
      const desk = newDesk();
      const id = await paid(desk, payment, currency);
      const { status, body } = await desk.order(id, { currency, reason: REASON });
      assert.ok([201, 202].includes(status), JSON.stringify(body));
      assert.equal(body.bill.refunded + body.bill.inProgress, 4900);
      const hosts = new Set(desk.sent.map(({ url }) => new URL(url).hostname));
      assert.deepEqual([...hosts], [`${payment.provider}.test`]);
      for (const request of desk.sent) {
        const sent = [request.url, ...request.headers].join() + (await request.text());
        assert.doesNotMatch(decodeURIComponent(sent), /Secret/);
      }
    });

    it(`of a bill in another currency than was paid through ${what} is refused, and nothing is sent`, async () => {
      const desk = newDesk();
      const id = await paid(desk, payment, 'DKK');
      const { status, body } = await desk.order(id, { currency: 'DKK' });
      assert.deepEqual([status, body.type.split(':').at(-1)], [422, 'currency-mismatch']);
      const ordered = desk.sent.filter(
        ({ method, url }) => method !== 'GET' && url.includes('refund'),
      );
      assert.deepEqual(ordered, []);
      assert.deepEqual((await desk.read(id)).refunds, []);
    });
  }

  // prettier-ignore
  const noes: [what: string, payment: Payment, currency: string, settings: ProviderSettings, code: FailureCode, providerCode: string | null, sent: boolean][] = [
    ['bad credentials at Stripe',       card('pi_sim_9900sek_n1'),                     'SEK', { stripe: { secretKey: 'sk_test_revoked', apiBase: 'http://stripe.test' } }, 'account-problem',     'api_key_expired', false],
    ['bad credentials at Klarna',       klarna('sim-9900sek-n2'),                      'SEK', { klarna: { username: 'u', password: 'revoked', apiBase: 'http://klarna.test' } }, 'account-problem', 'http-401',      false],
    ['bad credentials at Swish',        swish('sim-9900sek-n3'),                       'SEK', { swish: { payeeAlias: '1230000000', apiBase: 'http://swish.test/swish-cpcapi' } }, 'account-problem', 'http-401',     true],
    ['a payment Stripe does not know',  card('pi_none'),                               'SEK', {}, 'payment-not-found',    'resource_missing', false],
    ['an order Klarna does not know',   klarna('none'),                                'SEK', {}, 'payment-not-found',    'NO_SUCH_ORDER',    false],
    ['a payment Vipps does not know',   vipps({ reference: 'nobody-knows' }),          'NOK', {}, 'payment-not-found',    '5090',             false],
    ['a charge Vipps does not know',    vippsCharge('chr-none'),                       'NOK', {}, 'payment-not-found',    'resource-not-found', false],
    ['a payment Swish does not know',   swish('none'),                                 'SEK', {}, 'payment-not-found',    'RF02',             true],
    ['nothing captured at Stripe',      card('pi_sim_uncaptured_9900sek_n4'),          'SEK', {}, 'not-captured',         null,               false],
    ['a window Vipps has closed',       vipps({ reference: 'sim-expired-9900nok-n5' }), 'NOK', {}, 'window-closed',       '6220',             true],
    ['a window closed for a charge',    vippsCharge('sim-expired-9900nok-n6'),         'NOK', {}, 'window-closed',        'operation-failed', true],
    ['too little balance at Vipps',     vipps({ reference: 'sim-poor-9900nok-n7' }),   'NOK', {}, 'insufficient-balance', '5100',             true],
    ['too little balance at Swish',     swish('sim-poor-9900sek-n8'),                  'SEK', {}, 'insufficient-balance', 'AM04',             true],
    ['a number with a new owner',       swish('sim-moved-9900sek-n9'),                 'SEK', {}, 'recipient-unreachable', 'RF06',            true],
    ['a disputed charge',               card('pi_sim_disputed_9900sek_n10'),           'SEK', {}, 'disputed',             'charge_disputed',  true],
  ];
  for (const [what, payment, currency, settings, code, providerCode, sent] of noes)
    it(`that meets ${what} is refused as ${code}, on record with the provider’s code, and its money is free`, async () => {
      const desk = newDesk(settings);
      const id = await paid(desk, payment, currency);
      const { status, body } = await desk.order(id, { currency });
      assert.deepEqual([status, body.code], [422, code], JSON.stringify(body));
      const bill = await desk.read(id);
      assert.deepEqual([bill.inProgress, bill.refundable], [0, 9900]);
      const refund = newest(bill);
      assert.deepEqual(
        [refund.status, refund.failure?.code, refund.failure?.providerCode],
        ['failed', code, providerCode],
      );
      const record = await desk.call<{
        events: { status: string; data: { providerCode?: string } }[];
      }>('GET', `/api/v1/refunds/${refund.id}`);
      const { data, status: last } = record.body.events.at(-1)!;
      assert.deepEqual([last, data.providerCode ?? null], ['failed', providerCode]);
      const ordered = desk.sent.some(
        ({ method, url }) => /POST|PUT/.test(method) && url.includes('refund'),
      );
      assert.equal(ordered, sent);
    });

  for (const payment of [
    { provider: 'billogram', method: 'BILLOGRAM', label: 'Billogram', reference: {} },
    { provider: 'invoice', method: 'INVOICE', label: 'Invoice', reference: {} },
    { provider: 'outside', method: 'OUTSIDE', label: 'Transfer', reference: {} },
  ] as const)
    it(`of a bill paid by ${payment.provider} is refused before anybody is asked, with the way to do it instead`, async () => {
      const desk = newDesk();
      const id = await paid(desk, payment);
      const { status, body } = await desk.order(id);
      assert.equal(status, 409);
      assert.deepEqual(body.refundability, { kind: 'manual', how: payment.provider });
      assert.deepEqual(desk.sent, []);
    });
});

describe('a bill that is paid in another way while its order is looked at', () => {
  it('is judged anew: nothing goes to a payment that nobody has looked at', async () => {
    let desk!: ReturnType<typeof newDesk>;
    let replaced = false;
    const bill = cardBill({ payment: card('pi_sim_9900sek_swap') });
    desk = testDesk({
      store: memoryStore(() => {}),
      network: (answer) => async (input, init) => {
        const request = new Request(input, init);
        if (!replaced && request.url.includes('payment_intents')) {
          replaced = true;
          const swapped = { ...bill, payment: klarna('sim-9900sek-swap') };
          assert.equal((await desk.put(swapped)).status, 200);
        }
        return answer(request);
      },
    });
    await desk.put(bill);
    const { status } = await desk.order(bill.id);
    assert.ok([201, 503].includes(status), String(status));
    const ordered = desk.sent.filter(({ method, url }) => method === 'POST' && /refunds/.test(url));
    assert.deepEqual(
      ordered.map(({ url }) => new URL(url).hostname),
      status === 201 ? ['klarna.test'] : [],
    );
    assert.deepEqual(desk.refundsAtStripe(), []);
  });
});

describe('a provider that cannot list its refunds', () => {
  let desk: ReturnType<typeof newDesk>;
  before(() => {
    desk = newDesk();
  });

  const byHand = (paymentReference: string, amount: number) =>
    desk.simulators.swish.request('/_simulator/refunds', {
      method: 'POST',
      body: JSON.stringify({ paymentReference, amount }),
    });

  it('still says how much is left, and the rest is on record as one correction for a person to look at', async () => {
    const id = await paid(desk, swish('sim-9900sek-c1'));
    await byHand('sim-9900sek-c1', 3000);
    const { status, body } = await desk.order(id, { amount: 9900 });
    assert.deepEqual([status, body.code], [422, 'over-refund']);
    const bill = await desk.read(id);
    assert.deepEqual([bill.refunded, bill.refundable], [3000, 6900]);
    const correction = bill.refunds.find(({ origin }) => origin === 'provider');
    assert.deepEqual([correction?.amount, correction?.attention], [3000, 'refunded-elsewhere']);

    await desk.order(id, { amount: 6900 });
    const after = await desk.read(id);
    assert.equal(after.refundable, 0);
    assert.equal(after.refunds.filter(({ origin }) => origin === 'provider').length, 1);
  });

  it('says that nothing is left when all was refunded elsewhere', async () => {
    const id = await paid(desk, swish('sim-9900sek-c2'));
    await byHand('sim-9900sek-c2', 9900);
    assert.equal((await desk.order(id)).body.code, 'already-refunded');
    assert.equal((await desk.read(id)).refundState, 'full');
  });

  it('is not corrected while one of our own is in doubt, because that may be the difference', async () => {
    const id = await paid(desk, swish('sim-banktimeout-9900sek-c3'));
    await desk.order(id, { amount: 3000 });
    await sleep(60);
    await byHand('sim-banktimeout-9900sek-c3', 6000);
    assert.equal((await desk.order(id, { amount: 6900 })).body.code, 'over-refund');
    const bill = await desk.read(id);
    assert.deepEqual(
      bill.refunds.map(({ origin, status, attention }) => [origin, status, attention]),
      [
        ['panel', 'failed', null],
        ['panel', 'unknown', 'bank-timeout'],
      ],
    );
    assert.deepEqual([bill.refunded, bill.inProgress], [0, 3000]);
  });

  it('is asked about our own refunds before the next one is sent', async () => {
    const id = await paid(desk, swish('sim-9900sek-c4'));
    await desk.order(id, { amount: 1000 });
    await sleep(60);
    await desk.order(id, { amount: 1000 });
    const [, first] = (await desk.read(id)).refunds;
    assert.equal(first?.status, 'succeeded');
  });
});
