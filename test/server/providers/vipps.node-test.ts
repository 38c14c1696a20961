import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryLedger } from '../../../mock-server/providers/ledger.ts';
import { vippsSimulator } from '../../../mock-server/providers/vipps/simulator.ts';
import { vipps } from '../../../server/providers/vipps/vipps.ts';

const settings = {
  clientId: 'client',
  clientSecret: 'secret',
  subscriptionKey: 'key',
  msn: '123456',
  apiBase: 'http://vipps.test',
};
const terms = {
  id: '6b0fd7e1-3d3f-4a05-9d2b-3fb1a4ff3a5c',
  billId: 'bill-1',
  amount: 4900,
  currency: 'NOK',
  payment: { reference: 'sim-9900nok-x' },
  callbackUrl: 'http://desk.test/callbacks',
} as const;
const charge = { ...terms, payment: { agreementId: 'agr_x', chargeId: 'sim-9900nok-x' } } as const;

const TOKEN = () => Response.json({ access_token: 't', expires_in: '3600' });

/** The adapter with one answer to the refund, and a token before it. */
function against(answer: () => Response, token = TOKEN) {
  const sent: Request[] = [];
  const provider = vipps(settings, async (input, init) => {
    const request = new Request(input, init);
    sent.push(request);
    return request.url.endsWith('/accesstoken/get') ? token() : answer();
  });
  return { provider, sent };
}

const epaymentNo = (reason: string, title = 'No') => ({
  type: 'about:blank',
  title,
  extraDetails: [{ name: 'ErrorCode', reason }],
});
const recurringNo = (id: string, detail = 'No') => ({
  type: `https://developer.vippsmobilepay.com/docs/APIs/recurring-api/recurring-api-problems#${id}`,
  title: 'No',
  detail,
});

describe('the Vipps adapter', () => {
  it('sends an ePayment refund with every header and no text field', async () => {
    const { provider, sent } = against(() =>
      Response.json({ aggregate: { refundedAmount: { currency: 'NOK', value: 4900 } } }),
    );
    const outcome = await provider.refund(terms.id, provider.prepare(terms)!);
    assert.equal(outcome.kind, 'succeeded');
    const request = sent.at(-1)!;
    assert.equal(request.url, 'http://vipps.test/epayment/v1/payments/sim-9900nok-x/refund');
    assert.deepEqual(await request.json(), {
      modificationAmount: { currency: 'NOK', value: 4900 },
    });
    for (const [name, value] of [
      ['Authorization', 'Bearer t'],
      ['Ocp-Apim-Subscription-Key', 'key'],
      ['Merchant-Serial-Number', '123456'],
      ['Idempotency-Key', terms.id],
      ['Vipps-System-Name', 'sesamy-refund-panel'],
    ] as const)
      assert.equal(request.headers.get(name), value, name);
  });

  // prettier-ignore
  for (const [currency, description] of [['NOK', 'Refusjon'], ['DKK', 'Refusion'], ['EUR', 'Palautus']] as const)
    it(`tells a subscriber who paid in ${currency} no more than “${description}”`, () => {
      const { body } = against(TOKEN).provider.prepare({ ...charge, currency }) as { body: string };
      assert.deepEqual(JSON.parse(body), { amount: 4900, description });
    });

  // prettier-ignore
  const noes: [terms: typeof terms | typeof charge, status: number, body: object, code: string, providerCode: string][] = [
    [terms,  400, epaymentNo('6150'),                                          'over-refund',           '6150'],
    [terms,  400, epaymentNo('6180'),                                          'already-refunded',      '6180'],
    [terms,  400, epaymentNo('6210'),                                          'not-refundable',        '6210'],
    [terms,  400, epaymentNo('6210', 'User deleted or no receiving account'),  'recipient-unreachable', '6210'],
    [terms,  400, epaymentNo('6220'),                                          'window-closed',         '6220'],
    [terms,  400, epaymentNo('6020'),                                          'not-captured',          '6020'],
    [terms,  404, epaymentNo('5090'),                                          'payment-not-found',     '5090'],
    [terms,  400, epaymentNo('5100'),                                          'not-refundable',        '5100'],
    [terms,  400, epaymentNo('5100', 'Insufficient funds'),                    'insufficient-balance',  '5100'],
    [terms,  400, epaymentNo('4040'),                                          'rejected',              '4040'],
    [terms,  403, {},                                                          'account-problem',       'http-403'],
    [charge, 404, recurringNo('resource-not-found'),                           'payment-not-found',     'resource-not-found'],
    [charge, 400, recurringNo('operation-failed'),                             'not-refundable',        'operation-failed'],
    [charge, 400, recurringNo('operation-failed', 'The refund period expired'), 'window-closed',        'operation-failed'],
    [charge, 400, recurringNo('operation-failed', 'Amount exceeds what is left'), 'over-refund',        'operation-failed'],
    [charge, 400, recurringNo('validation-error', 'The charge has status FAILED'), 'not-refundable',    'validation-error'],
    [charge, 422, recurringNo('invalid-sale-unit'),                            'account-problem',       'invalid-sale-unit'],
  ];
  for (const [order, status, body, code, providerCode] of noes)
    it(`takes ${status} ${providerCode} ${code === 'not-refundable' ? '' : code} for a no`, async () => {
      const { provider } = against(() => Response.json(body, { status }));
      const outcome = await provider.refund(order.id, provider.prepare(order)!);
      assert.ok(outcome.kind === 'failed', outcome.kind);
      assert.deepEqual([outcome.code, outcome.providerCode], [code, providerCode]);
    });

  // prettier-ignore
  const silences: [order: typeof terms | typeof charge, what: string, answer: () => Response][] = [
    [terms,  'a conflict over the key',                     () => Response.json(epaymentNo('4150'), { status: 409 })],
    [terms,  'a conflict that carries the code of a no',    () => Response.json(epaymentNo('6150'), { status: 409 })],
    [terms,  'a lock',                                      () => Response.json(epaymentNo('6160'), { status: 423 })],
    [terms,  'a lock that carries the code of a no',        () => Response.json(epaymentNo('6180'), { status: 423 })],
    [terms,  'too many calls',                              () => Response.json(epaymentNo('6210'), { status: 429 })],
    [terms,  'an internal error with the code of a no',     () => Response.json(epaymentNo('6150'), { status: 500 })],
    [terms,  'a lock with the status of a no',              () => Response.json(epaymentNo('6160'), { status: 403 })],
    [terms,  'a time-out with the code of a no',            () => Response.json(epaymentNo('6150'), { status: 408 })],
    [terms,  'a code nobody has told us about',             () => Response.json(epaymentNo('9999'), { status: 400 })],
    [terms,  'a 200 that is not the answer to a refund',    () => Response.json({ reference: 'x' })],
    [terms,  'a 202, which this API does not give',         () => new Response(null, { status: 202 })],
    [charge, 'a 200, which this API does not give',         () => Response.json({})],
    [charge, 'a conflict over the key',                     () => Response.json(recurringNo('idempotency-conflict'), { status: 409 })],
    [charge, 'the gateway’s own words',                     () => Response.json({ responseInfo: { responseCode: 400 } }, { status: 400 })],
  ];
  for (const [order, what, answer] of silences)
    it(`takes ${what} for no answer at all`, async () => {
      const { provider } = against(answer);
      assert.equal((await provider.refund(order.id, provider.prepare(order)!)).kind, 'unknown');
    });

  it('knows the two yeses of a charge apart', async () => {
    for (const [status, kind] of [
      [204, 'succeeded'],
      [202, 'pending'],
    ] as const) {
      const { provider } = against(() => new Response(null, { status }));
      assert.equal((await provider.refund(charge.id, provider.prepare(charge)!)).kind, kind);
    }
  });
});

describe('an event log with two attempts under one key', () => {
  const event = (success: boolean) => ({
    reference: 'r',
    pspReference: success ? 'made' : 'tried',
    name: 'REFUNDED',
    amount: { currency: 'NOK', value: 4900 },
    timestamp: '2026-11-25T12:00:00Z',
    idempotencyKey: terms.id,
    success,
  });
  const log = (events: object[]) =>
    vipps(settings, async (input) => {
      const { url } = new Request(input);
      if (url.endsWith('/accesstoken/get')) return TOKEN();
      if (url.endsWith('/events')) return Response.json(events);
      return Response.json({ aggregate: { capturedAmount: { currency: 'NOK', value: 9900 } } });
    });

  for (const events of [
    [event(false), event(true)],
    [event(true), event(false)],
  ])
    it(`says that the refund was made, whichever comes ${events[0]?.success ? 'last' : 'first'}`, async () => {
      const found = await log(events).find({ ...terms, providerReference: null } as never);
      assert.deepEqual(
        [found.kind, 'reference' in found && found.reference],
        ['succeeded', 'made'],
      );
    });
});

describe('the access token', () => {
  const simulated = () => {
    const simulator = vippsSimulator({ ledger: memoryLedger(), paceMs: 5 });
    const asked: string[] = [];
    const provider = vipps(settings, async (input, init) => {
      const request = new Request(input, init);
      asked.push(new URL(request.url).pathname);
      return simulator.fetch(request);
    });
    return {
      simulator,
      provider,
      tokens: () => asked.filter((path) => path === '/accesstoken/get').length,
    };
  };

  it('is fetched once, also for several calls at once, and kept', async () => {
    const { provider, tokens } = simulated();
    await Promise.all([1, 2, 3].map(() => provider.payment(terms.payment)));
    await provider.payment(terms.payment);
    assert.equal(tokens(), 1);
  });

  it('that was turned down is renewed once, and the same refund is sent again under its key', async () => {
    const { simulator, provider, tokens } = simulated();
    await provider.payment(terms.payment);
    await simulator.request('/_simulator/tokens/expire', { method: 'POST' });
    assert.equal((await provider.refund(terms.id, provider.prepare(terms)!)).kind, 'succeeded');
    assert.equal(tokens(), 2);
    const look = await provider.payment(terms.payment);
    assert.equal(look.kind === 'payment' && look.refunds.length, 1);
  });

  it('that is turned down again and again is not renewed for ever', async () => {
    const { provider, sent } = against(() => new Response(null, { status: 401 }));
    const outcome = await provider.refund(terms.id, provider.prepare(terms)!);
    assert.deepEqual(
      [outcome.kind, 'code' in outcome && outcome.code],
      ['failed', 'account-problem'],
    );
    assert.equal(sent.length, 4);
  });

  it('shares its time with the call it is for, and with that call again', async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    const provider = vipps(settings, async (input, init) => {
      if (new Request(input, init).url.endsWith('/accesstoken/get')) return TOKEN();
      signals.push(init?.signal);
      return new Response(null, { status: 401 });
    });
    await provider.refund(terms.id, provider.prepare(terms)!);
    assert.equal(signals.length, 2);
    assert.ok(signals[0] && signals[0] === signals[1]);
  });

  it('is renewed before it runs out on its way', async () => {
    const short = () => Response.json({ access_token: 't', expires_in: '30' });
    const { provider, sent } = against(() => new Response(null, { status: 204 }), short);
    await provider.refund(charge.id, provider.prepare(charge)!);
    await provider.refund(charge.id, provider.prepare(charge)!);
    assert.equal(sent.filter(({ url }) => url.endsWith('/accesstoken/get')).length, 2);
  });

  // prettier-ignore
  const troubles: [what: string, token: () => Response][] = [
    ['an answer that would do for a refund',  () => Response.json({ aggregate: { refundedAmount: { currency: 'NOK', value: 1 } } })],
    ['a 204',                                 () => new Response(null, { status: 204 })],
    ['a 202',                                 () => new Response(null, { status: 202 })],
    ['a 500',                                 () => new Response(null, { status: 500 })],
    ['a 404 that would do for a no',          () => Response.json(epaymentNo('5090'), { status: 404 })],
  ];
  for (const [what, token] of troubles)
    it(`that does not come, but ${what}, is no answer to the refund`, async () => {
      for (const order of [terms, charge]) {
        const { provider, sent } = against(() => new Response(null, { status: 204 }), token);
        assert.equal((await provider.refund(order.id, provider.prepare(order)!)).kind, 'unknown');
        assert.equal(sent.length, 1);
      }
    });
});
