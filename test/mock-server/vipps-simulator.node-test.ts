import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import { serve } from '@hono/node-server';
import { fileLedger } from '../../mock-server/providers/file-ledger.ts';
import { memoryLedger } from '../../mock-server/providers/ledger.ts';
import type { VippsEntry } from '../../mock-server/providers/vipps/entries.ts';
import { signedRequest } from '../../mock-server/providers/vipps/signature.ts';
import { vippsSimulator } from '../../mock-server/providers/vipps/simulator.ts';

type Headers = Record<string, string>;
type Send = (path: string, init: RequestInit) => Response | Promise<Response>;

const PAYMENT = '/epayment/v1/payments/sim-9900nok-anna1';
const CHARGE = '/recurring/v3/agreements/agr_x/charges/sim-9900nok-bo';
const PACE_MS = 1000;

const CREDENTIALS = { client_id: 'id', client_secret: 'secret' };
const SALES_UNIT = { 'Ocp-Apim-Subscription-Key': 'sub', 'Merchant-Serial-Number': '654321' };

const value = (amount: number, currency = 'NOK') => ({
  modificationAmount: { currency, value: amount },
});
const back = (amount: number) => ({ amount, description: 'Refund' });
/** The same refund in the words of each API. */
const APIS = [
  { api: 'ePayment', path: PAYMENT, body: (amount: number) => value(amount) },
  { api: 'Recurring', path: CHARGE, body: back },
];

/** Speaks to a simulator as a merchant with a token does. */
async function merchantAt(send: Send) {
  const answer = await send('/accesstoken/get', {
    method: 'POST',
    headers: { ...CREDENTIALS, ...SALES_UNIT },
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  const headers = { ...SALES_UNIT, Authorization: `Bearer ${access_token}` };
  return {
    headers,
    get: async (path: string) => (await send(path, { headers })).json(),
    refund: async (path: string, body: unknown, key: string) =>
      send(`${path}/refund`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

/** What a problem is about: ePayment's code, or the end of Recurring's type. */
async function problemOf(answer: Response): Promise<string> {
  assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
  const { type, extraDetails } = await answer.json();
  const why = extraDetails?.[0]?.reason ?? /#(.+)/.exec(type)?.[1];
  return [answer.status, why].filter(Boolean).join(' ');
}

describe('the Vipps simulator', () => {
  let time: number;
  let ledger: ReturnType<typeof memoryLedger<VippsEntry>>;
  let delivered: Request[];
  let heard: () => number;
  let simulator: ReturnType<typeof vippsSimulator>;
  let merchant: Awaited<ReturnType<typeof merchantAt>>;

  function start(paceMs = PACE_MS): void {
    const mailbox = delivered;
    simulator = vippsSimulator({
      ledger,
      now: () => new Date(time),
      paceMs,
      deliver: async (request) => {
        mailbox.push(request);
        return new Response(null, { status: heard() });
      },
    });
  }
  beforeEach(async () => {
    time = Date.parse('2026-11-25T12:00:00Z');
    ledger = memoryLedger();
    delivered = [];
    heard = () => 200;
    start();
    merchant = await merchantAt((path, init) => simulator.request(path, init));
  });

  const order = (path: string, body: object | null = null, method = 'POST') =>
    simulator.request(`/_simulator/${path}`, { method, body: body && JSON.stringify(body) });
  const later = (ms: number) => {
    time += ms;
  };
  const events = async (path = PAYMENT) =>
    (await merchant.get(`${path}/events`)).filter(
      ({ name }: { name: string }) => name === 'REFUNDED',
    );
  const history = async (path = CHARGE) =>
    (await merchant.get(path)).history.filter(({ event }: { event: string }) => event === 'REFUND');
  const made = async (path: string) => (path === PAYMENT ? events() : history());

  const token = (change: Headers = {}) =>
    simulator.request('/accesstoken/get', {
      method: 'POST',
      headers: { ...CREDENTIALS, ...SALES_UNIT, ...change },
    });
  const status = async (headers: Headers, path = PAYMENT) =>
    (await simulator.request(path, { headers })).status;

  it('gives tokens with every number as a string, and none for a revoked secret', async () => {
    const { access_token, ...rest } = await (await token()).json();
    assert.match(access_token, /^[\w+/=]+$/);
    assert.deepEqual(rest, {
      token_type: 'Bearer',
      expires_in: '3600',
      ext_expires_in: '3600',
      expires_on: `${time / 1000 + 3600}`,
      not_before: `${time / 1000}`,
      resource: '00000002-0000-0000-c000-000000000000',
    });
    assert.equal((await token({ client_secret: 'revoked-1' })).status, 401);
    assert.equal((await token({ 'Ocp-Apim-Subscription-Key': '' })).status, 401);
    assert.equal((await token({ client_id: '' })).status, 400);
  });

  it('lets a token in for an hour, across a restart, until all are made invalid', async () => {
    const { headers } = merchant;
    later(3_599_000);
    start();
    assert.equal(await status(headers), 200);
    later(1000);
    assert.equal(await status(headers), 401);

    const { access_token } = await (await token()).json();
    const renewed = { ...headers, Authorization: `Bearer ${access_token}` };
    assert.equal(await status(renewed), 200);
    await order('tokens/expire');
    assert.equal(await status(renewed), 401);
    assert.equal((await token()).status, 200);
  });

  // prettier-ignore
  const HEADERS: [why: string, change: Headers, payment: number, charge: number][] = [
    ['no token',             { 'Authorization': '' },                 401, 401],
    ['a token of its own',   { 'Authorization': 'Bearer made-up' },   401, 401],
    ['no subscription key',  { 'Ocp-Apim-Subscription-Key': '' },     401, 401],
    ['a wrong sales unit',   { 'Merchant-Serial-Number': '12' },      400, 400],
    ['a long system name',   { 'Vipps-System-Name': 'x'.repeat(31) }, 400, 400],
    ['all it must have',     { 'Vipps-System-Name': 'sesamy' },       200, 200],
  ];
  for (const [why, change, payment, charge] of HEADERS)
    it(`looks at the headers of every call: ${why}`, async () => {
      assert.equal(await status({ ...merchant.headers, ...change }), payment);
      assert.equal(await status({ ...merchant.headers, ...change }, CHARGE), charge);
    });

  it('wants “Bearer”, a sales unit in ePayment, JSON, and a key for what moves money', async () => {
    const { Authorization, ...rest } = merchant.headers;
    assert.equal(await status({ ...rest, Authorization: Authorization.slice(7) }), 401);
    const { 'Merchant-Serial-Number': _, ...nobody } = merchant.headers;
    assert.equal(await status(nobody), 400);
    assert.equal(await status(nobody, CHARGE), 200);

    assert.equal(await problemOf(await merchant.refund(PAYMENT, value(1), '')), '400 4140');
    assert.equal(
      await problemOf(await merchant.refund(PAYMENT, value(1), 'x'.repeat(51))),
      '400 4140',
    );
    for (const key of ['', 'a/b', 'x'.repeat(41)]) {
      const no = await merchant.refund(`${CHARGE}-${key.length}`, back(1), key);
      assert.equal(await problemOf(no), '400 idempotency-key-header');
    }
    const text = { ...merchant.headers, 'Content-Type': 'text/plain', 'Idempotency-Key': 'k' };
    const plain = { method: 'POST', headers: text, body: JSON.stringify(value(1)) };
    assert.equal((await simulator.request(`${PAYMENT}/refund`, plain)).status, 400);
  });

  it('refunds a payment in parts: the state stays, the aggregate is the truth', async () => {
    const first = await (await merchant.refund(PAYMENT, value(4900), 'k1')).json();
    const nok = (amount: number) => ({ currency: 'NOK', value: amount });
    const aggregate = {
      authorizedAmount: nok(9900),
      cancelledAmount: nok(0),
      capturedAmount: nok(9900),
      refundedAmount: nok(4900),
    };
    const { pspReference } = await merchant.get(PAYMENT);
    const reference = 'sim-9900nok-anna1';
    assert.deepEqual(first, {
      amount: nok(9900),
      state: 'AUTHORIZED',
      aggregate,
      pspReference,
      reference,
    });
    assert.equal(await problemOf(await merchant.refund(PAYMENT, value(5001), 'k2')), '400 6150');
    assert.equal((await merchant.refund(PAYMENT, value(5000), 'k3')).status, 200);
    assert.equal(await problemOf(await merchant.refund(PAYMENT, value(1), 'k4')), '400 6180');
    const after = await merchant.get(PAYMENT);
    assert.deepEqual([after.state, after.aggregate.refundedAmount], ['AUTHORIZED', nok(9900)]);
  });

  it('tells every event of a payment, a refund under the key it was asked for with', async () => {
    await merchant.refund(PAYMENT, value(100), 'k1');
    const log = await merchant.get(`${PAYMENT}/events`);
    assert.deepEqual(
      log.map(({ name }: { name: string }) => name),
      ['CREATED', 'AUTHORIZED', 'CAPTURED', 'REFUNDED'],
    );
    assert.equal(new Set(log.map((event: VippsEvent) => event.pspReference)).size, 4);
    assert.equal(log[0].pspReference, (await merchant.get(PAYMENT)).pspReference);
    const { pspReference, ...refund } = log[3];
    assert.match(pspReference, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    assert.deepEqual(refund, {
      reference: 'sim-9900nok-anna1',
      name: 'REFUNDED',
      amount: { currency: 'NOK', value: 100 },
      timestamp: '2026-11-25T12:00:00.000Z',
      idempotencyKey: 'k1',
      success: true,
    });
  });

  // prettier-ignore
  const NOES: [why: string, name: string, amount: number, payment: string, charge: string, detail: RegExp][] = [
    ['a name nobody knows',      'order-12345',            1,    '404 5090', '404 resource-not-found', /^/],
    ['a currency it has not',    'sim-9900sek-x',          1,    '404 5090', '404 resource-not-found', /^/],
    ['nothing captured',         'sim-uncaptured-9900nok-x', 1,  '400 6020', '400 operation-failed',   /^$|RESERVED/],
    ['older than a year',        'sim-expired-9900nok-x',  1,    '400 6220', '400 operation-failed',   /^$|period has expired/],
    ['a merchant without money', 'sim-poor-9900nok-x',     1,    '400 5100', '400 operation-failed',   /insufficient funds/],
    ['more than was paid',       'sim-9900nok-x',          9901, '400 6150', '400 operation-failed',   /more than/],
    ['the amount 1,23',          'sim-9900nok-x',          123,  '400 6210', '400 operation-failed',   /no receiving account/],
    ['the amount 1,24',          'sim-9900nok-x',          124,  '400 6220', '400 operation-failed',   /^$|period has expired/],
  ];
  for (const [why, name, amount, payment, charge, detail] of NOES)
    it(`says no as Vipps does: ${why}`, async () => {
      const ePayment = await merchant.refund(`/epayment/v1/payments/${name}`, value(amount), 'k');
      assert.equal(await problemOf(ePayment.clone()), payment);
      const recurring = await merchant.refund(
        `/recurring/v3/agreements/agr_x/charges/${name}`,
        back(amount),
        'k',
      );
      assert.equal(await problemOf(recurring.clone()), charge);
      for (const answer of [ePayment, recurring])
        assert.match((await answer.json()).detail, detail);
    });

  it('knows no agreement with a name of another kind', async () => {
    const answer = await merchant.refund(CHARGE.replace('agr_x', 'x'), back(1), 'k');
    assert.equal(await problemOf(answer), '400 invalid-agreement-id');
  });

  it('has captured nothing of a payment or a charge that is only reserved', async () => {
    const { aggregate } = await merchant.get(PAYMENT.replace('sim-', 'sim-uncaptured-'));
    assert.equal(aggregate.capturedAmount.value, 0);
    const { summary, status } = await merchant.get(CHARGE.replace('sim-', 'sim-uncaptured-'));
    assert.deepEqual([summary.captured, status], [0, 'RESERVED']);
  });

  // prettier-ignore
  const BODIES: [why: string, path: string, body: unknown, no: string][] = [
    ['not JSON',               PAYMENT, '{',                                       '400 4140'],
    ['no amount',              PAYMENT, {},                                        '400 4140'],
    ['an unknown field',       PAYMENT, { ...value(1), note: 'x' },                '400'],
    ['an unknown inner field', PAYMENT, { modificationAmount: { currency: 'NOK', value: 1, unit: 'x' } }, '400'],
    ['nothing to refund',      PAYMENT, value(0),                                  '400 4040'],
    ['a part of an øre',       PAYMENT, value(1.5),                                '400 4040'],
    ['another currency',       PAYMENT, value(1, 'DKK'),                           '400 4040'],
    ['not JSON',               CHARGE,  '{',                                       '400 invalid-json'],
    ['no description',         CHARGE,  { amount: 1 },                             '400 validation-error'],
    ['an empty description',   CHARGE,  { amount: 1, description: '' },            '400 validation-error'],
    ['a long description',     CHARGE,  { amount: 1, description: 'x'.repeat(46) }, '400 validation-error'],
    ['an unknown field',       CHARGE,  { ...back(1), currency: 'NOK' },           '400 validation-error'],
    ['nothing to refund',      CHARGE,  back(0),                                   '400 validation-error'],
  ];
  for (const [why, path, body, no] of BODIES)
    it(`turns down a body that is wrong: ${why}, ${path}`, async () => {
      const answer = await merchant.refund(path, body, 'k');
      assert.equal(await problemOf(answer), no);
      assert.deepEqual(await made(path), []);
    });

  for (const { api, path, body } of APIS) {
    it(`answers a repeat as the first, another request under the key with a 409: ${api}`, async () => {
      const [first, again] = [
        await merchant.refund(path, body(100), 'k'),
        await merchant.refund(path, body(100), 'k'),
      ];
      assert.deepEqual([again.status, await again.text()], [first.status, await first.text()]);
      const conflict = api === 'ePayment' ? '409 4150' : '409 idempotency-conflict';
      assert.equal(await problemOf(await merchant.refund(path, body(101), 'k')), conflict);
      assert.equal(await problemOf(await merchant.refund(`${path}2`, body(100), 'k')), conflict);
      later(PACE_MS);
      assert.equal((await made(path)).length, 1);
    });

    it(`keeps to a no under its key, also when it would not say no now: ${api}`, async () => {
      const fail = api === 'ePayment' ? 'sim-9900nok-anna1' : 'sim-failing-9900nok-bo';
      const of = path.replace(/sim-.+/, fail);
      await merchant.refund(of, body(9000), 'all');
      const no = await merchant.refund(of, body(1000), 'no');
      assert.equal(no.status, 400);
      later(PACE_MS); // By now a failed refund of the charge has freed what it had spoken for.
      const again = await merchant.refund(of, body(1000), 'no');
      assert.deepEqual([again.status, await again.text()], [400, await no.text()]);
      if (api === 'Recurring')
        assert.equal((await merchant.refund(of, body(1000), 'new')).status, 202);
    });

    it(`forgets a 500, but not the refund behind it: ${api}`, async () => {
      const of = path.replace('sim-', 'sim-stumbling-');
      assert.equal((await merchant.refund(of, body(100), 'k')).status, 500);
      assert.ok((await merchant.refund(of, body(100), 'k')).ok);

      await order('faults', { fault: 'error-before' });
      assert.equal((await merchant.refund(path, body(100), 'k2')).status, 500);
      later(PACE_MS);
      assert.deepEqual(await made(path), []);
      assert.ok((await merchant.refund(path, body(100), 'k2')).ok);
      later(PACE_MS);
      assert.equal((await made(path)).length, 1);
    });

    it(`says that a key is at work while its first call is: ${api}`, async () => {
      await order('faults', { fault: 'slow-before', ms: 100 });
      const slow = merchant.refund(path, body(100), 'k');
      await wait(20);
      const busy = api === 'ePayment' ? '423 6160' : '409 conflict';
      assert.equal(await problemOf(await merchant.refund(path, body(100), 'k')), busy);
      assert.ok((await slow).ok);
      assert.ok((await merchant.refund(path, body(100), 'k')).ok);
      later(PACE_MS);
      assert.equal((await made(path)).length, 1);
    });

    it(`takes five calls a minute, repeats included, and says how long to wait: ${api}`, async () => {
      for (const key of ['a', 'a', 'b', 'c', 'c'])
        assert.ok((await merchant.refund(path, body(100), key)).ok);
      later(20_500);
      const sixth = await merchant.refund(path, body(100), 'a');
      assert.deepEqual([sixth.status, sixth.headers.get('Retry-After')], [429, '40']);
      assert.ok((await merchant.refund(`${path}2`, body(100), 'd')).ok);
      later(39_500);
      assert.ok((await merchant.refund(path, body(100), 'e')).ok);
    });
  }

  it('accepts the refund of a charge at once and enacts it a step later, also after a restart', async () => {
    const accepted = await merchant.refund(CHARGE, back(9000), 'k');
    assert.deepEqual([accepted.status, await accepted.text()], [202, '']);
    later(PACE_MS - 1);
    assert.deepEqual(await history(), []);
    assert.deepEqual((await merchant.get(CHARGE)).summary, {
      captured: 9900,
      refunded: 0,
      cancelled: 0,
    });
    const more = await merchant.refund(CHARGE, back(901), 'k2');
    assert.equal(await problemOf(more), '400 operation-failed');

    start();
    later(1);
    assert.deepEqual(await history(), [
      {
        occurred: '2026-11-25T12:00:01.000Z',
        event: 'REFUND',
        amount: 9000,
        idempotencyKey: 'k',
        success: true,
      },
    ]);
    const { summary, status } = await merchant.get(CHARGE);
    assert.deepEqual([summary.refunded, status], [9000, 'PARTIALLY_REFUNDED']);
  });

  it('refunds some charges at once, and fails others after they were accepted', async () => {
    const direct = CHARGE.replace('sim-', 'sim-direct-');
    assert.equal((await merchant.refund(direct, back(9900), 'k1')).status, 204);
    assert.equal((await history(direct)).length, 1);
    assert.equal((await merchant.get(direct)).status, 'REFUNDED');

    const failing = CHARGE.replace('sim-', 'sim-failing-');
    assert.equal((await merchant.refund(failing, back(9900), 'k2')).status, 202);
    later(PACE_MS);
    const [{ success, idempotencyKey }] = await history(failing);
    assert.deepEqual([success, idempotencyKey], [false, 'k2']);
    assert.equal((await merchant.get(failing)).summary.refunded, 0);
  });

  it('logs what failed at the subscriber as an event without success', async () => {
    await merchant.refund(PAYMENT, value(123), 'k1');
    const failing = PAYMENT.replace('sim-', 'sim-failing-');
    assert.equal(await problemOf(await merchant.refund(failing, value(500), 'k2')), '400 6210');
    for (const path of [PAYMENT, failing]) {
      const [{ success }] = await events(path);
      assert.equal(success, false);
      assert.equal((await merchant.get(path)).aggregate.refundedAmount.value, 0);
    }
  });

  const url = 'https://shop.example:8443/hooks/vipps?site=1';
  const secret = 'A0+secret/as==text';
  /** From here on steps are short, and are told. */
  const register = () => {
    start(10);
    return order('webhook', { url, secret }, 'PUT');
  };
  const news = async (count = 1) => {
    for (let tries = 0; delivered.length < count && tries < 100; tries += 1) await wait(5);
    await wait(30); // What comes too much would come now.
    assert.equal(delivered.length, count);
    return Promise.all(delivered.map((request) => request.clone().json()));
  };

  /** Checks a callback as Vipps tells merchants to, with another library than it was signed with. */
  async function isSigned(request: Request): Promise<boolean> {
    const text = await request.clone().text();
    const hash = createHash('sha256').update(text).digest('base64');
    const date = request.headers.get('x-ms-date');
    const signed = `POST\n/hooks/vipps?site=1\n${date};shop.example:8443;${hash}`;
    const signature = createHmac('sha256', secret).update(signed).digest('base64');
    assert.equal(request.headers.get('x-ms-content-sha256'), hash);
    return (
      request.headers.get('Authorization') ===
      `HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=${signature}`
    );
  }

  it('tells a webhook of a payment’s refund, signed, with its key', async () => {
    await register();
    await merchant.refund(PAYMENT, value(100), 'k');
    const [event] = await news();
    assert.deepEqual(event, { msn: '654321', ...(await events())[0] });
    assert.deepEqual([event.name, event.idempotencyKey], ['REFUNDED', 'k']);
    assert.equal(delivered[0]!.url, url);
    assert.ok(await isSigned(delivered[0]!));
  });

  it('tells a webhook of a charge’s refund once it is enacted or has failed, without a key', async () => {
    await register();
    await merchant.refund(CHARGE, back(100), 'k');
    const [event] = await news();
    assert.deepEqual(event, {
      msn: '654321',
      agreementId: 'agr_x',
      chargeId: 'sim-9900nok-bo',
      chargeExternalId: 'sim-9900nok-bo',
      chargeType: 'RECURRING',
      eventType: 'recurring.charge-refunded.v1',
      currency: 'NOK',
      occurred: '2026-11-25T12:00:00.010Z',
      amount: 9900,
      amountCaptured: 9900,
      amountCanceled: 0,
      amountRefunded: 100,
    });
    await merchant.refund(CHARGE.replace('sim-', 'sim-failing-'), back(100), 'k2');
    const [, failure] = await news(2);
    assert.deepEqual([failure.amountRefunded, failure.failureReason], [0, 'non_technical_error']);
  });

  it('tells a webhook of a refund that nobody was answered about, once and not again on a repeat', async () => {
    await register();
    for (const fault of ['reset-after', 'error-after']) {
      await order('faults', { fault });
      await merchant.refund(PAYMENT, value(100), fault);
      await merchant.refund(PAYMENT, value(100), fault);
    }
    assert.deepEqual(
      (await news(2)).map(({ idempotencyKey }) => idempotencyKey),
      ['reset-after', 'error-after'],
    );
  });

  it('tells a webhook of a refund made by hand in the portal, which has no key', async () => {
    await register();
    const reference = 'sim-9900nok-anna1';
    const [agreementId, chargeId] = ['agr_x', 'sim-9900nok-bo'];
    assert.equal((await order('refunds', { reference, amount: 100 })).status, 204);
    assert.equal((await order('refunds', { agreementId, chargeId, amount: 100 })).status, 204);
    assert.equal((await order('refunds', { reference, amount: 9801 })).status, 409);
    assert.equal((await order('refunds', { reference: 'other-123', amount: 1 })).status, 404);
    later(10);
    for (const path of [PAYMENT, CHARGE]) {
      const [{ idempotencyKey }] = await made(path);
      assert.equal(idempotencyKey, null);
    }
    const told = await news(2);
    assert.deepEqual(
      told.map(({ msn }) => msn),
      ['654321', '654321'],
    );
  });

  it('tells a webhook again until it has heard, and wrongly signed by an impostor', async () => {
    await register();
    heard = () => (delivered.length < 3 ? 500 : 204);
    await merchant.refund(PAYMENT, value(100), 'k');
    await news(3);

    delivered.length = 0;
    heard = () => 200;
    await order('callbacks', { how: 'forged' });
    await merchant.refund(PAYMENT, value(100), 'k2');
    await news();
    assert.equal(await isSigned(delivered[0]!), false);
  });

  it('tells nobody but the webhook, and nothing of a refund that was refused', async () => {
    start(10);
    await merchant.refund(PAYMENT, value(100), 'k');
    await news(0);
    await register();
    await merchant.refund(PAYMENT, value(123), 'k2');
    await merchant.refund(CHARGE, back(124), 'k3');
    await news(0);
  });

  it('signs as the sample in Vipps’ documentation is signed', async () => {
    const url = 'https://webhook.site/e2cee29b-012e-4f1d-8ef4-e95fd74a7a63';
    const secret =
      'A0+AeKBRG2KRGvnNwJpQlb6IJFk48CKXCIcrLoHncVJKDILsQSxS6NWCccwWm6r6FhGKhiHTBsG2wo/xU6FY/A==';
    const body = '{"some-unique-content":"ee6e441b-cc4a-46f8-895d-a5af79bcc233/hello-world"}';
    const at = new Date('Thu, 30 Mar 2023 08:38:32 GMT');
    const { headers } = await signedRequest({ url, secret }, body, at);
    assert.equal(headers.get('x-ms-date'), 'Thu, 30 Mar 2023 08:38:32 GMT');
    assert.equal(
      headers.get('x-ms-content-sha256'),
      'lNlsp1XA03N34HrQsVzPgJKtC+r7l/RBF4V3JQUWMj4=',
    );
    assert.equal(
      headers.get('Authorization'),
      'HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=agAiSyogQbDHpeucoNwYz+yAr5nJ+v+zasdkSbqzv+U=',
    );
  });

  it('speaks over HTTP, and has on disk whatever it has answered', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'simulator-'));
    const path = join(folder, 'vipps.ndjson');
    try {
      const answers: string[] = [];
      for (const run of [1, 2]) {
        await running(path, async (send) => {
          const { refund, get } = await merchantAt(send);
          answers.push(await (await refund(PAYMENT, value(100), 'k')).text());
          assert.equal((await refund(CHARGE, back(100), 'k')).status, 202);
          assert.equal((await get(PAYMENT)).aggregate.refundedAmount.value, 100);
          if (run === 2) assert.equal((await get(CHARGE)).summary.refunded, 100);
        });
        await wait(20);
      }
      assert.equal(answers[0], answers[1]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

interface VippsEvent {
  readonly pspReference: string;
}

/** A simulator at a port of its own with its ledger in a file, while something is done. */
async function running(path: string, work: (send: Send) => Promise<void>): Promise<void> {
  const ledger = fileLedger<VippsEntry>(path);
  const { fetch: answer } = vippsSimulator({ ledger, paceMs: 10 });
  const server = serve({ fetch: answer, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => {
    server.once('listening', resolve);
  });
  const address = server.address();
  assert.ok(typeof address === 'object' && address);
  try {
    await work((to, init) => fetch(`http://127.0.0.1:${address.port}${to}`, init));
  } finally {
    await new Promise((resolve) => {
      server.close(resolve);
    });
    ledger.close();
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
